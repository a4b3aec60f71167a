-- Erasing somebody takes the words that say what they were called before, too: earlier names and addresses. And what is left for
-- now, as it is held of another, is noted by its row and goes once nothing holds it any longer.
create table due_word (
    organization_id uuid not null,
    row_id          uuid not null, -- of a notice, or of a row of the trail
    constraint due_word_pk primary key (organization_id, row_id),
    constraint due_word_organization_fk foreign key (organization_id) references organization
);
call keep_within_organization('due_word', 'select');

-- A name is one for all organizations of a person, so that another may have changed it.
create policy audit_event_of_renaming on audit_event for select to current_user
    using (action in ('renamed-person', 'changed-email', 'removed-account', 'changed-by-roster', 'reinstated-membership')
           and person_id is not null);

-- Finds any of the words, whole and in any case; nothing for words that are too short to be somebody's alone.
create function words_pattern(words text[]) returns text
    language sql immutable
    as $$
    select '(?<![[:alnum:]][._+-]?)(' || string_agg(regexp_replace(w, '([][\\.^$*+?(){}|-])', '\\\1', 'g'), '|')
           || ')(?![._+-]?[[:alnum:]])'
    from unnest(words) w where length(w) > 3
    $$;

-- What another known person of the organization is called now says nothing about this one.
create function is_called(gone uuid, word text) returns boolean
    language sql stable
    as $$
    select exists (
        select from membership m join person p on p.id = m.person_id
        where m.organization_id = uplink_organization() and m.person_id <> gone and m.erased_at is null
          and (lower(word) in (lower(p.name), lower(p.email)) or p.name || ' ' || p.email ~* words_pattern(array[word])))
    $$;

-- What the trail says of a change: 'before → after', and for a table of people 'name: before → after; email: before → after'.
create function renamings_of(gone uuid) returns setof text
    language sql stable
    as $$
    select unnest(string_to_array(regexp_replace(change, '^(name|email): ', ''), ' → '))
    from organization o
    join audit_event a on a.organization_id = o.id and a.person_id = gone
    cross join regexp_split_to_table(a.detail, '; ') change
    where a.action in ('renamed-person', 'changed-email', 'removed-account')
       or a.action in ('changed-by-roster', 'reinstated-membership') and change ~ '^(name|email): '
    $$;

-- All names and addresses that the organization knows somebody by, now or before.
create function names_of(gone uuid) returns text[]
    language sql stable
    as $$
    select array(
        select distinct btrim(c.word) from (
            select unnest(array[p.name, p.email]) from person p where p.id = gone and p.emptied_at is null
            union all select i.email from identity i where i.person_id = gone
            union all select v.email from invitation v
                where v.organization_id = uplink_organization() and gone in (v.person_id, v.accepted_by)
            union all select unnest(array[d.given_name || ' ' || d.family_name, case when d.user_name like '%@%' then d.user_name end])
                from directory_entry d where d.organization_id = uplink_organization() and d.person_id = gone
            union all select unnest(array[l.name, l.email]) from roster_line l
                where l.organization_id = uplink_organization() and gone in (l.person_id, l.id)
            union all select l.email from history_line l where l.organization_id = uplink_organization() and l.person_id = gone
            union all select c.holder_name from credential c where c.organization_id = uplink_organization() and c.person_id = gone
            union all select r.holder_name from learner_record r where r.organization_id = uplink_organization() and r.person_id = gone
            union all select r.assessor_name from submission_review r
                where r.organization_id = uplink_organization() and r.assessor_id = gone
            union all select i.person_name from submission_invitation i
                where i.organization_id = uplink_organization() and i.person_id = gone
            union all select o.opener from opening o where o.organization_id = uplink_organization() and o.opened_by = gone
            union all select renamings_of(gone)) as c (word)
        where btrim(c.word) <> '' and not is_called(gone, btrim(c.word)))
    $$;

-- Takes the words that are due, but for those of what is held.
create function take_due_words(actor uuid) returns void language plpgsql as $$
declare
    organization uuid := uplink_organization();
    notices uuid[] := array(
        select n.id from due_word d join notice n on n.id = d.row_id
        where d.organization_id = organization and n.person_id not in (select held_people()));
    events uuid[] := array(
        select a.id from due_word d join audit_event a on a.id = d.row_id
        where d.organization_id = organization and a.actor_id not in (select held_people())
          and coalesce(a.person_id, a.actor_id) not in (select held_people()));
