-- Hours count for certificates of others, too, until the day on which they are handed in there. Such a certificate stays as
-- long, as it says which hours those are.
do $$
declare
    due text := pg_get_functiondef('uplink_due(text, date, date)'::regprocedure);
    hours_before constant text := $sql$where a.organization_id = c.organization_id and a.person_id = c.person_id)) <= until$sql$;
    certificate_before constant text := $sql$coalesce(o.until_on, uplink_day(o.ended_at), l.left_on) <= until$sql$;
begin
    if strpos(due, hours_before) = 0 or strpos(due, certificate_before) = 0 then
        raise exception 'What is due is decided in a way that this does not know.';
    end if;
    due := replace(due, hours_before, $sql$where a.organization_id = c.organization_id and a.person_id = c.person_id),
                              (select max(coalesce(o.submit_on, o.until_on)) from outside_certification o
                               where o.organization_id = c.organization_id and o.person_id = c.person_id
                                 and o.ended_at is null and c.day between o.from_on and o.until_on)) <= until$sql$);
    execute replace(due, certificate_before,
                    $sql$coalesce(o.submit_on, o.until_on, uplink_day(o.ended_at), l.left_on) <= until$sql$);
end $$;
