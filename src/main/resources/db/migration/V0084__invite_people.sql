-- Whom an organization has invited itself belongs to it, whatever Keycloak says of organizations.
alter table membership add column invited boolean not null default false;

-- Somebody is asked to join, by a secret that only the mail has. What is open is open once for an address.
create table invitation (
    id              uuid        not null,
    organization_id uuid        not null,
    email           text        not null,
    roles           text[]      not null,
    role_profile    text,
    team_id         uuid,
    message         text        not null default '',
    person_id       uuid,       -- somebody whom the organization knows already and who has not signed in yet
    invited_by      uuid        not null,
    invited_at      timestamptz not null,
    secret_hash     bytea,
    expires_at      timestamptz,
    accepted_at     timestamptz,
    accepted_by     uuid,
    withdrawn_at    timestamptz,
    mail_state      text        not null default 'waiting',
    begun           int         not null default 0,
    failures        int         not null default 0,
    next_try_at     timestamptz not null,
    lease_until     timestamptz,
    problem         text        not null default '',
    version         int         not null default 0,
    constraint invitation_pk primary key (id),
    constraint invitation_organization_fk foreign key (organization_id) references organization,
    constraint invitation_team_fk foreign key (team_id) references team on delete set null,
    constraint invitation_role_fk foreign key (role_profile) references role_profile on delete set null,
    constraint invitation_secret_uk unique (secret_hash),
    constraint invitation_roles_ck check (roles <@ '{learner,manager,assessor,admin}'::text[]),
    constraint invitation_mail_ck check (mail_state in ('waiting', 'sending', 'sent', 'unsure', 'given-up')),
    constraint invitation_accepted_ck check ((accepted_at is null) = (accepted_by is null))
);
create unique index invitation_open_once on invitation (organization_id, lower(email))
    where accepted_at is null and withdrawn_at is null;
create index invitation_of_organization on invitation (organization_id, invited_at desc);
create index invitation_to_send on invitation (next_try_at) where mail_state in ('waiting', 'sending');
call keep_within_organization('invitation', 'select, insert, update');

-- Who sends takes the next one of any organization, and learns only whose it is. What was taken twice and never ended is not
-- sent again.
create policy invitation_taken on invitation for all to current_user using (true);

create function uplink_take_invitation(lease_seconds int)
    returns table (id uuid, organization_id uuid)
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    update invitation i set mail_state = 'unsure', lease_until = null, problem = 'Sending began twice and did not end'
    where i.mail_state = 'sending' and i.lease_until < now() and i.begun >= 2;
    return query
    update invitation taken
    set mail_state = 'sending', begun = taken.begun + 1, lease_until = now() + make_interval(secs => lease_seconds)
    where taken.id = (
        select next.id from invitation next
        where next.accepted_at is null and next.withdrawn_at is null
          and ((next.mail_state = 'waiting' and next.next_try_at <= now())
               or (next.mail_state = 'sending' and next.lease_until < now()))
        order by next.next_try_at, next.id limit 1
        for update skip locked)
    returning taken.id, taken.organization_id;
end $$;
revoke all on function uplink_take_invitation(int) from public;
grant execute on function uplink_take_invitation(int) to ${app};

-- Whoever has the secret learns which invitation it is.
create function uplink_invitation(hash bytea)
    returns table (id uuid, organization_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select i.id, i.organization_id from invitation i where i.secret_hash = hash
    $$;
revoke all on function uplink_invitation(bytea) from public;
grant execute on function uplink_invitation(bytea) to ${app};
