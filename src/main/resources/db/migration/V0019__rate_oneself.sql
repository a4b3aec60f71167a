-- A pass through the competencies of a role, in which somebody says what they can do. Each answer is a claim in the ledger
-- too. The pass is its person's alone until they share it, and they can take that back.
create table self_assessment (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    role_profile    text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz,
    shared_at       timestamptz,
    constraint self_assessment_pk primary key (id),
    constraint self_assessment_organization_fk foreign key (organization_id) references organization,
    constraint self_assessment_person_fk foreign key (person_id) references person,
    constraint self_assessment_role_fk foreign key (role_profile) references role_profile,
    constraint self_assessment_shared_ck check (shared_at is null or finished_at is not null)
);
-- Two tabs that start the same pass open one.
create unique index self_assessment_open_once on self_assessment (organization_id, person_id, role_profile)
    where finished_at is null;

create table self_assessment_answer (
    assessment_id   uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    competency      text        not null,
    level           smallint    not null,
    answered_at     timestamptz not null,
    constraint self_assessment_answer_pk primary key (assessment_id, competency),
    constraint self_assessment_answer_assessment_fk foreign key (assessment_id) references self_assessment,
    constraint self_assessment_answer_competency_fk foreign key (competency) references competency,
    constraint self_assessment_answer_level_ck check (level between 0 and 5)
);

alter table self_assessment enable row level security;
alter table self_assessment force row level security;
create policy self_assessment_of_person on self_assessment
    using (organization_id = uplink_organization() and person_id = uplink_person());
create policy self_assessment_shared on self_assessment for select
    using (organization_id = uplink_organization() and shared_at is not null);
grant select, insert, update on self_assessment to ${app};

alter table self_assessment_answer enable row level security;
alter table self_assessment_answer force row level security;
create policy self_assessment_answer_of_person on self_assessment_answer
    using (organization_id = uplink_organization() and person_id = uplink_person());
create policy self_assessment_answer_shared on self_assessment_answer for select
    using (organization_id = uplink_organization() and exists (
        select from self_assessment a where a.id = assessment_id and a.shared_at is not null));
grant select, insert, update on self_assessment_answer to ${app};
