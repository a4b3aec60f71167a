-- A path that an organization composed belongs to it and is seen by nobody else; content and single things belong to all.
-- Its slug begins with the organization's alias and '~', so that it meets neither content nor another organization's.
alter table path add column organization_id uuid;
alter table path add constraint path_organization_fk foreign key (organization_id) references organization;
alter table path add constraint path_own_ck check ((organization_id is not null) = (position('~' in slug) > 0));
alter table path_revision add column organization_id uuid;
alter table path_revision add constraint path_revision_organization_fk foreign key (organization_id) references organization;
alter table path_revision add constraint path_revision_own_ck check ((organization_id is not null) = (position('~' in path) > 0));
create index path_of_organization on path (organization_id) where organization_id is not null;

alter table path enable row level security;
alter table path force row level security;
create policy path_of_all_or_organization on path
    using (organization_id is null or organization_id = uplink_organization());
alter table path_revision enable row level security;
alter table path_revision force row level security;
create policy path_revision_of_all_or_organization on path_revision
    using (organization_id is null or organization_id = uplink_organization());

-- What managers compose. The draft may hold mistakes; publishing it makes a revision of the path.
create table own_path (
    id              uuid        not null,
    organization_id uuid        not null,
    slug            text        not null, -- in addresses of the organization's own pages
    path            text        not null, -- the same with the alias, once published the key of a path
    title           text        not null,
    draft           jsonb       not null,
    revision        int         not null default 0, -- the last one published, 0 for none
    published_version int     not null default 0, -- of the draft that it was made of
    published_at    timestamptz,
    retired_at      timestamptz,
    changed_by      uuid        not null,
    changed_at      timestamptz not null,
    version         int         not null default 0,
    constraint own_path_pk primary key (id),
    constraint own_path_organization_fk foreign key (organization_id) references organization,
    constraint own_path_changed_by_fk foreign key (changed_by) references person,
    constraint own_path_slug_uk unique (organization_id, slug),
    constraint own_path_path_uk unique (path),
    constraint own_path_published_ck check ((published_at is null) = (revision = 0)),
    constraint own_path_retired_ck check (retired_at is null or published_at is not null)
);
call keep_within_organization('own_path', 'select, insert, update');

-- A task that asks for proof is done with an address where the work can be seen.
alter table step_completion add column link text not null default '';
