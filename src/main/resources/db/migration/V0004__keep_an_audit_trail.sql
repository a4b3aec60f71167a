create table audit_event (
    id              uuid        not null,
    organization_id uuid        not null,
    at              timestamptz not null,
    actor_id        uuid        not null,
    action          text        not null,
    subject         text        not null,
    detail          text        not null default '',
    constraint audit_event_pk primary key (id),
    constraint audit_event_organization_fk foreign key (organization_id) references organization
);
create index audit_event_of_organization on audit_event (organization_id, at desc);
call keep_within_organization('audit_event', 'select, insert');
