-- The version before names neither of these columns, and works on this database while copies are replaced, and after a way back.
alter table certification_revision alter column counts_from set default (now() at time zone 'UTC')::date;

create function confirmation_request_says_what() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    new.what := coalesce((select jsonb_path_query_first((v.document #>> '{}')::jsonb, '$.**.confirmed ? (@.id == $id)',
                                                        jsonb_build_object('id', new.requirement)) ->> 'what'
                          from certification_revision v
                          where v.certification = new.certification and v.revision = new.revision), '');
    return new;
end $$;
create trigger confirmation_request_says_what before insert on confirmation_request
    for each row when (new.what is null) execute function confirmation_request_says_what();

-- Who takes a mail learns the number of its turn. A sender that slept through its lease finds another number, and ends nothing
-- that is another's by now. A version that does not ask for the number is served as before.
drop function uplink_take_mail(int);
create function uplink_take_mail(lease_seconds int)
    returns table (id uuid, organization_id uuid, person_id uuid, turn int)
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    update mail m set state = 'unsure', lease_until = null, problem = 'Sending began twice and did not end'
    where m.state = 'sending' and m.lease_until < now() and m.begun >= 2;
    return query
    update mail taken
    set state = 'sending', begun = taken.begun + 1, lease_until = now() + make_interval(secs => lease_seconds)
    where taken.id = (
        select next.id from mail next
        where (next.state = 'waiting' and next.next_try_at <= now()) or (next.state = 'sending' and next.lease_until < now())
        order by next.next_try_at, next.id limit 1
        for update skip locked)
    returning taken.id, taken.organization_id, taken.person_id, taken.begun;
end $$;
revoke all on function uplink_take_mail(int) from public;
grant execute on function uplink_take_mail(int) to ${app};

drop function uplink_take_invitation(int);
create function uplink_take_invitation(lease_seconds int)
    returns table (id uuid, organization_id uuid, turn int)
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    update invitation i set mail_state = 'unsure', lease_until = null, problem = 'Sending began twice and did not end'
    where i.mail_state = 'sending' and i.lease_until < now() and i.begun >= 2;
    return query
    update invitation taken
    set mail_state = 'sending', begun = taken.begun + 1, lease_until = now() + make_interval(secs => lease_seconds)
    where taken.id = (
        select next.id from invitation next
        where next.accepted_at is null and next.withdrawn_at is null
          and ((next.mail_state = 'waiting' and next.next_try_at <= now())
               or (next.mail_state = 'sending' and next.lease_until < now()))
        order by next.next_try_at, next.id limit 1
        for update skip locked)
    returning taken.id, taken.organization_id, taken.begun;
end $$;
revoke all on function uplink_take_invitation(int) from public;
grant execute on function uplink_take_invitation(int) to ${app};
