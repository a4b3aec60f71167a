-- The private address of somebody's dates, for the calendar that they use; only its hash is kept.
create table calendar_feed (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    secret_hash     bytea       not null,
    made_at         timestamptz not null,
    ended_at        timestamptz,
    constraint calendar_feed_pk primary key (id),
    constraint calendar_feed_organization_fk foreign key (organization_id) references organization,
    constraint calendar_feed_person_fk foreign key (person_id) references person,
    constraint calendar_feed_secret_uk unique (secret_hash)
);
create unique index calendar_feed_running_once on calendar_feed (organization_id, person_id) where ended_at is null;
call keep_within_organization('calendar_feed', 'select, insert, update');

-- Whoever knows the address learns whose dates they are, and only while the person belongs to the organization.
create policy calendar_feed_asked on calendar_feed for select to current_user using (true);
create policy membership_of_feed on membership for select to current_user using (true);

create function uplink_calendar_feed(hash bytea)
    returns table (organization_id uuid, person_id uuid)
    language sql stable security definer set search_path = public
    as $$
    select f.organization_id, f.person_id from calendar_feed f
    join membership m on m.organization_id = f.organization_id and m.person_id = f.person_id and m.ended_on is null
    where f.secret_hash = hash and f.ended_at is null
    $$;
revoke all on function uplink_calendar_feed(bytea) from public;
grant execute on function uplink_calendar_feed(bytea) to ${app};
