-- A part of the team, sorted in a way, that somebody keeps under a name of their own.
create table team_view (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    name            text        not null,
    query           text        not null,
    saved_at        timestamptz not null,
    constraint team_view_pk primary key (id),
    constraint team_view_organization_fk foreign key (organization_id) references organization,
    constraint team_view_person_fk foreign key (person_id) references person,
    constraint team_view_name_ck check (char_length(name) between 1 and 60),
    constraint team_view_query_ck check (char_length(query) <= 500)
);
create unique index team_view_name_once on team_view (organization_id, person_id, lower(name));
call keep_within_organization('team_view', 'select, insert, update, delete');
