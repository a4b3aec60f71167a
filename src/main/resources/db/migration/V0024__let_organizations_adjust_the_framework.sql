-- What an organization changes about the shared framework, and the revision of it that this rests on. Without a row the
-- organization follows the shared framework as it is.
create table framework_adjustment (
    organization_id uuid        not null,
    framework       text        not null,
    revision        text        not null,
    document        jsonb       not null,
    version         int         not null,
    changed_at      timestamptz not null,
    changed_by      uuid        not null,
    constraint framework_adjustment_pk primary key (organization_id),
    constraint framework_adjustment_organization_fk foreign key (organization_id) references organization,
    constraint framework_adjustment_revision_fk foreign key (framework, revision) references framework_revision,
    constraint framework_adjustment_person_fk foreign key (changed_by) references person
);
call keep_within_organization('framework_adjustment', 'select, insert, update');

-- Goes up with each change, so that a request knows which state of the adjustment is the latest.
alter table organization add framework_version int not null default 0;

-- Competencies and roles of one organization stand beside the shared ones, which belong to none.
alter table competency add organization_id uuid,
    add constraint competency_organization_fk foreign key (organization_id) references organization;
alter table role_profile add organization_id uuid,
    add constraint role_profile_organization_fk foreign key (organization_id) references organization;
alter table competency enable row level security;
alter table competency force row level security;
create policy competency_shared_or_own on competency
    using (organization_id is null or organization_id = uplink_organization());
alter table role_profile enable row level security;
alter table role_profile force row level security;
create policy role_profile_shared_or_own on role_profile
    using (organization_id is null or organization_id = uplink_organization());

-- All targets as they stand in an organization that adjusts the framework.
create table adjusted_target (
    organization_id uuid     not null,
    role_profile    text     not null,
    competency      text     not null,
    level           smallint not null,
    core            boolean  not null,
    constraint adjusted_target_pk primary key (organization_id, role_profile, competency),
    constraint adjusted_target_role_fk foreign key (role_profile) references role_profile,
    constraint adjusted_target_competency_fk foreign key (competency) references competency,
    constraint adjusted_target_level_ck check (level between 1 and 5)
);
call keep_within_organization('adjusted_target', 'select, insert, update, delete');

-- What roles ask for, seen from the organization that the transaction acts for.
create view target_here with (security_invoker = true) as
    select t.role_profile, t.competency, t.level, t.core
    from role_target t
    where not exists (select from framework_adjustment a where a.organization_id = uplink_organization())
    union all
    select t.role_profile, t.competency, t.level, t.core
    from adjusted_target t
    where t.organization_id = uplink_organization();
grant select on target_here to ${app};
