-- Where appeals wait that nobody in the organization can decide about: whoever looks after the platform goes there and nowhere else.
create policy award_appeal_known on award_appeal for select to current_user using (true);
create policy award_appeal_decision_known on award_appeal_decision for select to current_user using (true);
create function uplink_appeals_elsewhere()
    returns table (organization_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select distinct y.organization_id
    from award_appeal y
    where not exists (select from award_appeal_decision d where d.appeal_id = y.id)
      and not exists (select from membership m
                      where m.organization_id = y.organization_id and m.ended_on is null and 'admin' = any (m.roles)
                        and m.person_id not in (y.made_by, y.person_id))
      and exists (select from membership m where m.organization_id = uplink_organization() and m.ended_on is null
                    and 'platform' = any (m.roles))
    $$;
revoke all on function uplink_appeals_elsewhere() from public;
grant execute on function uplink_appeals_elsewhere() to ${app};
