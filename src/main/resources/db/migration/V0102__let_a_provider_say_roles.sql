-- Under which name the provider of an organization says what somebody is there, as an administrator of that organization chose.
create table provider_claim (
    organization_id uuid        not null,
    provider        text        not null,
    claim           text        not null,
    chosen_at       timestamptz not null,
    constraint provider_claim_pk primary key (organization_id),
    constraint provider_claim_organization_fk foreign key (organization_id) references organization,
    -- Keycloak has one provider of a name, and it belongs to one organization.
    constraint provider_claim_provider_uk unique (provider)
);
call keep_within_organization('provider_claim', 'select, insert, update, delete');

-- What one of its words is worth here. A word that stands in no row is worth nothing.
create table provider_role (
    id              uuid        not null,
    organization_id uuid        not null,
    value           text        not null,
    roles           text[]      not null,
    mapped_at       timestamptz not null,
    version         int         not null default 0,
    constraint provider_role_pk primary key (id),
    constraint provider_role_claim_fk foreign key (organization_id) references provider_claim on delete cascade,
    constraint provider_role_value_uk unique (organization_id, value),
    constraint provider_role_roles_ck check (roles <@ '{manager,assessor,admin}' and roles <> '{}')
);
call keep_within_organization('provider_role', 'select, insert, update, delete');

-- What the provider said of somebody at the last sign-in, of the words that are worth something, and which roles somebody has
-- by that alone. What else it says is not kept.
create table provider_standing (
    organization_id uuid        not null,
    person_id       uuid        not null,
    said_at         timestamptz not null,
    said            text[]      not null,
    given           text[]      not null,
    constraint provider_standing_pk primary key (organization_id, person_id),
    constraint provider_standing_organization_fk foreign key (organization_id) references organization,
    constraint provider_standing_person_fk foreign key (person_id) references person
);
call keep_within_organization('provider_standing', 'select, insert, update, delete');

-- Each request learns, with the memberships, whether a sign-in has not been heard yet.
create policy provider_standing_own on provider_standing for select to ${app} using (person_id = uplink_person());
create policy provider_claim_of_member on provider_claim for select to ${app}
    using (exists (select from membership m
                   where m.organization_id = provider_claim.organization_id and m.person_id = uplink_person()));

-- An erasure takes it along.
create function forget_provider_standing() returns trigger language plpgsql as $$
begin
    delete from provider_standing where organization_id = new.organization_id and person_id = new.person_id;
    return null;
end $$;
create trigger membership_standing_forgotten after update of erased_at on membership
    for each row when (new.erased_at is not null) execute function forget_provider_standing();
