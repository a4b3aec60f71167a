-- The service may read which migrations were made, so that a copy that makes none can wait for them.
do $$
begin
    if not has_table_privilege('${app}', 'flyway_schema_history', 'select') then
        grant select on flyway_schema_history to ${app};
    end if;
end $$;
