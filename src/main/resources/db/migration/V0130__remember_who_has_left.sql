-- Whoever came by signing in is known by an address only while they are a member. Once they have left, the organization must still
-- find them: else a directory or a table that names them again makes a second person. So whoever leaves without an entry gets one,
-- which is claimed already and opens nothing to anybody who signs in. Their address is their name there, unless it is another's by
-- then: it must lead to nobody else. What a directory has removed it may see again once the person has left a second time.
create function remember_leavers(memberships uuid[]) returns void
    language sql set search_path = public, pg_temp as $$
    with leaver as (
        select m.organization_id, m.person_id, lower(p.email) as address, p.email,
               row_number() over (partition by m.organization_id, lower(p.email) order by m.ended_on desc, m.id) as nth
        from membership m join person p on p.id = m.person_id where m.id = any (memberships)
    ), named as (
        select d.organization_id, lower(d.user_name) from directory_entry d where d.removed_at is null
        union all
        select m.organization_id, lower(p.email) from membership m join person p on p.id = m.person_id
        where m.ended_on is null
    )
    insert into directory_entry (organization_id, person_id, user_name, made_at, changed_at, claimed_at)
    select l.organization_id, l.person_id,
           case when l.address = '' or l.nth > 1 or (l.organization_id, l.address) in (select * from named)
                then l.person_id ::text else l.email end,
           now(), now(), now()
    from leaver l
    on conflict (organization_id, person_id) do update set user_name = excluded.user_name, changed_at = excluded.changed_at,
        removed_at = null, version = directory_entry.version + 1
    where directory_entry.removed_at is not null
    $$;

-- However a membership is ended, and by whichever version.
create function memberships_end() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    perform remember_leavers(array(select n.id from left_then n join left_before b using (id)
                                   where b.ended_on is null and n.ended_on is not null));
    return null;
end $$;
create trigger memberships_end after update on membership
    referencing old table as left_before new table as left_then
    for each statement execute function memberships_end();

-- An address that is a member's by now leads to that member. A directory that knows the one who left keeps its own name for them.
create function memberships_begin() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    update directory_entry d set user_name = d.person_id ::text, changed_at = now(), version = d.version + 1
    from begun n join person p on p.id = n.person_id
    where d.organization_id = n.organization_id and d.person_id <> n.person_id and d.removed_at is null and d.external_id is null
      and lower(d.user_name) = lower(p.email) and n.ended_on is null
      and not exists (select from membership m where m.organization_id = d.organization_id and m.person_id = d.person_id
                        and m.ended_on is null);
    return null;
end $$;
create trigger memberships_begin after insert on membership referencing new table as begun
    for each statement execute function memberships_begin();

-- Who has left before this. For these lines the owner of the tables writes across organizations.
alter table membership no force row level security;
alter table person no force row level security;
alter table directory_entry no force row level security;
select remember_leavers(array(
    select m.id from (select distinct on (organization_id, person_id) * from membership
                      order by organization_id, person_id, ended_on desc nulls first) m
    where m.ended_on is not null and m.erased_at is null
      and not exists (select from directory_entry d where d.organization_id = m.organization_id and d.person_id = m.person_id)));
alter table directory_entry force row level security;
alter table person force row level security;
alter table membership force row level security;
