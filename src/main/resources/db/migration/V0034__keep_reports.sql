-- The minutes of a revision's lessons and of its check, and until when its text is held to be right: reports count them for
-- thousands of completions, and the whole document is too long to be opened for each.
create function course_outline(document jsonb) returns jsonb
    language sql immutable parallel safe
    return jsonb_build_object(
        'check', document #> '{assessment,minutes}',
        'reviewed_on', document #> '{review,reviewed_on}',
        'months', document #> '{review,months}',
        'lessons', (select coalesce(jsonb_object_agg(lesson ->> 'slug', lesson -> 'minutes'), '{}')
                    from jsonb_array_elements(document -> 'lessons') lesson));

alter table course_revision add column outline jsonb generated always as (course_outline(document)) stored;

-- What an organization's people finished in a period.
create index enrolment_by_completion on enrolment (organization_id, completed_at) where completed_at is not null;
create index enrolment_by_check on enrolment (organization_id, check_passed_at) where check_passed_at is not null;
create index lesson_completion_by_day on lesson_completion (organization_id, completed_at);
create index walk_by_completion on walk (organization_id, completed_at) where completed_at is not null;
-- Who has never finished a path, or is on it.
create index walk_of_path on walk (organization_id, path, person_id);
-- Whom an organization may see the name of: the policy of people asks this of everybody who is or was a member.
create index membership_of_organization on membership (organization_id, person_id);

-- A report with its filter, under a name of one's own.
create table saved_report (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    name            text        not null,
    report          text        not null,
    query           text        not null, -- as in the address of the page
    saved_at        timestamptz not null,
    constraint saved_report_pk primary key (id),
    constraint saved_report_organization_fk foreign key (organization_id) references organization,
    constraint saved_report_person_fk foreign key (person_id) references person,
    constraint saved_report_name_uk unique (organization_id, person_id, name),
    constraint saved_report_report_ck check (report in ('completion', 'overdue', 'hours', 'expiring', 'never')),
    constraint saved_report_query_ck check (length(query) <= 2000 and length(name) <= 80)
);
call keep_within_organization('saved_report', 'select, insert, update, delete');
