-- Work that somebody hands in as evidence, and what assessors say of it. The draft is its author's to change; what was
-- handed in, judged or declared is a row that stays.
create table submission (
    id                uuid        not null,
    organization_id   uuid        not null,
    person_id         uuid        not null,
    kind              text        not null,
    origin            text        not null default 'person',
    title             text        not null default '',
    text              text        not null default '',
    links             text        not null default '', -- one a line
    occurred_on       date,
    credential        text,                            -- key of an equivalency
    credential_number text,
    ends_on           date,
    state             text        not null,
    round             int         not null default 0,  -- how often it was handed in
    version           int         not null default 0,
    created_at        timestamptz not null,
    changed_at        timestamptz not null,
    handed_in_at      timestamptz,
    constraint submission_pk primary key (id),
    constraint submission_organization_fk foreign key (organization_id) references organization,
    constraint submission_person_fk foreign key (person_id) references person,
    constraint submission_kind_ck check (kind in ('work_sample', 'contribution', 'external_credential')),
    constraint submission_origin_ck check (origin in ('person', 'hook')),
    constraint submission_state_ck check (state in ('draft', 'submitted', 'changes-asked', 'accepted', 'declined', 'withdrawn')),
    constraint submission_credential_ck check ((kind = 'external_credential') = (credential is not null))
);
create index submission_of_person on submission (organization_id, person_id, changed_at desc);
create index submission_by_state on submission (organization_id, state, handed_in_at);

-- An assessor of another organization who is asked to judge one submission.
create table submission_invitation (
    submission_id       uuid        not null,
    organization_id     uuid        not null,
    person_id           uuid        not null,
    person_name         text        not null,
    person_organization uuid        not null,
    invited_by          uuid        not null,
    invited_at          timestamptz not null,
    constraint submission_invitation_pk primary key (submission_id, person_id),
    constraint submission_invitation_submission_fk foreign key (submission_id) references submission,
    constraint submission_invitation_home_fk foreign key (person_organization) references organization,
    constraint submission_invitation_outside_ck check (person_organization <> organization_id)
);
create index submission_invitation_of_person on submission_invitation (person_id);

create table submission_competency (
    submission_id   uuid     not null,
    organization_id uuid     not null,
    competency      text     not null,
    level           smallint not null, -- what the author, or the equivalency, says that it shows
    constraint submission_competency_pk primary key (submission_id, competency),
    constraint submission_competency_submission_fk foreign key (submission_id) references submission,
    constraint submission_competency_competency_fk foreign key (competency) references competency,
    constraint submission_competency_level_ck check (level between 0 and 5) -- 0: not chosen yet
);

-- The bytes lie in the file store under their hash.
create table submission_file (
    id              uuid        not null,
    organization_id uuid        not null,
    submission_id   uuid        not null,
    sha256          text        not null,
    name            text        not null,
    type            text        not null,
    bytes           bigint      not null,
    scanned         boolean     not null,
    added_at        timestamptz not null,
    constraint submission_file_pk primary key (id),
    constraint submission_file_submission_fk foreign key (submission_id) references submission,
    constraint submission_file_once_uk unique (submission_id, sha256),
    constraint submission_file_hash_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint submission_file_bytes_ck check (bytes > 0)
);
create index submission_file_of_organization on submission_file (organization_id, sha256);

-- What happened to it, in order. A hand-in keeps what was handed in.
create table submission_step (
    id              uuid        not null,
    organization_id uuid        not null,
    submission_id   uuid        not null,
    deed            text        not null,
    by_person       uuid        not null,
    at              timestamptz not null,
    content         jsonb,
    constraint submission_step_pk primary key (id),
    constraint submission_step_submission_fk foreign key (submission_id) references submission,
    constraint submission_step_deed_ck check (deed in ('hand-in', 'ask-changes', 'accept', 'decline', 'withdraw'))
);
create index submission_step_of_submission on submission_step (submission_id, id);

create table submission_review (
    id                    uuid        not null,
    organization_id       uuid        not null,
    submission_id         uuid        not null,
    round                 int         not null,
    assessor_id           uuid        not null,
    assessor_name         text        not null,
    assessor_organization text        not null, -- its alias
    decision              text        not null,
    comment               text        not null,
    decided_at            timestamptz not null,
    constraint submission_review_pk primary key (id),
    constraint submission_review_submission_fk foreign key (submission_id) references submission,
    constraint submission_review_once_uk unique (submission_id, round, assessor_id),
    constraint submission_review_decision_ck check (decision in ('ask-changes', 'accept', 'decline'))
);

create table submission_score (
    review_id       uuid     not null,
    organization_id uuid     not null,
    competency      text     not null,
    level           smallint not null, -- 0: not shown
    comment         text     not null default '',
    qualified       boolean  not null,
    constraint submission_score_pk primary key (review_id, competency),
    constraint submission_score_review_fk foreign key (review_id) references submission_review,
    constraint submission_score_level_ck check (level between 0 and 5)
);

-- An assessor who is too near to judge it, by their own word.
create table submission_conflict (
    submission_id   uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    reason          text        not null,
    declared_at     timestamptz not null,
    constraint submission_conflict_pk primary key (submission_id, person_id),
    constraint submission_conflict_submission_fk foreign key (submission_id) references submission
);

-- Somebody who may judge level 4 in a competency without holding it.
create table assessor_appointment (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    competency      text        not null,
    appointed_by    uuid        not null,
    appointed_at    timestamptz not null,
    ended_at        timestamptz,
    constraint assessor_appointment_pk primary key (id),
    constraint assessor_appointment_person_fk foreign key (person_id) references person,
    constraint assessor_appointment_competency_fk foreign key (competency) references competency
);
create unique index assessor_appointment_running_once on assessor_appointment (organization_id, person_id, competency)
    where ended_at is null;

call keep_within_organization('submission', 'select, insert, update');
call keep_within_organization('submission_invitation', 'select, insert');
call keep_within_organization('submission_competency', 'select, insert, delete');
call keep_within_organization('submission_file', 'select, insert, delete');
call keep_within_organization('submission_step', 'select, insert');
call keep_within_organization('submission_review', 'select, insert');
call keep_within_organization('submission_score', 'select, insert');
call keep_within_organization('submission_conflict', 'select, insert');
call keep_within_organization('assessor_appointment', 'select, insert, update');

-- Who is invited from outside reads that one submission, and nothing of what others say of it.
create policy submission_invitation_of_invited on submission_invitation for select using (person_id = uplink_person());
create policy submission_of_invited on submission for select
    using (exists (select from submission_invitation i where i.submission_id = submission.id and i.person_id = uplink_person()));
create policy submission_competency_of_invited on submission_competency for select
    using (exists (select from submission_invitation i where i.submission_id = submission_competency.submission_id
                   and i.person_id = uplink_person()));
create policy submission_file_of_invited on submission_file for select
    using (exists (select from submission_invitation i where i.submission_id = submission_file.submission_id
                   and i.person_id = uplink_person()));

-- What foreign evidence counts for: content, current revision only; a submission keeps the levels that it was given.
create table equivalency_revision (
    slug      text        not null,
    revision  text        not null,
    document  jsonb       not null,
    loaded_at timestamptz not null,
    constraint equivalency_revision_pk primary key (slug, revision)
);
call open_to_all(array['equivalency_revision']);
