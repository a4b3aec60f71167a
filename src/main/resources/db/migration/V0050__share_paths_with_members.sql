-- A path that an association, a service agency or a district shares with the organizations that stand under it, and the
-- version that they find. Whatever is published while it is shared is shared; ending it removes the row.
create table path_sharing (
    path            text        not null,
    organization_id uuid        not null,
    revision        text        not null,
    shared_at       timestamptz not null, -- this version
    shared_by       uuid        not null,
    constraint path_sharing_pk primary key (path),
    constraint path_sharing_organization_fk foreign key (organization_id) references organization,
    constraint path_sharing_path_fk foreign key (path) references path,
    constraint path_sharing_revision_fk foreign key (path, revision) references path_revision,
    constraint path_sharing_person_fk foreign key (shared_by) references person
);
call keep_within_organization('path_sharing', 'select, insert, update, delete');

-- The function below reads the versions that are shared, and nothing else of any organization.
create policy path_sharing_known on path_sharing for select to current_user using (true);
create policy path_shared on path for select to current_user
    using (slug in (select s.path from path_sharing s));
create policy path_revision_shared on path_revision for select to current_user
    using ((path, revision) in (select s.path, s.revision from path_sharing s));

-- What the organizations above the acting one share with it: of each path the one version, none of a path that is retired.
create function uplink_shared_paths()
    returns table (path text, revision text, document jsonb, organization text, shared_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with recursive above as (
        select own.parent_id as id from organization own where own.id = uplink_organization() and own.parent_id is not null
        union
        select o.parent_id from organization o join above a on o.id = a.id where o.parent_id is not null
    )
    select s.path, s.revision, r.document, o.name, s.shared_at
    from above a join path_sharing s on s.organization_id = a.id
    join organization o on o.id = a.id
    join path p on p.slug = s.path and not p.withdrawn
    join path_revision r on r.path = s.path and r.revision = s.revision
    where a.id <> uplink_organization()
    $$;
revoke all on function uplink_shared_paths() from public;
grant execute on function uplink_shared_paths() to ${app};
