-- Erasing somebody leaves the words of what is held of another: what they were told, what they did, and what was done to them.
create function held_people() returns setof uuid
    language sql stable
    as $$
    select h.person_id from legal_hold h
    where h.organization_id = uplink_organization() and h.person_id is not null
      and not exists (select from legal_hold_end e where e.hold_id = h.id)
    $$;

do $$
declare
    erasing text := pg_get_functiondef('erase_person(uuid, uuid)'::regprocedure);
    records text := pg_get_functiondef('erase_records(uuid, uuid)'::regprocedure);
    notices_before constant text := $sql$n.person_id <> gone and n.emptied_at is null$sql$;
    trail_before constant text := $sql$a.organization_id = organization and a.detail <> '' and a.action <> 'emptied-rows'$sql$;
    trail_after constant text := trail_before || $sql$
          and a.actor_id not in (select held_people()) and coalesce(a.person_id, a.actor_id) not in (select held_people())$sql$;
begin
    if strpos(erasing, notices_before) = 0 or strpos(erasing, trail_before) = 0 or strpos(records, trail_before) = 0 then
        raise exception 'Somebody is erased in a way that this does not know.';
    end if;
    erasing := replace(erasing, notices_before, notices_before || $sql$
          and n.person_id not in (select held_people())$sql$);
    execute replace(erasing, trail_before, trail_after);
    execute replace(records, trail_before, trail_after);
end $$;
