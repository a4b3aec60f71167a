-- Somebody asks for a later date of what they were assigned, and whoever leads them answers. The question stays as it was
-- asked; at most one is open.
create table extension_request (
    id              uuid        not null,
    organization_id uuid        not null,
    assignment_id   uuid        not null,
    person_id       uuid        not null,
    due_on          date        not null,
    reason          text        not null,
    asked_at        timestamptz not null,
    state           text        not null default 'open',
    answered_at     timestamptz,
    answered_by     uuid,
    answer          text        not null default '',
    constraint extension_request_pk primary key (id),
    constraint extension_request_assignment_fk foreign key (assignment_id) references assignment,
    constraint extension_request_person_fk foreign key (person_id) references person,
    constraint extension_request_state_ck check (state in ('open', 'granted', 'declined', 'taken-back')),
    constraint extension_request_answered_ck check ((state = 'open') = (answered_at is null)
        and (answered_at is null) = (answered_by is null))
);
create unique index extension_request_open_once on extension_request (assignment_id) where state = 'open';
create index extension_request_of_assignment on extension_request (organization_id, assignment_id);
call keep_within_organization('extension_request', 'select, insert, update');

alter table notice drop constraint notice_kind_ck;
alter table notice add constraint notice_kind_ck check (kind in ('evidence-due', 'evidence-stale', 'assigned', 'assignment-near',
    'assignment-late', 'reminded', 'assignment-moved', 'assignment-withdrawn', 'extension-asked', 'extension-declined',
    'person-late', 'work-waits', 'work-decided', 'awarded', 'award-ending'));
