create table course_revision (
    course    text        not null,
    revision  text        not null,
    document  jsonb       not null,
    loaded_at timestamptz not null,
    constraint course_revision_pk primary key (course, revision)
);

create table course_media (
    course   text  not null,
    revision text  not null,
    name     text  not null,
    type     text  not null,
    bytes    bytea not null,
    constraint course_media_pk primary key (course, revision, name),
    constraint course_media_revision_fk foreign key (course, revision) references course_revision
);

-- The current revision, spread out for search, facets and reports.
create table course (
    slug          text     not null,
    revision      text     not null,
    code          text     not null,
    title         text     not null,
    summary       text     not null,
    level         smallint not null,
    minutes       int      not null,
    reviewed_on   date     not null,
    review_due_on date     not null,
    words         text     not null,
    withdrawn     boolean  not null default false,
    search        tsvector not null generated always as (
        setweight(to_tsvector('english', code || ' ' || title), 'A')
        || setweight(to_tsvector('english', summary), 'B')
        || setweight(to_tsvector('english', words), 'C')) stored,
    constraint course_pk primary key (slug),
    constraint course_current_fk foreign key (slug, revision) references course_revision,
    constraint course_code_uk unique (code),
    constraint course_level_ck check (level between 1 and 5)
);
create index course_search on course using gin (search);

create table course_alignment (
    course     text     not null,
    competency text     not null,
    level      smallint not null,
    via        text     not null,
    constraint course_alignment_pk primary key (course, competency, via),
    constraint course_alignment_course_fk foreign key (course) references course,
    constraint course_alignment_competency_fk foreign key (competency) references competency,
    constraint course_alignment_via_ck check (via in ('check', 'lab'))
);

create table course_audience (
    course       text not null,
    role_profile text not null,
    constraint course_audience_pk primary key (course, role_profile),
    constraint course_audience_course_fk foreign key (course) references course,
    constraint course_audience_role_fk foreign key (role_profile) references role_profile
);

create table path_revision (
    path      text        not null,
    revision  text        not null,
    document  jsonb       not null,
    loaded_at timestamptz not null,
    constraint path_revision_pk primary key (path, revision)
);

create table path (
    slug     text not null,
    revision text not null,
    code     text not null,
    title    text not null,
    withdrawn boolean not null default false,
    constraint path_pk primary key (slug),
    constraint path_current_fk foreign key (slug, revision) references path_revision
);

create table certification_revision (
    certification text        not null,
    revision      text        not null,
    document      jsonb       not null,
    loaded_at     timestamptz not null,
    constraint certification_revision_pk primary key (certification, revision)
);

create table certification (
    slug     text not null,
    revision text not null,
    code     text not null,
    title    text not null,
    withdrawn boolean not null default false,
    constraint certification_pk primary key (slug),
    constraint certification_current_fk foreign key (slug, revision) references certification_revision
);

call open_to_all('{course_revision,course_media,course,course_alignment,course_audience,path_revision,path,certification_revision,certification}');
