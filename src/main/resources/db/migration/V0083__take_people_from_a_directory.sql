-- Which e-mail domains are an organization's own, as somebody who looks after the platform has verified.
alter table organization add column email_domains text[] not null default '{}';

-- How the directory of an organization knows somebody. Who was made from it waits to be claimed by the first sign-in; what is
-- removed there is kept, so that the same one can come back.
create table directory_entry (
    organization_id uuid        not null,
    person_id       uuid        not null,
    user_name       text        not null,
    external_id     text,
    given_name      text        not null default '',
    family_name     text        not null default '',
    made_at         timestamptz not null,
    changed_at      timestamptz not null,
    claimed_at      timestamptz,
    removed_at      timestamptz,
    version         int         not null default 0,
    constraint directory_entry_pk primary key (organization_id, person_id),
    constraint directory_entry_organization_fk foreign key (organization_id) references organization,
    constraint directory_entry_person_fk foreign key (person_id) references person
);
create unique index directory_entry_named_once on directory_entry (organization_id, lower(user_name)) where removed_at is null;
create unique index directory_entry_external_once on directory_entry (organization_id, external_id) where external_id is not null;
call keep_within_organization('directory_entry', 'select, insert, update');

-- A team whose people a directory decides.
create table directory_team (
    organization_id uuid        not null,
    team_id         uuid        not null,
    external_id     text,
    made_at         timestamptz not null,
    changed_at      timestamptz not null,
    ended_at        timestamptz,
    version         int         not null default 0,
    constraint directory_team_pk primary key (team_id),
    constraint directory_team_organization_fk foreign key (organization_id) references organization,
    constraint directory_team_team_fk foreign key (team_id) references team on delete cascade
);
create index directory_team_of_organization on directory_team (organization_id);
call keep_within_organization('directory_team', 'select, insert, update');

-- What a directory signs its requests with; only the hash is kept.
create table directory_token (
    id              uuid        not null,
    organization_id uuid        not null,
    name            text        not null,
    secret_hash     bytea       not null,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    ended_at        timestamptz,
    last_used_at    timestamptz,
    constraint directory_token_pk primary key (id),
    constraint directory_token_organization_fk foreign key (organization_id) references organization,
    constraint directory_token_secret_uk unique (secret_hash),
    constraint directory_token_order_ck check (made_at < expires_at)
);
create index directory_token_of_organization on directory_token (organization_id, made_at);
call keep_within_organization('directory_token', 'select, insert, update');

-- Whoever has the secret learns for which organization it is good.
create policy directory_token_asked on directory_token for select to current_user using (true);
create function uplink_directory_token(hash bytea)
    returns table (id uuid, organization_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select t.id, t.organization_id from directory_token t
    where t.secret_hash = hash and t.ended_at is null and t.expires_at > now()
    $$;
revoke all on function uplink_directory_token(bytea) from public;
grant execute on function uplink_directory_token(bytea) to ${app};

-- Whether somebody is or was a member of another organization too: then no single one decides how they are called.
create function uplink_belongs_elsewhere(person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select exists (select from membership m where m.person_id = person and m.organization_id is distinct from uplink_organization())
    $$;
revoke all on function uplink_belongs_elsewhere(uuid) from public;
grant execute on function uplink_belongs_elsewhere(uuid) to ${app};

-- An organization makes people who have not signed in yet; until there is a membership nobody sees them.
create policy person_made on person for insert to ${app} with check (true);
