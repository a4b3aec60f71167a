create table enrolment (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    course          text        not null,
    revision        text        not null,
    started_at      timestamptz not null,
    check_passed_at timestamptz,
    completed_at    timestamptz,
    constraint enrolment_pk primary key (id),
    constraint enrolment_organization_fk foreign key (organization_id) references organization,
    constraint enrolment_person_fk foreign key (person_id) references person,
    constraint enrolment_revision_fk foreign key (course, revision) references course_revision
);
-- A person takes a course once at a time; completed rounds stay.
create unique index enrolment_running_once on enrolment (organization_id, person_id, course) where completed_at is null;
create index enrolment_of_person on enrolment (person_id, course);
call keep_within_organization('enrolment', 'select, insert, update');

create table lesson_completion (
    enrolment_id    uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    lesson          text        not null,
    completed_at    timestamptz not null,
    constraint lesson_completion_pk primary key (enrolment_id, lesson),
    constraint lesson_completion_enrolment_fk foreign key (enrolment_id) references enrolment
);
create index lesson_completion_of_person on lesson_completion (person_id, completed_at);
call keep_within_organization('lesson_completion', 'select, insert');

-- What a person wrote in an exercise: private to the person, hence the narrower policy.
create table lesson_response (
    enrolment_id    uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    lesson          text        not null,
    text            text        not null,
    saved_at        timestamptz not null,
    constraint lesson_response_pk primary key (enrolment_id, lesson),
    constraint lesson_response_enrolment_fk foreign key (enrolment_id) references enrolment
);
alter table lesson_response enable row level security;
alter table lesson_response force row level security;
create policy lesson_response_of_self on lesson_response
    using (person_id = uplink_person() and organization_id = uplink_organization());
grant select, insert, update on lesson_response to ${app};

-- Where somebody stopped reading, so that another device opens there.
create table reading_position (
    enrolment_id    uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    lesson          text        not null,
    percent         smallint    not null,
    saved_at        timestamptz not null,
    constraint reading_position_pk primary key (enrolment_id),
    constraint reading_position_enrolment_fk foreign key (enrolment_id) references enrolment,
    constraint reading_position_percent_ck check (percent between 0 and 100)
);
call keep_within_organization('reading_position', 'select, insert, update');
