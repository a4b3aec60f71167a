-- Whom a deed concerns, and the day on which somebody looked at a record: that is noted once a day, and each time where
-- somebody of the platform looks inside.
alter table audit_event add column person_id uuid;
alter table audit_event add column looked_on date;
create index audit_event_of_person on audit_event (organization_id, person_id, at desc) where person_id is not null;
create unique index audit_event_look_once on audit_event (organization_id, actor_id, person_id, action, looked_on)
    where looked_on is not null and action <> 'looked-inside';

-- A service of the release before does not say whom; the address does.
create function name_whom_a_deed_concerns() returns trigger
    language plpgsql as $$
begin
    new.person_id := coalesce(new.person_id, substring(new.subject from
        '/people/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})')::uuid);
    return new;
end $$;
create trigger audit_event_concerns before insert on audit_event for each row execute function name_whom_a_deed_concerns();

-- The chain: one link for each row, in the order in which the rows were committed. It stands apart from the rows, so that a row
-- can go when its time is over, and the links after it can still be followed.
create table audit_seal (
    organization_id uuid   not null,
    number          bigint not null,
    event_id        uuid   not null,
    digest          text   not null, -- of the row
    hash            text   not null, -- of the hash before, the number and the digest
    constraint audit_seal_pk primary key (organization_id, number),
    constraint audit_seal_event_uk unique (event_id),
    constraint audit_seal_organization_fk foreign key (organization_id) references organization
);
call keep_within_organization('audit_seal', 'select');
create policy audit_seal_made on audit_seal for all to current_user using (true);

create function audit_field(content text) returns text
    language sql immutable parallel safe
    return octet_length(coalesce(content, '')) || ':' || coalesce(content, '') || ',';

-- SHA-256 over the fields of a row, each as its length in bytes, a colon, the text, a comma.
create function audit_digest(id uuid, organization_id uuid, at timestamptz, actor_id uuid, action text, subject text,
                             person_id uuid, looked_on date, detail text) returns text
    language sql stable parallel safe
    return encode(sha256(convert_to(
        audit_field(id::text) || audit_field(organization_id::text)
        || audit_field(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) || audit_field(actor_id::text)
        || audit_field(action) || audit_field(subject) || audit_field(person_id::text)
        || audit_field(to_char(looked_on, 'YYYY-MM-DD')) || audit_field(detail), 'UTF8')), 'hex');

create function audit_hash(hash_before text, number bigint, digest text) returns text
    language sql immutable parallel safe
    return encode(sha256(convert_to(hash_before || ':' || number || ':' || digest, 'UTF8')), 'hex');

-- The rows of before, in the order of their times.
alter table audit_event no force row level security;
update audit_event set person_id = substring(subject from
    '/people/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})')::uuid;
do $$
declare
    event audit_event;
    link audit_seal;
begin
    for event in select * from audit_event order by organization_id, at, id loop
        if link.organization_id is distinct from event.organization_id then
            link := (event.organization_id, 0, null, '', '');
        end if;
        link.number := link.number + 1;
        link.event_id := event.id;
        link.digest := audit_digest(event.id, event.organization_id, event.at, event.actor_id, event.action, event.subject,
                                    event.person_id, event.looked_on, event.detail);
        link.hash := audit_hash(link.hash, link.number, link.digest);
        insert into audit_seal select link.*;
    end loop;
end $$;
alter table audit_event force row level security;

-- Seals a row when its transaction commits: only from then until it is committed does another one of the same organization wait.
create function seal_audit_event() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    last audit_seal;
    digest text := audit_digest(new.id, new.organization_id, new.at, new.actor_id, new.action, new.subject, new.person_id,
                                new.looked_on, new.detail);
begin
    perform pg_advisory_xact_lock(hashtextextended('audit-seal ' || new.organization_id, 0));
    select * into last from audit_seal s where s.organization_id = new.organization_id order by s.number desc limit 1;
    insert into audit_seal (organization_id, number, event_id, digest, hash)
    values (new.organization_id, coalesce(last.number, 0) + 1, new.id, digest,
            audit_hash(coalesce(last.hash, ''), coalesce(last.number, 0) + 1, digest));
    return null;
end $$;
create constraint trigger audit_event_sealed after insert on audit_event
    deferrable initially deferred for each row execute function seal_audit_event();

-- The owner of the tables is held to adding, too, as with the ledger.
do $$
declare t text;
begin
    foreach t in array array['audit_event', 'audit_seal'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
                       t || '_adds_only', t);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                       t || '_stays', t);
    end loop;
end $$;

-- What is wrong with the trail of the acting organization, the first link first; what stands in no link comes last.
create function uplink_audit_faults()
    returns table (number bigint, event_id uuid, fault text)
    language sql stable
    as $$
    with link as (
        select s.number, s.event_id, s.digest, s.hash, coalesce(lag(s.number) over w, 0) as number_before,
               coalesce(lag(s.hash) over w, '') as hash_before
        from audit_seal s where s.organization_id = uplink_organization()
        window w as (order by s.number)
    ), judged as (
        select l.number, l.event_id,
               case when l.number <> l.number_before + 1 then 'link-missing'
                    when l.hash <> audit_hash(l.hash_before, l.number, l.digest) then 'link-changed'
                    when e.id is null then 'row-missing'
                    when l.digest <> audit_digest(e.id, e.organization_id, e.at, e.actor_id, e.action, e.subject, e.person_id,
                                                  e.looked_on, e.detail) then 'row-changed' end as fault
        from link l left join audit_event e on e.id = l.event_id and e.organization_id = uplink_organization()
        union all
        select null, e.id, 'row-unsealed' from audit_event e
        where e.organization_id = uplink_organization() and not exists (select from audit_seal s where s.event_id = e.id)
    )
    select j.number, j.event_id, j.fault from judged j where j.fault is not null order by j.number nulls last, j.event_id
    $$;
