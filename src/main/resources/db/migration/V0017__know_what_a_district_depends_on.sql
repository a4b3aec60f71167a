-- Services and duties that a district depends on. Until somebody changes the board of an organization it has the one that
-- comes with Uplink; from then on it has its own.
create table service_board (
    organization_id uuid        not null,
    revision        text        not null, -- of the board that it began with
    adopted_at      timestamptz not null,
    adopted_by      uuid        not null,
    constraint service_board_pk primary key (organization_id),
    constraint service_board_organization_fk foreign key (organization_id) references organization
);
call keep_within_organization('service_board', 'select, insert');

create table service (
    id              uuid not null,
    organization_id uuid not null,
    slug            text not null,
    name            text not null,
    about           text not null,
    version         int  not null default 0,
    constraint service_pk primary key (id),
    constraint service_board_fk foreign key (organization_id) references service_board,
    constraint service_slug_uk unique (organization_id, slug)
);
create unique index service_name_once on service (organization_id, lower(name));
call keep_within_organization('service', 'select, insert, update, delete');

-- A competency that has left the framework stays here and counts no more.
create table service_need (
    service_id      uuid     not null,
    organization_id uuid     not null,
    competency      text     not null,
    level           smallint not null,
    constraint service_need_pk primary key (service_id, competency),
    constraint service_need_service_fk foreign key (service_id) references service on delete cascade,
    constraint service_need_level_ck check (level between 1 and 5)
);
call keep_within_organization('service_need', 'select, insert, delete');

create table service_backup (
    service_id      uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    named_by        uuid        not null,
    named_at        timestamptz not null,
    constraint service_backup_pk primary key (service_id, person_id),
    constraint service_backup_service_fk foreign key (service_id) references service on delete cascade,
    constraint service_backup_person_fk foreign key (person_id) references person
);
create index service_backup_of_person on service_backup (organization_id, person_id);
call keep_within_organization('service_backup', 'select, insert, delete');
