-- Erasing somebody takes the words of what others were told of them, and those of the trail about their own records.
create function records_of(person uuid) returns uuid[]
    language sql stable
    as $$
    select array(
        select person
        union all select r.id from submission r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from credit_entry r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from award r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from award_appeal r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from award_hold r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from confirmation_request r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from assignment r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from extension_request r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from leave r where r.organization_id = uplink_organization() and r.person_id = person
        union all select r.id from content_report r where r.organization_id = uplink_organization() and r.person_id = person)
    $$;

create function says_one_of(words text, records uuid[]) returns boolean
    language sql immutable
    as $$
    select exists (
        select from regexp_matches(words, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') found
        where found[1]::uuid = any (records))
    $$;

alter function erase_person(uuid, uuid) rename to erase_records;
create function erase_person(gone uuid, actor uuid) returns void language plpgsql as $$
declare
    organization uuid := uplink_organization();
    its_records uuid[] := records_of(gone);
    its_name text := (select p.name from person p where p.id = gone);
begin
    perform forget_notices(array(
        select n.id from notice n
        where n.organization_id = organization and n.person_id <> gone and n.emptied_at is null
          and (its_name in (n.subject, n.detail)
               or length(its_name) > 3 and strpos(n.subject || ' ' || n.detail, its_name) > 0
               or says_one_of(n.key || ' ' || n.address, its_records))));
    perform empty_trail(array(
        select a.id from audit_event a
        where a.organization_id = organization and a.detail <> '' and a.action <> 'emptied-rows'
          and (a.actor_id = gone and a.subject like '/me/%' or says_one_of(a.subject, its_records))), false, actor, 'erasure');
    perform erase_records(gone, actor);
end $$;

-- What belonged to no class, so that it stayed until its person was erased: certificates of others, leave, clocks that were
-- stopped, and what somebody said is wrong with content.
create function forget_leave(gone uuid[]) returns void language plpgsql as $$
begin
    delete from leave_move where leave_id = any (gone);
    delete from leave where id = any (gone);
end $$;

create function forget_stopped_clocks(gone uuid[]) returns void language plpgsql as $$
begin
    delete from award_hold_end where hold_id = any (gone);
    delete from award_hold where id = any (gone);
end $$;

create function forget_content_reports(gone uuid[]) returns void language plpgsql as $$
begin
    delete from content_report_answer where report_id = any (gone);
    delete from content_report where id = any (gone);
end $$;

do $$
declare
    due text := pg_get_functiondef('uplink_due(text, date, date)'::regprocedure);
    removed text := pg_get_functiondef('uplink_remove_due(text, date, date, int)'::regprocedure);
    due_before constant text := $sql$select 'notice', n.id, n.person_id$sql$;
    removed_before constant text := $sql$when 'notice' then perform forget_notices(gone.ids);$sql$;
begin
    if strpos(due, due_before) = 0 or strpos(removed, removed_before) = 0 then
        raise exception 'What is due is decided in a way that this does not know.';
    end if;
    execute replace(due, due_before, $sql$select 'outside_certification', o.id, o.person_id
        from outside_certification o left join left_person l using (person_id)
        where class = 'credits' and o.organization_id = uplink_organization()
          and coalesce(o.until_on, uplink_day(o.ended_at), l.left_on) <= until
          and o.person_id not in (select h.person_id from holder h)
        union all
        select 'leave', v.id, v.person_id
        from leave v join left_person l using (person_id)
        where class = 'plans' and v.organization_id = uplink_organization()
        union all
        select 'stopped_clock', s.id, s.person_id
        from award_hold s join left_person l using (person_id)
        where class = 'certifications' and s.organization_id = uplink_organization()
          and not exists (select from award a where a.organization_id = s.organization_id and a.person_id = s.person_id)
        union all
        select 'content_report', r.id, r.person_id
        from content_report r join left_person l using (person_id)
        where class = 'learning' and r.organization_id = uplink_organization()
        union all
        $sql$ || due_before);
    execute replace(removed, removed_before, $sql$when 'outside_certification' then delete from outside_certification where id = any (gone.ids);
            when 'leave' then perform forget_leave(gone.ids);
            when 'stopped_clock' then perform forget_stopped_clocks(gone.ids);
            when 'content_report' then perform forget_content_reports(gone.ids);
            $sql$ || removed_before);
end $$;
