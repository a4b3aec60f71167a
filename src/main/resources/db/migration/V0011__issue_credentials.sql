-- What was issued, whole in itself: a later change of the certification does not rewrite it.
create table credential (
    id              uuid        not null,
    slug            text        not null, -- 128 random bits: the address is not a guess away
    organization_id uuid        not null,
    person_id       uuid        not null,
    award_id        uuid        not null,
    title           text        not null,
    issuer_name     text        not null,
    holder_name     text        not null,
    certification   text        not null,
    revision        text        not null,
    valid_from      date        not null,
    valid_until     date,
    issued_at       timestamptz not null,
    shared_at       timestamptz,
    constraint credential_pk primary key (id),
    constraint credential_slug_uk unique (slug),
    constraint credential_award_uk unique (award_id),
    constraint credential_award_fk foreign key (award_id) references award,
    constraint credential_person_fk foreign key (person_id) references person
);
create index credential_of_person on credential (organization_id, person_id);

create table credential_revocation (
    credential_id   uuid        not null,
    slug            text        not null,
    organization_id uuid        not null,
    revoked_at      timestamptz not null,
    reason          text        not null,
    constraint credential_revocation_pk primary key (credential_id),
    constraint credential_revocation_credential_fk foreign key (credential_id) references credential
);

-- A stranger who has the address sees that one credential and nothing else.
do $$
declare t text;
begin
    foreach t in array '{credential,credential_revocation}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (organization_id = uplink_organization() or slug = uplink_credential()) with check (organization_id = uplink_organization())', t || '_of_organization_or_asked_for', t);
    end loop;
end $$;
grant select, insert, update on credential to ${app};
grant select, insert on credential_revocation to ${app};
