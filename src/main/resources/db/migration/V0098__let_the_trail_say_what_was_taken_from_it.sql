-- What is left of a row of the trail whose words were erased, or that was removed when its time was over. The link of the row
-- keeps the digest of what it was. That it was emptied is said by another row of the trail, whose link seals these lines: its
-- detail ends with their sum. Who empties a row by hand has no such row.
create table audit_emptied (
    organization_id uuid        not null,
    number          bigint      not null, -- of the link
    left_over       text        not null, -- 'row', without its detail, or 'nothing'
    digest          text        not null, -- of the row as it is now; '' where there is none
    said_by         uuid        not null, -- the row that says so
    emptied_at      timestamptz not null,
    constraint audit_emptied_pk primary key (organization_id, number, left_over),
    constraint audit_emptied_organization_fk foreign key (organization_id) references organization,
    constraint audit_emptied_left_ck check (left_over in ('row', 'nothing') and (left_over = 'nothing') = (digest = ''))
);
create index audit_emptied_by on audit_emptied (organization_id, said_by);
call keep_within_organization('audit_emptied', 'select');
create trigger audit_emptied_adds_only before update or delete on audit_emptied
    for each row execute function refuse_change();
create trigger audit_emptied_stays before truncate on audit_emptied
    for each statement execute function refuse_change();

-- As before. Besides, whoever carries out an erasure may take the words from a row of the trail, and put a number in the place
-- of an assessor's name.
create or replace function refuse_change() returns trigger
    language plpgsql as $$
begin
    if current_setting('uplink.retention', true) = 'on' then
        if tg_op = 'DELETE' then
            return old;
        end if;
        if tg_op = 'UPDATE' and tg_table_name = 'audit_event' and to_jsonb(new) = to_jsonb(old) || '{"detail": ""}' then
            return new;
        end if;
        if tg_op = 'UPDATE' and tg_table_name = 'submission_review'
            and to_jsonb(new) - 'assessor_name' = to_jsonb(old) - 'assessor_name' then
            return new;
        end if;
    end if;
    raise exception '% is a ledger: rows are added, never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

-- The sum over all that one row says was emptied.
create function audit_emptied_sum(organization uuid, event uuid) returns text
    language sql stable
    as $$
    select encode(sha256(convert_to(coalesce(string_agg(
               e.number || ':' || e.left_over || ':' || e.digest, E'\n' order by e.number, e.left_over), ''), 'UTF8')), 'hex')
    from audit_emptied e where e.organization_id = organization and e.said_by = event
    $$;

create or replace function uplink_audit_faults()
    returns table (number bigint, event_id uuid, fault text)
    language sql stable
    as $$
    with emptied as (
        select e.number, max(e.digest) as digest, bool_or(e.left_over = 'nothing') as gone
        from audit_emptied e where e.organization_id = uplink_organization() group by e.number
    ), link as (
        select s.number, s.event_id, s.digest, s.hash, coalesce(lag(s.number) over w, 0) as number_before,
               coalesce(lag(s.hash) over w, '') as hash_before
        from audit_seal s where s.organization_id = uplink_organization()
        window w as (order by s.number)
    ), judged as (
        select l.number, l.event_id,
               case when l.number <> l.number_before + 1 then 'link-missing'
                    when l.hash <> audit_hash(l.hash_before, l.number, l.digest) then 'link-changed'
                    when e.id is null and m.gone then null
                    when e.id is null then 'row-missing'
                    when audit_digest(e.id, e.organization_id, e.at, e.actor_id, e.action, e.subject, e.person_id,
                                      e.looked_on, e.detail) not in (l.digest, coalesce(m.digest, l.digest)) then 'row-changed' end as fault
        from link l
        left join audit_event e on e.id = l.event_id and e.organization_id = uplink_organization()
        left join emptied m on m.number = l.number
        union all
        select null, e.id, 'row-unsealed' from audit_event e
        where e.organization_id = uplink_organization() and not exists (select from audit_seal s where s.event_id = e.id)
        union all
        -- Said by nobody, or by a row that says something else.
        select m.number, m.said_by, 'emptying-unsaid'
        from (select one.said_by, min(one.number) as number from audit_emptied one
              where one.organization_id = uplink_organization() group by one.said_by) m
        left join audit_event said on said.id = m.said_by and said.organization_id = uplink_organization()
            and said.action = 'emptied-rows'
        where said.id is null or right(said.detail, 64) <> audit_emptied_sum(uplink_organization(), m.said_by)
    )
    select j.number, j.event_id, j.fault from judged j where j.fault is not null order by j.number nulls last, j.event_id
    $$;
