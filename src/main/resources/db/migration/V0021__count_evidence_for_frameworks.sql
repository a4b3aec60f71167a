-- Who changes a framework sees how many records hang on it, in all organizations, and nothing of any one of them.
create policy evidence_counted on evidence for select to current_user using (true);

create function uplink_evidence_on(competencies text[])
    returns table (competency text, evidence bigint, people bigint)
    language sql stable security definer set search_path = public
    as $$
    select e.competency, count(*), count(distinct e.person_id)
    from evidence e where e.competency = any (competencies) group by e.competency order by e.competency
    $$;
revoke all on function uplink_evidence_on(text[]) from public;
grant execute on function uplink_evidence_on(text[]) to ${app};
