-- Who the manager of a line is, as the plan has found them: an address may be another's once the table is applied.
alter table roster_line add column manager_id uuid;
