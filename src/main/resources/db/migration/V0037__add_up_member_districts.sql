-- A district that lets the association or service agency above it add up its numbers: it does as long as there is a row.
create table board_sharing (
    organization_id uuid        not null,
    shared_at       timestamptz not null,
    shared_by       uuid        not null,
    constraint board_sharing_pk primary key (organization_id),
    constraint board_sharing_organization_fk foreign key (organization_id) references organization,
    constraint board_sharing_person_fk foreign key (shared_by) references person
);
call keep_within_organization('board_sharing', 'select, insert, delete');

-- The function below reads what districts hold that share, and nothing of any other.
create policy board_sharing_known on board_sharing for select to current_user using (true);
create policy membership_job_shared on membership_job for select to current_user
    using (organization_id in (select s.organization_id from board_sharing s));
create policy mastery_shared on mastery for select to current_user
    using (organization_id in (select s.organization_id from board_sharing s));

-- By domain of the shared framework: how many of the targets of the shared jobs are met, in all districts together that share
-- and stand below the acting association or service agency. No number of a domain leaves this function where it would speak
-- of fewer than five people or of fewer than three districts.
create function uplink_member_totals(at_day date)
    returns table (domain text, withheld text, people int, districts int, met int, targets int)
    language sql stable security definer set search_path = public
    as $$
    with recursive below as (
        select o.id, o.kind from organization o join organization own on own.id = o.parent_id
        where own.id = uplink_organization() and own.kind in ('association', 'service-agency')
        union
        select o.id, o.kind from organization o join below on o.parent_id = below.id
    ), target as (
        select m.organization_id, m.person_id, t.competency, max(t.level) as level
        from below b join board_sharing s on s.organization_id = b.id
        join membership m on m.organization_id = b.id and m.ended_on is null
        join membership_job j on j.membership_id = m.id
        join role_target t on t.role_profile = j.role_profile
        where b.kind = 'district'
        group by m.organization_id, m.person_id, t.competency
    ), cell as (
        select c.domain, count(distinct t.person_id)::int as people, count(distinct t.organization_id)::int as districts,
               (count(*) filter (where y.level >= t.level))::int as met, count(*)::int as targets
        from target t join competency c on c.key = t.competency
        left join mastery y on y.organization_id = t.organization_id and y.person_id = t.person_id
            and y.competency = t.competency and y.from_on <= at_day and y.until_on > at_day
        group by c.domain
    ), judged as (
        select cell.*, case when cell.districts < 3 then 'districts' when cell.people < 5 then 'people' else '' end as withheld
        from cell
    )
    select j.domain, j.withheld, case when j.withheld = '' then j.people end, case when j.withheld = '' then j.districts end,
           case when j.withheld = '' then j.met end, case when j.withheld = '' then j.targets end
    from judged j
    $$;
revoke all on function uplink_member_totals(date) from public;
grant execute on function uplink_member_totals(date) to ${app};
