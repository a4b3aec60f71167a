-- What the provider gave and somebody then lost, by hand or by leaving, is given by nobody: given anew by a person, it is not the
-- provider's to take. Holds for each way in which roles are lost, and for each version.
create function forget_lost_roles() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
    update provider_standing s set given = array(select g from unnest(s.given) g where g = any(new.roles))
    where s.organization_id = new.organization_id and s.person_id = new.person_id and not s.given <@ new.roles;
    return null;
end $$;
create trigger membership_roles_lost after update of roles on membership
    for each row when (not old.roles <@ new.roles) execute function forget_lost_roles();

-- What was lost before and is not held now. For these lines the owner of the tables writes across organizations.
alter table membership no force row level security;
alter table provider_standing no force row level security;
update provider_standing s set given = array(select g from unnest(s.given) g where g = any(m.roles))
from membership m
where m.organization_id = s.organization_id and m.person_id = s.person_id and m.ended_on is null and not s.given <@ m.roles;
alter table provider_standing force row level security;
alter table membership force row level security;
