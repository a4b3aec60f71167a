-- A file with the people of an organization, kept for a day: what would follow is shown before it is done.
create table roster_upload (
    id              uuid        not null,
    organization_id uuid        not null,
    file_name       text        not null,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    ends_missing    boolean     not null,
    fingerprint     text        not null default '', -- of what would follow
    applied_at      timestamptz,
    applied_on      date,
    constraint roster_upload_pk primary key (id),
    constraint roster_upload_organization_fk foreign key (organization_id) references organization
);
create index roster_upload_of_organization on roster_upload (organization_id, made_at desc);
call keep_within_organization('roster_upload', 'select, insert, update, delete');

create table roster_line (
    id              uuid   not null, -- of the person, where it is somebody new
    organization_id uuid   not null,
    upload_id       uuid   not null,
    line            int    not null, -- 0 for whoever is not in the file
    name            text   not null,
    email           text   not null,
    external_id     text   not null,
    jobs            text[] not null,
    school_id       uuid,
    teams           text[] not null,
    manager         text   not null,
    starts_on       date,
    ends_on         date,
    unreadable      text   not null, -- what is wrong with the line itself
    person_id       uuid,
    action          text   not null default '',
    changes         text[] not null default '{}',
    problem         text   not null default '',
    constraint roster_line_pk primary key (id),
    constraint roster_line_upload_fk foreign key (upload_id) references roster_upload on delete cascade,
    constraint roster_line_action_ck check (action in ('', 'add', 'change', 'return', 'end', 'same'))
);
create index roster_line_of_upload on roster_line (upload_id, line);
call keep_within_organization('roster_line', 'select, insert, update, delete');
