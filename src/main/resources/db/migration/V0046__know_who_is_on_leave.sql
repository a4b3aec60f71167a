-- When somebody is away: from the first to the last day, both included. Why is nobody's business here. What is taken back
-- stays on record as cancelled.
create table leave (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    from_on         date        not null,
    until_on        date        not null,
    noted_by        uuid        not null,
    noted_at        timestamptz not null,
    cancelled_at    timestamptz,
    constraint leave_pk primary key (id),
    constraint leave_organization_fk foreign key (organization_id) references organization,
    constraint leave_person_fk foreign key (person_id) references person,
    constraint leave_noted_by_fk foreign key (noted_by) references person,
    constraint leave_days_ck check (until_on >= from_on)
);
create unique index leave_once on leave (organization_id, person_id, from_on) where cancelled_at is null;
create index leave_running on leave (organization_id, until_on) where cancelled_at is null;
call keep_within_organization('leave', 'select, insert, update');

-- The dates that moved with a leave, so that they move back with it.
create table leave_move (
    leave_id        uuid not null,
    assignment_id   uuid not null,
    organization_id uuid not null,
    before_on       date not null,
    due_on          date not null,
    constraint leave_move_pk primary key (leave_id, assignment_id),
    constraint leave_move_leave_fk foreign key (leave_id) references leave,
    constraint leave_move_assignment_fk foreign key (assignment_id) references assignment
);
call keep_within_organization('leave_move', 'select, insert');
