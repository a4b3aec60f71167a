-- Where a path of one's own was adopted from: the version that was taken last, whole, so that what has changed since on
-- either side can be told, also when the origin is not shared any more.
create table path_adoption (
    own_path_id     uuid        not null,
    organization_id uuid        not null,
    origin          text        not null,
    origin_name     text        not null, -- of the organization that shares it
    revision        text        not null,
    document        jsonb       not null,
    taken_at        timestamptz not null,
    taken_by        uuid        not null,
    left_revision   text, -- a later version that was looked at and left
    constraint path_adoption_pk primary key (own_path_id),
    constraint path_adoption_once unique (organization_id, origin),
    constraint path_adoption_organization_fk foreign key (organization_id) references organization,
    constraint path_adoption_own_path_fk foreign key (own_path_id) references own_path,
    constraint path_adoption_origin_fk foreign key (origin) references path,
    constraint path_adoption_person_fk foreign key (taken_by) references person
);
call keep_within_organization('path_adoption', 'select, insert, update');
