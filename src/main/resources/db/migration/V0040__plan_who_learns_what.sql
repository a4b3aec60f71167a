-- Who of a team learns what by when: a plan as it was proposed, with what was changed by hand since.
create table plan (
    id              uuid        not null,
    organization_id uuid        not null,
    team_id         uuid        not null,
    target          text        not null,
    minutes_a_week  int         not null,
    begins_on       date        not null,
    until_on        date        not null,
    seen            text        not null, -- a fingerprint of the people, levels, services and courses that it was made from
    made_by         uuid        not null,
    made_on         date        not null,
    made_at         timestamptz not null,
    assigned_at     timestamptz,
    constraint plan_pk primary key (id),
    constraint plan_organization_fk foreign key (organization_id) references organization,
    constraint plan_team_fk foreign key (team_id) references team on delete cascade,
    constraint plan_made_by_fk foreign key (made_by) references person,
    constraint plan_target_ck check (target in ('gaps', 'services', 'both')),
    constraint plan_minutes_ck check (minutes_a_week between 1 and 2400),
    constraint plan_days_ck check (begins_on <= until_on)
);
create index plan_of_team on plan (organization_id, team_id, made_at);
call keep_within_organization('plan', 'select, insert, update');

create table plan_line (
    id              uuid        not null,
    organization_id uuid        not null,
    plan_id         uuid        not null,
    person_id       uuid        not null,
    course          text        not null,
    task            boolean     not null, -- the course's task at work; else the course with its check
    title           text        not null,
    minutes         int         not null,
    path            text        not null, -- what is assigned: the course, or the level that the task gives evidence for
    due_on          date        not null,
    why             jsonb       not null,
    constraint plan_line_pk primary key (id),
    constraint plan_line_plan_fk foreign key (plan_id) references plan on delete cascade,
    constraint plan_line_person_fk foreign key (person_id) references person,
    constraint plan_line_course_fk foreign key (course) references course,
    constraint plan_line_once unique (plan_id, person_id, course, task)
);
call keep_within_organization('plan_line', 'select, insert, update, delete');
