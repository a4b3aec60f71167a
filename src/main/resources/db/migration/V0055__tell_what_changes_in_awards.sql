-- What happened to awards, for programs that follow it. A row gets its place in the order when it is first looked for, under
-- a lock: a transaction that commits late gets a late place, and no reader has passed it. Writers wait for nobody.
create table award_change (
    id              bigint      generated always as identity,
    organization_id uuid        not null,
    award_id        uuid        not null,
    what            text        not null,
    at              timestamptz not null,
    position        bigint, -- from 1 within the organization, once given never changed
    constraint award_change_pk primary key (id),
    constraint award_change_position_uk unique (organization_id, position),
    constraint award_change_award_fk foreign key (award_id) references award,
    constraint award_change_what_ck check (what in ('awarded', 'revoked'))
);
create index award_change_of_award on award_change (award_id, position);
create index award_change_to_place on award_change (organization_id, id) where position is null;

create function award_change_of_credential() returns trigger
    language plpgsql as $$
begin
    insert into award_change (organization_id, award_id, what, at)
    values (new.organization_id, new.award_id, 'awarded', new.issued_at);
    return null;
end $$;

create function award_change_of_revocation() returns trigger
    language plpgsql as $$
begin
    insert into award_change (organization_id, award_id, what, at)
    select new.organization_id, c.award_id, 'revoked', new.revoked_at from credential c where c.id = new.credential_id;
    return null;
end $$;

-- What happened so far, of all organizations: for these lines the owner of the tables reads across them.
alter table credential no force row level security;
alter table credential_revocation no force row level security;
insert into award_change (organization_id, award_id, what, at)
select organization_id, award_id, what, at
from (select organization_id, award_id, 'awarded' as what, issued_at as at from credential
      union all
      select r.organization_id, c.award_id, 'revoked', r.revoked_at
      from credential_revocation r join credential c on c.id = r.credential_id) happened
order by at, what;
alter table credential force row level security;
alter table credential_revocation force row level security;

create trigger award_change_follows_credential after insert on credential
    for each row execute function award_change_of_credential();
create trigger award_change_follows_revocation after insert on credential_revocation
    for each row execute function award_change_of_revocation();

call keep_within_organization('award_change', 'select, insert, update (position)');

-- Who loses an award is told why.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = ''award-revoked'')', kinds);
end $$;
