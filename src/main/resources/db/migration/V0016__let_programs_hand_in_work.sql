-- The secret that a help desk signs with; encrypted, because checking a signature needs it whole.
create table work_hook (
    organization_id uuid        not null,
    secret          bytea       not null,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    earlier_secret  bytea,                -- good for a while after the change
    earlier_until   timestamptz,
    constraint work_hook_pk primary key (organization_id),
    constraint work_hook_organization_fk foreign key (organization_id) references organization
);
call keep_within_organization('work_hook', 'select, insert, update, delete');

-- What arrived once does not arrive again.
create table work_delivery (
    organization_id uuid        not null,
    delivery        text        not null,
    submission_id   uuid        not null,
    received_at     timestamptz not null,
    constraint work_delivery_pk primary key (organization_id, delivery),
    constraint work_delivery_submission_fk foreign key (submission_id) references submission
);
call keep_within_organization('work_delivery', 'select, insert');
