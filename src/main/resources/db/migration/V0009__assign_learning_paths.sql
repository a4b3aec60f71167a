-- One person's walk through one path, chosen or assigned.
create table walk (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    path            text        not null,
    revision        text        not null,
    started_at      timestamptz not null,
    completed_at    timestamptz,
    constraint walk_pk primary key (id),
    constraint walk_organization_fk foreign key (organization_id) references organization,
    constraint walk_person_fk foreign key (person_id) references person,
    constraint walk_revision_fk foreign key (path, revision) references path_revision
);
create unique index walk_running_once on walk (organization_id, person_id, path) where completed_at is null;
create index walk_of_person on walk (person_id);
call keep_within_organization('walk', 'select, insert, update');

-- A step that is done: courses, checks and certifications by what they derive from, tasks by the person's own note.
create table step_completion (
    walk_id         uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    step            text        not null,
    note            text        not null default '',
    completed_at    timestamptz not null,
    constraint step_completion_pk primary key (walk_id, step),
    constraint step_completion_walk_fk foreign key (walk_id) references walk
);
call keep_within_organization('step_completion', 'select, insert');

create table assignment (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    walk_id         uuid        not null,
    path            text        not null,
    due_on          date        not null,
    reason          text        not null,
    assigned_by     uuid        not null,
    assigned_at     timestamptz not null,
    withdrawn_at    timestamptz,
    withdrawn_by    uuid,
    version         int         not null default 0,
    constraint assignment_pk primary key (id),
    constraint assignment_organization_fk foreign key (organization_id) references organization,
    constraint assignment_person_fk foreign key (person_id) references person,
    constraint assignment_walk_fk foreign key (walk_id) references walk,
    constraint assignment_withdrawn_ck check ((withdrawn_at is null) = (withdrawn_by is null))
);
-- At most one open assignment of a walk; withdrawn ones stay as history.
create unique index assignment_open_once on assignment (walk_id) where withdrawn_at is null;
create index assignment_of_person on assignment (organization_id, person_id);
create index assignment_by_due_date on assignment (organization_id, due_on) where withdrawn_at is null;
call keep_within_organization('assignment', 'select, insert, update');

-- Why somebody has an assignment: named alone, or as one of a team.
create table assignment_cause (
    assignment_id   uuid        not null,
    organization_id uuid        not null,
    kind            text        not null,
    target_id       uuid        not null,
    label           text        not null,
    caused_at       timestamptz not null,
    constraint assignment_cause_pk primary key (assignment_id, kind, target_id),
    constraint assignment_cause_assignment_fk foreign key (assignment_id) references assignment,
    constraint assignment_cause_kind_ck check (kind in ('person', 'team'))
);
call keep_within_organization('assignment_cause', 'select, insert');
