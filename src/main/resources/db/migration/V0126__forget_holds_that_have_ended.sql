-- Erasing somebody takes the holds on their records, which have all ended by then: their reasons say what somebody was in. That
-- records were held, and until when, the trail says without the reason.
create function forget_holds(gone uuid[]) returns void language plpgsql as $$
begin
    delete from legal_hold_end where hold_id = any (gone);
    delete from legal_hold where id = any (gone);
end $$;

do $$
declare
    erasing text := pg_get_functiondef('erase_person(uuid, uuid)'::regprocedure);
    before constant text := $sql$perform erase_records(gone, actor);$sql$;
begin
    if strpos(erasing, before) = 0 then
        raise exception 'Somebody is erased in a way that this does not know.';
    end if;
    execute replace(erasing, before, $sql$perform forget_holds(array(
        select h.id from legal_hold h join legal_hold_end e on e.hold_id = h.id
        where h.organization_id = organization and h.person_id = gone));
    $sql$ || before);
end $$;
