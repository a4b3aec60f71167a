-- Whoever waits for the answer to an appeal keeps what the award rested on, as the answer may give it back.
do $$
declare
    due text := pg_get_functiondef('uplink_due(text, date, date)'::regprocedure);
    before constant text :=
        $sql$where a.organization_id = uplink_organization() and a.revoked_at is null and (a.ends_on is null or a.ends_on >= today)$sql$;
begin
    if strpos(due, before) = 0 then
        raise exception 'What is due is decided in a way that this does not know.';
    end if;
    execute replace(due, before, before || $sql$
        union
        select p.person_id from award_appeal p
        where p.organization_id = uplink_organization()
          and not exists (select from award_appeal_decision d where d.appeal_id = p.id)$sql$);
end $$;
