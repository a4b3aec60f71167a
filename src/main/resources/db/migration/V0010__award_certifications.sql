create table attestation (
    organization_id uuid        not null,
    person_id       uuid        not null,
    certification   text        not null,
    revision        text        not null,
    attestation     text        not null,
    statement       text        not null, -- the words that the person agreed to
    attested_at     timestamptz not null,
    constraint attestation_pk primary key (organization_id, person_id, certification, revision, attestation),
    constraint attestation_person_fk foreign key (person_id) references person,
    constraint attestation_revision_fk foreign key (certification, revision) references certification_revision
);
call keep_within_organization('attestation', 'select, insert');

create table award (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    certification   text        not null,
    revision        text        not null,
    number          int         not null, -- first award 1, each renewal one more
    awarded_at      timestamptz not null,
    valid_from      date        not null,
    valid_until     date,                 -- the last valid day; null never ends
    constraint award_pk primary key (id),
    constraint award_organization_fk foreign key (organization_id) references organization,
    constraint award_person_fk foreign key (person_id) references person,
    constraint award_revision_fk foreign key (certification, revision) references certification_revision,
    constraint award_once_uk unique (organization_id, person_id, certification, number),
    constraint award_order_ck check (valid_from <= valid_until)
);
create index award_by_end on award (organization_id, valid_until);
call keep_within_organization('award', 'select, insert');

create table award_revocation (
    award_id        uuid        not null,
    organization_id uuid        not null,
    revoked_at      timestamptz not null,
    revoked_by      uuid        not null,
    reason          text        not null,
    constraint award_revocation_pk primary key (award_id),
    constraint award_revocation_award_fk foreign key (award_id) references award
);
call keep_within_organization('award_revocation', 'select, insert');
