-- A statement is agreed to anew for each award of a line; what was agreed so far was for the first.
alter table attestation add column number int not null default 1;
alter table attestation drop constraint attestation_pk;
alter table attestation add constraint attestation_pk
    primary key (organization_id, person_id, certification, revision, attestation, number);

-- Somebody shows what a certification asks for, and asks for it to be confirmed.
create table confirmation_request (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    certification   text        not null,
    revision        text        not null,
    number          int         not null, -- of the award that it is for
    requirement     text        not null,
    attempt         int         not null, -- one more after each that was declined
    people          int         not null, -- how many must confirm it
    elsewhere       int         not null, -- how many of them from another organization
    shown           text        not null, -- what it is, and where it can be seen
    made_on         date        not null, -- from when what is shown dates
    asked_at        timestamptz not null,
    constraint confirmation_request_pk primary key (id),
    constraint confirmation_request_of_person_uk unique (id, person_id),
    constraint confirmation_request_once_uk
        unique (organization_id, person_id, certification, number, requirement, attempt),
    constraint confirmation_request_person_fk foreign key (person_id) references person,
    constraint confirmation_request_revision_fk
        foreign key (certification, revision) references certification_revision,
    constraint confirmation_request_shown_ck check (length(shown) between 1 and 2000)
);
create index confirmation_request_by_age on confirmation_request (organization_id, asked_at);
call keep_within_organization('confirmation_request', 'select, insert');

-- What one person says to it. Nobody speaks twice, or for themselves.
create table confirmation (
    request_id      uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    decided_by      uuid        not null,
    decided_at      timestamptz not null,
    decided_on      date        not null,
    confirmed       boolean     not null,
    employer        text,                 -- whom the one who confirms works for, when it is another organization
    reason          text        not null default '',
    constraint confirmation_pk primary key (request_id, decided_by),
    constraint confirmation_request_fk
        foreign key (request_id, person_id) references confirmation_request (id, person_id),
    constraint confirmation_decider_fk foreign key (decided_by) references person,
    constraint confirmation_not_own_ck check (decided_by <> person_id),
    constraint confirmation_reason_ck check (confirmed or reason <> '')
);
call keep_within_organization('confirmation', 'select, insert');
