create table organization (
    id             uuid        not null,
    alias          text        not null, -- its key in Keycloak and in addresses
    name           text        not null,
    kind           text        not null,
    parent_id      uuid,
    time_zone      text        not null,
    season_ends    text        not null default '07-31',
    logo           bytea,
    logo_type      text,
    created_at     timestamptz not null,
    version        int         not null default 0,
    constraint organization_pk primary key (id),
    constraint organization_alias_uk unique (alias),
    constraint organization_parent_fk foreign key (parent_id) references organization,
    constraint organization_kind_ck check (kind in ('association', 'service-agency', 'district')),
    constraint organization_season_ck check (season_ends ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    constraint organization_logo_ck check ((logo is null) = (logo_type is null))
);
grant select, insert, update on organization to ${app};

create table school (
    id              uuid not null,
    organization_id uuid not null,
    name            text not null,
    version         int  not null default 0,
    constraint school_pk primary key (id),
    constraint school_organization_fk foreign key (organization_id) references organization,
    constraint school_name_uk unique (organization_id, name)
);
call keep_within_organization('school', 'select, insert, update, delete');

create table calendar_period (
    id              uuid not null,
    organization_id uuid not null,
    kind            text not null,
    name            text not null,
    from_on         date not null,
    until_on        date not null,
    version         int  not null default 0,
    constraint calendar_period_pk primary key (id),
    constraint calendar_period_organization_fk foreign key (organization_id) references organization,
    constraint calendar_period_kind_ck check (kind in ('holiday', 'testing', 'start-of-school', 'freeze')),
    constraint calendar_period_order_ck check (from_on <= until_on)
);
create index calendar_period_of_organization on calendar_period (organization_id, from_on);
call keep_within_organization('calendar_period', 'select, insert, update, delete');

-- A person is one human, known to every organization that the person is or was a member of.
create table person (
    id         uuid        not null,
    name       text        not null,
    email      text        not null,
    locale     text        not null default 'en',
    theme      text        not null default 'auto',
    created_at timestamptz not null,
    version    int         not null default 0,
    constraint person_pk primary key (id),
    constraint person_locale_ck check (locale in ('en', 'es')),
    constraint person_theme_ck check (theme in ('auto', 'light', 'dark'))
);

-- Who someone is: identity provider and subject, never an e-mail address.
create table identity (
    key        text        not null, -- provider|subject
    person_id  uuid        not null,
    created_at timestamptz not null,
    constraint identity_pk primary key (key),
    constraint identity_person_fk foreign key (person_id) references person
);
create index identity_of_person on identity (person_id);

create table membership (
    id              uuid   not null,
    organization_id uuid   not null,
    person_id       uuid   not null,
    roles           text[] not null,
    school_id       uuid,
    started_on      date   not null,
    ended_on        date,
    version         int    not null default 0,
    constraint membership_pk primary key (id),
    constraint membership_organization_fk foreign key (organization_id) references organization,
    constraint membership_person_fk foreign key (person_id) references person,
    constraint membership_school_fk foreign key (school_id) references school,
    constraint membership_roles_ck check (roles <@ '{learner,manager,assessor,admin,platform}'::text[] and roles @> '{learner}'),
    constraint membership_order_ck check (ended_on is null or started_on <= ended_on)
);
-- At most one membership of a person in an organization runs at a time; ended ones stay as history.
create unique index membership_running_once on membership (organization_id, person_id) where ended_on is null;
create index membership_of_person on membership (person_id);

create table membership_job (
    membership_id   uuid not null,
    organization_id uuid not null,
    role_profile    text not null,
    since           date not null,
    constraint membership_job_pk primary key (membership_id, role_profile),
    constraint membership_job_membership_fk foreign key (membership_id) references membership,
    constraint membership_job_role_fk foreign key (role_profile) references role_profile
);
create index membership_job_of_role on membership_job (organization_id, role_profile);
call keep_within_organization('membership_job', 'select, insert, update, delete');

create table team (
    id              uuid not null,
    organization_id uuid not null,
    name            text not null,
    parent_id       uuid,
    version         int  not null default 0,
    constraint team_pk primary key (id),
    constraint team_organization_fk foreign key (organization_id) references organization,
    constraint team_parent_fk foreign key (parent_id) references team,
    constraint team_name_uk unique (organization_id, name),
    constraint team_not_own_parent_ck check (parent_id <> id)
);
call keep_within_organization('team', 'select, insert, update, delete');

create table team_member (
    team_id         uuid not null,
    organization_id uuid not null,
    person_id       uuid not null,
    constraint team_member_pk primary key (team_id, person_id),
    constraint team_member_team_fk foreign key (team_id) references team on delete cascade,
    constraint team_member_person_fk foreign key (person_id) references person
);
create index team_member_of_person on team_member (organization_id, person_id);
call keep_within_organization('team_member', 'select, insert, delete');

create table team_manager (
    team_id         uuid not null,
    organization_id uuid not null,
    person_id       uuid not null,
    constraint team_manager_pk primary key (team_id, person_id),
    constraint team_manager_team_fk foreign key (team_id) references team on delete cascade,
    constraint team_manager_person_fk foreign key (person_id) references person
);
create index team_manager_of_person on team_manager (organization_id, person_id);
call keep_within_organization('team_manager', 'select, insert, delete');

-- People are seen by the organizations that they are or were members of, and by themselves.
alter table membership enable row level security;
alter table membership force row level security;
create policy membership_of_organization_or_self on membership
    using (organization_id = uplink_organization() or person_id = uplink_person())
    with check (organization_id = uplink_organization());
grant select, insert, update on membership to ${app};

alter table person enable row level security;
alter table person force row level security;
create policy person_of_organization_or_self on person
    using (id = uplink_person()
           or exists (select from membership m
                      where m.person_id = person.id and m.organization_id = uplink_organization()));
grant select, insert, update on person to ${app};

alter table identity enable row level security;
alter table identity force row level security;
create policy identity_of_self on identity
    using (key = uplink_identity() or person_id = uplink_person());
grant select, insert on identity to ${app};
