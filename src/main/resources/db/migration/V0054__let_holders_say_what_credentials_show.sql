-- A holder shares a credential with the name on it, or with a salted hash of an e-mail address by which somebody who knows
-- the address recognizes the holder.
alter table credential
    add column identity_hash text,
    add column identity_salt text,
    add constraint credential_identity_ck check ((identity_hash is null) = (identity_salt is null));

-- Pieces of evidence that the holder names on a credential, in the words of the day of choosing; never what is in them.
create table credential_evidence (
    credential_id   uuid not null,
    slug            text not null,
    organization_id uuid not null,
    evidence_id     uuid not null,
    kind            text not null,
    title           text not null,
    occurred_on     date not null,
    constraint credential_evidence_pk primary key (credential_id, evidence_id),
    constraint credential_evidence_credential_fk foreign key (credential_id) references credential,
    constraint credential_evidence_evidence_fk foreign key (evidence_id) references evidence
);

-- Credentials that a person gathered in one: which, and how they are shown. What is signed follows from these rows.
create table learner_record (
    id              uuid        not null,
    slug            text        not null, -- 128 random bits, as a credential has
    organization_id uuid        not null,
    person_id       uuid        not null,
    issuer_name     text        not null,
    holder_name     text        not null,
    name_shown      boolean     not null,
    partial         boolean     not null, -- the person held more credentials of the organization then
    made_at         timestamptz not null,
    shared_at       timestamptz,          -- null is for the person alone
    withdrawn_at    timestamptz,
    constraint learner_record_pk primary key (id),
    constraint learner_record_slug_uk unique (slug),
    constraint learner_record_person_fk foreign key (person_id) references person
);
create index learner_record_of_person on learner_record (organization_id, person_id, made_at);

create table learner_record_entry (
    record_id       uuid not null,
    slug            text not null, -- of the record
    organization_id uuid not null,
    position        int  not null,
    credential_slug text not null,
    constraint learner_record_entry_pk primary key (record_id, position),
    constraint learner_record_entry_once_uk unique (record_id, credential_slug),
    constraint learner_record_entry_record_fk foreign key (record_id) references learner_record,
    constraint learner_record_entry_credential_fk foreign key (credential_slug) references credential (slug)
);

-- Records stand on the same lists as credentials: the column holds the id of either.
alter table credential_status drop constraint credential_status_credential_fk;
create trigger credential_status_of_new_record after insert on learner_record
    for each row execute function credential_status_follows();

-- As with credentials: a stranger who has the address sees what belongs to it and nothing else.
do $$
declare t text;
begin
    foreach t in array '{credential_evidence,learner_record,learner_record_entry}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (organization_id = uplink_organization() or slug = uplink_credential()) with check (organization_id = uplink_organization())', t || '_of_organization_or_asked_for', t);
    end loop;
end $$;
grant select, insert, delete on credential_evidence to ${app};
grant select, insert, update (shared_at, withdrawn_at) on learner_record to ${app};
grant select, insert on learner_record_entry to ${app};
