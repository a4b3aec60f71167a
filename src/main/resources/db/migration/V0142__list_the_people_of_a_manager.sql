-- The people of a manager, as lists and reports of a team begin. A planner takes the wall between organizations and the
-- organization asked for as two conditions, and expects one person where there are hundreds: what was then joined to them was
-- read once for each. It does not look into a function in this language, and goes by the number of rows that is said here.
create function managed_people(
    in_organization uuid, manager uuid, everybody boolean, in_team text, with_role text, at_school text, named text,
    only_person uuid)
returns table (person_id uuid, name text, school_id uuid, started_on date, roles text[], jobs text)
language plpgsql stable rows 200
as $$
#variable_conflict use_column
begin
    return query
    select p.id, p.name, m.school_id, m.started_on,
           coalesce(array_agg(r.key order by r.key) filter (where r.key is not null), '{}'),
           coalesce(string_agg(r.title, ', ' order by j.since, r.position), '')
    from membership m join person p on p.id = m.person_id
    left join membership_job j on j.membership_id = m.id
    left join role_profile r on r.key = j.role_profile
    where m.organization_id = in_organization and m.ended_on is null
      and (everybody or m.person_id in (select people_in_teams(in_organization, array(
              select tm.team_id from team_manager tm where tm.organization_id = in_organization and tm.person_id = manager))))
      and (in_team = '' or m.person_id in (select people_in_teams(in_organization, array[nullif(in_team, '')::uuid])))
      and (with_role = '' or exists (select from membership_job wanted
                                     where wanted.membership_id = m.id and wanted.role_profile = with_role))
      and (at_school = '' or m.school_id = nullif(at_school, '')::uuid)
      and (named = '' or position(lower(named) in lower(p.name)) > 0)
      and (only_person is null or m.person_id = only_person)
    group by m.id, p.id, p.name;
end
$$;

-- The last that somebody recorded of themselves is the end of one line of this index; the list of a team asks for it of everybody.
-- Said in this way, in both places, for a planner does not see the plain comparison in a statement that names the person.
create index evidence_of_oneself on evidence (organization_id, person_id, recorded_at)
where (recorded_by = person_id) is true;
