-- The service connects as ${app}: it owns nothing and row-level security binds it. What a transaction may see hangs on
-- three settings that the service gives each connection when it takes it from the pool.
grant usage on schema public to ${app};

create function uplink_organization() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('uplink.organization', true), '')::uuid;

create function uplink_person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('uplink.person', true), '')::uuid;

-- The identity (provider and subject) that is signing in, before the person behind it is known.
create function uplink_identity() returns text
    language sql stable parallel safe
    return nullif(current_setting('uplink.identity', true), '');

-- The address of the one credential that a stranger asks about.
create function uplink_credential() returns text
    language sql stable parallel safe
    return nullif(current_setting('uplink.credential', true), '');

-- Authored data: everybody reads it, the content loader writes it.
create procedure open_to_all(tables text[])
    language plpgsql as $$
declare t text;
begin
    foreach t in array tables loop
        execute format('grant select, insert, update, delete on %I to ${app}', t);
    end loop;
end $$;

-- Personal data of one organization: nothing of it is visible or writable while acting for another.
create procedure keep_within_organization(t text, rights text)
    language plpgsql as $$
begin
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (organization_id = uplink_organization())',
                   t || '_of_organization', t);
    execute format('grant %s on %I to ${app}', rights, t);
end $$;
