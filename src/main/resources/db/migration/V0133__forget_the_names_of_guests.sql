-- A verdict on somebody else's work, an invitation to judge it and an opening are records of the organization that has them, and
-- carry a copy of a name. Once somebody is erased the copy follows: at once where they were a member, and where they were a guest
-- in the next night, by the organization itself and under its own holds.
create table due_name (
    organization_id uuid not null, -- whose records still have the name
    person_id       uuid not null,
    constraint due_name_pk primary key (organization_id, person_id),
    constraint due_name_organization_fk foreign key (organization_id) references organization
);
call keep_within_organization('due_name', 'select');
create policy due_name_noted on due_name for insert to current_user with check (true);
create policy submission_invitation_known on submission_invitation for select to current_user using (true);
create policy opening_known on opening for select to current_user using (true);
-- Whose account is gone is called by a number everywhere.
create policy person_without_account on person for select to current_user using (emptied_at is not null);

create or replace function refuse_second_end() returns trigger
    language plpgsql as $$
begin
    if old.ended_at is null
        and (to_jsonb(new) - array['ended_at', 'ended_by', 'reads_on'])
            = (to_jsonb(old) - array['ended_at', 'ended_by', 'reads_on']) then
        return new;
    end if;
    if current_setting('uplink.retention', true) = 'on' and to_jsonb(new) - 'person_name' = to_jsonb(old) - 'person_name' then
        return new;
    end if;
    raise exception 'an invitation ends once, and is not changed' using errcode = 'restrict_violation';
end $$;

-- Puts the number in place of the name, but where the work is of somebody held: that waits until nothing holds it.
create function forget_name(gone uuid) returns void language plpgsql as $$
declare
    organization uuid := uplink_organization();
    its_number text;
    gone_at timestamptz;
    held uuid[] := array(select s.id from submission s where s.organization_id = organization and s.person_id in (select held_people()));
begin
    select 'Former member ' || f.number, f.erased_at into its_number, gone_at
    from former_member f where f.organization_id = organization and f.person_id = gone;
    if not found then
        select p.name, p.emptied_at into its_number, gone_at from person p where p.id = gone and p.emptied_at is not null;
    end if;
    update submission_review set assessor_name = its_number
    where organization_id = organization and assessor_id = gone and decided_at <= gone_at and submission_id <> all (held);
    update submission_invitation set person_name = its_number
    where organization_id = organization and person_id = gone and invited_at <= gone_at and submission_id <> all (held);
    update opening set opener = its_number where organization_id = organization and opened_by = gone and opened_at <= gone_at;
    delete from due_name where organization_id = organization and person_id = gone
        and not exists (select from submission_review r
                        where r.organization_id = organization and r.assessor_id = gone and r.submission_id = any (held))
        and not exists (select from submission_invitation i
                        where i.organization_id = organization and i.person_id = gone and i.submission_id = any (held));
end $$;

create function forget_names(actor uuid) returns void language plpgsql as $$
declare
    gone uuid;
begin
    for gone in select d.person_id from due_name d where d.organization_id = uplink_organization() loop
        perform forget_words(gone, actor);
        perform forget_name(gone);
    end loop;
end $$;

-- Where somebody without an account was a guest.
create function note_guest(gone uuid) returns void
    language sql
    as $$
    insert into due_name (organization_id, person_id)
    select i.organization_id, gone from submission_invitation i where i.person_id = gone
    union select o.organization_id, gone from opening o where o.opened_by = gone
    on conflict do nothing
    $$;

do $$
declare
    erasing text := pg_get_functiondef('erase_person(uuid, uuid)'::regprocedure);
    records text := pg_get_functiondef('erase_records(uuid, uuid)'::regprocedure);
    due text := pg_get_functiondef('uplink_erase_due(date, integer)'::regprocedure);
    erased constant text := 'perform erase_records(gone, actor);';
    named constant text := $sql$update submission_review set assessor_name = 'Former member ' || its_number
    where organization_id = organization and assessor_id = gone;
    $sql$;
    emptied constant text := 'delete from identity where person_id = gone;';
    night constant text := $sql$perform take_due_words('00000000-0000-0000-0000-000000000000');$sql$;
begin
    if strpos(erasing, erased) = 0 or strpos(records, named) = 0 or strpos(records, emptied) = 0 or strpos(due, night) = 0 then
        raise exception 'Somebody is erased in a way that this does not know.';
    end if;
    execute replace(erasing, erased, erased || $sql$
    insert into due_name (organization_id, person_id) values (organization, gone) on conflict do nothing;
    perform forget_name(gone);$sql$);
    execute replace(replace(records, named, ''), emptied, emptied || $sql$
        perform note_guest(gone);$sql$);
    execute replace(due, night, night || $sql$
        perform forget_names('00000000-0000-0000-0000-000000000000');$sql$);
end $$;

select note_guest(p.id) from person p where p.emptied_at is not null;
