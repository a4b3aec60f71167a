-- Every framework as CASE has it: what content publishes and what was imported, side by side. The frame is the package
-- without the elements of its lists, so that package and export are equal in every field.
create table case_framework (
    identifier  uuid        not null, -- of its CFDocument
    slug        text        not null,
    title       text        not null,
    version     text,
    source      text        not null,
    frame       jsonb       not null,
    fingerprint uuid        not null,
    changed_at  timestamptz not null,
    constraint case_framework_pk primary key (identifier),
    constraint case_framework_slug_uk unique (slug),
    constraint case_framework_source_ck check (source in ('content', 'import'))
);

-- One element of a list of the package, whole as it came; the other columns are what it is looked up by.
create table case_part (
    framework   uuid not null,
    part        text not null, -- the name of the list, such as CFItems
    identifier  uuid not null,
    position    int  not null,
    code        text,
    title       text not null,
    type        text, -- of an item its type, of an association its relation
    origin      text,
    destination text,
    sequence    int,
    body        jsonb not null,
    fingerprint uuid  not null,
    constraint case_part_pk primary key (framework, part, identifier),
    constraint case_part_framework_fk foreign key (framework) references case_framework on delete cascade
);
create index case_part_by_identifier on case_part (identifier, part);
-- Associations name their ends as text, for foreign frameworks write codes there.
create index case_part_by_text on case_part (framework, (cast(identifier as text))) where part = 'CFItems';
create index case_part_by_code on case_part (lower(code)) where part = 'CFItems' and code is not null;
create index case_part_by_origin on case_part (origin) where origin is not null;
create index case_part_by_destination on case_part (destination) where destination is not null;

-- An import waits here between its dry run and its application, and stays as the history of the framework.
create table framework_import (
    id          uuid        not null,
    framework   uuid        not null,
    slug        text        not null,
    title       text        not null,
    version     text,
    file_name   text        not null,
    package     bytea       not null, -- CASE, compressed
    added       int         not null,
    changed     int         not null,
    removed     int         not null,
    uploaded_at timestamptz not null,
    applied_at  timestamptz,
    constraint framework_import_pk primary key (id)
);
create index framework_import_of_framework on framework_import (framework, applied_at desc);

call open_to_all('{case_framework,case_part,framework_import}');