begin
    perform forget_notices(notices);
    perform empty_trail(events, false, actor, 'erasure');
    delete from due_word where organization_id = organization and row_id = any (notices || events);
end $$;

-- What others were told of somebody, and what the trail says of them and their records.
create function forget_words(gone uuid, actor uuid) returns void language plpgsql as $$
declare
    organization uuid := uplink_organization();
    its_records uuid[] := records_of(gone);
    its_names text[] := names_of(gone);
    its_words text := words_pattern(its_names);
begin
    insert into due_word (organization_id, row_id)
    select organization, n.id from notice n
    where n.organization_id = organization and n.person_id <> gone and n.emptied_at is null
      and (n.subject = any (its_names) or n.detail = any (its_names) or n.subject || ' ' || n.detail ~* its_words
           or says_one_of(n.key || ' ' || n.address, its_records))
    union all
    select organization, a.id from audit_event a
    where a.organization_id = organization and a.detail <> '' and a.action <> 'emptied-rows'
      and (a.person_id = gone or a.actor_id = gone and a.subject like '/me/%' or says_one_of(a.subject, its_records)
           or a.detail = any (its_names) or a.detail ~* its_words)
    on conflict do nothing;
    perform take_due_words(actor);
end $$;

do $$
declare
    erasing text := pg_get_functiondef('erase_person(uuid, uuid)'::regprocedure);
    records text := pg_get_functiondef('erase_records(uuid, uuid)'::regprocedure);
    due text := pg_get_functiondef('uplink_erase_due(date, integer)'::regprocedure);
    declared constant text := $sql$
    its_records uuid[] := records_of(gone);
    its_name text := (select p.name from person p where p.id = gone);$sql$;
    erased_from constant text := 'perform forget_notices(array(';
    erased_to constant text := 'perform forget_holds(array(';
    named constant text := $sql$
    its_name text := (select p.name from person p where p.id = gone);
    its_email text := (select p.email from person p where p.id = gone);$sql$;
    invited constant text := $sql$(person_id = gone or accepted_by = gone or lower(email) = lower(its_email))$sql$;
    emptied_from constant text := 'perform empty_trail(array(';
    emptied_to constant text := 'delete from membership_job';
    night constant text := 'for asked in';
begin
    if strpos(erasing, declared) = 0 or strpos(erasing, erased_from) = 0 or strpos(erasing, erased_to) = 0
        or strpos(records, named) = 0 or strpos(records, invited) = 0 or strpos(records, emptied_from) = 0
        or strpos(records, emptied_to) = 0 or strpos(due, night) = 0 then
        raise exception 'Somebody is erased in a way that this does not know.';
    end if;
    erasing := replace(erasing, declared, $sql$
    its_addresses text[] := array(select lower(word) from unnest(names_of(gone)) word);$sql$);
    execute overlay(erasing placing $sql$perform forget_words(gone, actor);
    delete from invitation where organization_id = organization and lower(email) = any (its_addresses)
        and accepted_by is null and person_id is null and uplink_day(invited_at) <= uplink_left_on(gone);
    delete from roster_line l using roster_upload u
    where l.organization_id = organization and u.id = l.upload_id
      and (l.id = gone or array[lower(l.email), lower(l.manager)] && its_addresses and u.made_at < now() - interval '1 day'
           and coalesce(l.person_id not in (select held_people()), true));
    delete from history_line l where l.organization_id = organization
        and (l.person_id = gone or l.person_id is null and lower(l.email) = any (its_addresses));
    $sql$ from strpos(erasing, erased_from) for strpos(erasing, erased_to) - strpos(erasing, erased_from));
    records := replace(replace(records, named, ''), invited, '(person_id = gone or accepted_by = gone)');
    execute overlay(records placing '' from strpos(records, emptied_from)
                    for strpos(records, emptied_to) - strpos(records, emptied_from));
    execute replace(due, night, $sql$if not uplink_held('00000000-0000-0000-0000-000000000000') then
        perform take_due_words('00000000-0000-0000-0000-000000000000');
    end if;
    $sql$ || night);
end $$;
