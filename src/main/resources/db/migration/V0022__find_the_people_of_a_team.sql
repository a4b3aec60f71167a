-- Who is in one of these teams or in a team below them: what a manager manages, and what a team stands for.
create function people_in_teams(in_organization uuid, top_teams uuid[]) returns setof uuid
language sql stable rows 50
begin atomic
    with recursive below as (
        select t.id from team t where t.organization_id = in_organization and t.id = any (top_teams)
        union
        select t.id from team t join below on t.parent_id = below.id where t.organization_id = in_organization
    )
    select distinct member.person_id from team_member member
    where member.organization_id = in_organization and member.team_id in (select id from below);
end;
