-- The moment in which a membership was last ended, which stays when it runs again: what was asked of somebody before they left
-- opens nothing afterwards. Empty where it never was.
alter table membership add column ended_at timestamptz;

-- When an invitation was last asked for, by the clock of the database as above. A copy of the version before writes none.
alter table invitation add column asked_at timestamptz;

-- For these lines the owner of the tables writes across organizations. Of earlier endings the day is known.
alter table membership no force row level security;
update membership set ended_at = least(now(), (ended_on + 1)::timestamp at time zone 'UTC') where ended_on is not null;
alter table membership force row level security;

-- However a membership is ended, and by whichever version: whoever leaves is asked for no more.
create function membership_ends() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    new.ended_at := clock_timestamp();
    with withdrawn as (
        update invitation i set withdrawn_at = new.ended_at, secret_hash = null, version = i.version + 1
        where i.organization_id = new.organization_id and i.accepted_at is null and i.withdrawn_at is null
          and (i.person_id = new.person_id
               or lower(i.email) = (select nullif(lower(p.email), '') from person p where p.id = new.person_id))
        returning i.email
    )
    insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
    select gen_random_uuid(), new.organization_id, new.ended_at, coalesce(uplink_person(), '00000000-0000-0000-0000-000000000000'),
           'withdrew-invitation', '/admin/people/invitations', w.email
    from withdrawn w;
    return new;
end $$;
create trigger membership_ends before update of ended_on on membership
    for each row when (old.ended_on is null and new.ended_on is not null) execute function membership_ends();
