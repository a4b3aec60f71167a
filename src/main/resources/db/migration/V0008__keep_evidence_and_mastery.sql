-- One ledger. Rows are added, never changed: the service holds no right to update or delete them.
create table evidence (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    competency      text        not null,
    kind            text        not null,
    level           smallint    not null,
    occurred_on     date        not null,
    ends_on         date,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    source          text        not null, -- what it came from: kind and id, once only
    source_revision text,
    artifact        text,
    comment         text        not null default '',
    constraint evidence_pk primary key (id),
    constraint evidence_organization_fk foreign key (organization_id) references organization,
    constraint evidence_person_fk foreign key (person_id) references person,
    constraint evidence_competency_fk foreign key (competency) references competency,
    constraint evidence_once_uk unique (person_id, competency, source),
    constraint evidence_level_ck check (level between 0 and 5),
    constraint evidence_kind_ck check (kind in ('self_assessment', 'knowledge_check', 'lab', 'manager_rating',
        'observed_practice', 'work_sample', 'external_credential', 'contribution'))
);
create index evidence_of_person on evidence (organization_id, person_id, competency);
call keep_within_organization('evidence', 'select, insert');

create table evidence_assessor (
    evidence_id     uuid    not null,
    organization_id uuid    not null,
    assessor_id     uuid    not null,
    assessor_organization text not null,
    qualified       boolean not null,
    constraint evidence_assessor_pk primary key (evidence_id, assessor_id),
    constraint evidence_assessor_evidence_fk foreign key (evidence_id) references evidence
);
call keep_within_organization('evidence_assessor', 'select, insert');

create table evidence_revocation (
    evidence_id     uuid        not null,
    organization_id uuid        not null,
    revoked_at      timestamptz not null,
    revoked_by      uuid        not null,
    reason          text        not null,
    constraint evidence_revocation_pk primary key (evidence_id),
    constraint evidence_revocation_evidence_fk foreign key (evidence_id) references evidence
);
call keep_within_organization('evidence_revocation', 'select, insert');

-- An assessor's judgement that a level is lower now; it binds after a time for comment.
create table reassessment (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    competency      text        not null,
    level           smallint    not null,
    recorded_on     date        not null,
    recorded_by     uuid        not null,
    reason          text        not null,
    constraint reassessment_pk primary key (id),
    constraint reassessment_competency_fk foreign key (competency) references competency,
    constraint reassessment_level_ck check (level between 0 and 5)
);
create index reassessment_of_person on reassessment (organization_id, person_id);
call keep_within_organization('reassessment', 'select, insert');

-- A refresher or a confirmed statement of recent practice gives an item of evidence a later date; the first stays visible.
create table redating (
    id              uuid        not null,
    organization_id uuid        not null,
    evidence_id     uuid        not null,
    redated_on      date        not null,
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    source          text        not null,
    constraint redating_pk primary key (id),
    constraint redating_evidence_fk foreign key (evidence_id) references evidence,
    constraint redating_once_uk unique (evidence_id, source)
);
call keep_within_organization('redating', 'select, insert');

-- Derived: the verified level as a line through time, if nothing happens. What a page shows today is the period of today,
-- so currency moves with the calendar and no job has to run.
create table mastery (
    organization_id uuid     not null,
    person_id       uuid     not null,
    competency      text     not null,
    from_on         date     not null,
    until_on        date     not null, -- exclusive; 'infinity' for the last
    level           smallint not null,
    currency        text     not null,
    claimed         smallint not null,
    next_review     date,
    constraint mastery_pk primary key (organization_id, person_id, competency, from_on),
    constraint mastery_order_ck check (from_on < until_on),
    constraint mastery_level_ck check (level between 0 and 5 and claimed between 0 and 5),
    constraint mastery_currency_ck check (currency in ('none', 'current', 'due', 'stale', 'lapsed'))
);
call keep_within_organization('mastery', 'select, insert, update, delete');

-- Every change of a level that was recorded, with its cause.
create table mastery_change (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    competency      text        not null,
    at              timestamptz not null,
    from_level      smallint    not null,
    to_level        smallint    not null,
    cause           text        not null,
    rule_version    text        not null,
    constraint mastery_change_pk primary key (id)
);
create index mastery_change_of_person on mastery_change (organization_id, person_id, at desc);
call keep_within_organization('mastery_change', 'select, insert');
