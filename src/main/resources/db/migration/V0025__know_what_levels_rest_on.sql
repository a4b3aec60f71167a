-- The revision of the shared framework that an organization's levels were last computed by, as long as the organization
-- follows the shared framework as it is. A new organization has no levels, so it begins with the latest.
alter table organization add levels_by text;
update organization set levels_by = (select revision from framework order by slug limit 1);

create function begin_with_the_latest_framework() returns trigger language plpgsql as $$
begin
    new.levels_by := (select revision from framework order by slug limit 1);
    return new;
end $$;
create trigger organization_levels before insert on organization
    for each row execute function begin_with_the_latest_framework();
