-- Hours and certificates of years ago are entered to be read: their period begins when they are entered, as that of evidence does.
do $$
declare
    due text := pg_get_functiondef('uplink_due(text, date, date)'::regprocedure);
    hours_before constant text := $sql$greatest(c.day, $sql$;
    certificate_before constant text := $sql$coalesce(o.submit_on, o.until_on, uplink_day(o.ended_at), l.left_on) <= until$sql$;
begin
    if strpos(due, hours_before) = 0 or strpos(due, certificate_before) = 0 then
        raise exception 'What is due is decided in a way that this does not know.';
    end if;
    due := replace(due, hours_before, $sql$greatest(c.day, c.entered_on, $sql$);
    execute replace(due, certificate_before, certificate_before || $sql$ and uplink_day(o.added_at) <= until$sql$);
end $$;
