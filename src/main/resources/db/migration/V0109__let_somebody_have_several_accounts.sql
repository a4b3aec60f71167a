-- Somebody may sign in with several accounts. What tells them apart is kept once there is more than one.
alter table identity
    add column provider text, -- its alias at the identity provider; '' for a password at Uplink
    add column email text;
grant update (provider, email), delete on identity to ${app};

-- Which accounts an invitation was accepted with. They open the membership without an organization that vouches for them, and
-- so do accounts with a password at Uplink: the provider of a district opens no other district, whoever adds its account.
alter table membership add column invited_accounts text[] not null default '{}';

-- Until now each person has one account. For these lines the owner of the tables writes across organizations.
alter table membership no force row level security;
update membership m set invited_accounts = array(select i.key from identity i where i.person_id = m.person_id) where m.invited;
alter table membership force row level security;

-- Whoever accepts signs in as the account of the transaction, with a copy of before this change too. An erasure leaves none.
create function membership_keeps_account() returns trigger
    language plpgsql as $$
begin
    if new.erased_at is not null then
        new.invited_accounts := '{}';
    elsif new.invited and uplink_identity() is not null and not uplink_identity() = any (new.invited_accounts) then
        new.invited_accounts := new.invited_accounts || uplink_identity();
    end if;
    return new;
end $$;
create trigger membership_keeps_account before insert or update of invited, erased_at on membership
    for each row execute function membership_keeps_account();

-- Somebody wants to add an account: a secret that only the cookie of one browser has. A later one takes its place.
create table account_request (
    person_id       uuid        not null,
    organization_id uuid        not null, -- that the person acted for
    secret_hash     bytea       not null,
    asked_at        timestamptz not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    constraint account_request_pk primary key (person_id),
    constraint account_request_person_fk foreign key (person_id) references person,
    constraint account_request_organization_fk foreign key (organization_id) references organization,
    constraint account_request_secret_uk unique (secret_hash)
);
alter table account_request enable row level security;
alter table account_request force row level security;
create policy account_request_of_self on account_request using (person_id = uplink_person());
create policy account_request_found on account_request for all to current_user using (true);
grant select, insert, update on account_request to ${app};

-- Whoever has the secret learns whose request it is.
create function uplink_account_request(hash bytea)
    returns table (person_id uuid, organization_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select r.person_id, r.organization_id from account_request r where r.secret_hash = hash
    $$;
revoke all on function uplink_account_request(bytea) from public;
grant execute on function uplink_account_request(bytea) to ${app};

create function uplink_forget_account_requests() returns bigint
    language sql security definer set search_path = public, pg_temp
    as $$
    with gone as (delete from account_request r where r.expires_at < now() returning 1) select count(*) from gone
    $$;
revoke all on function uplink_forget_account_requests() from public;
grant execute on function uplink_forget_account_requests() to ${app};

-- An account that is given up takes what was asked for with it, and opens nothing by an invitation any more.
create policy membership_of_given_up_account on membership for update to current_user using (true);
create function identity_given_up() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    delete from account_request where person_id = old.person_id;
    update membership set invited_accounts = array_remove(invited_accounts, old.key)
    where person_id = old.person_id and old.key = any (invited_accounts);
    return null;
end $$;
create trigger identity_given_up after delete on identity for each row execute function identity_given_up();

-- Beside single sessions: all that an account had until then, by its identity. It may be given up more than once.
grant update (ended_at) on ended_session to ${app};

-- Whoever has one account more or less is told.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind in (''account-added'', ''account-removed''))',
                   kinds);
end $$;
