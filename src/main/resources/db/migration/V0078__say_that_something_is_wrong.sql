-- What a reader says is wrong with a lesson, or with a question of a check. Sent twice it is there once.
create table content_report (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    course          text        not null,
    revision        text        not null, -- the edition that the reader had
    place           text        not null,
    piece           text        not null, -- the lesson or the question in the course
    kind            text        not null,
    words           text        not null,
    reported_at     timestamptz not null,
    constraint content_report_pk primary key (id),
    constraint content_report_organization_fk foreign key (organization_id) references organization,
    constraint content_report_person_fk foreign key (person_id) references person,
    constraint content_report_course_fk foreign key (course, revision) references course_revision,
    constraint content_report_place_ck check (place in ('lesson', 'question')),
    constraint content_report_kind_ck check (kind in ('wrong', 'outdated', 'unclear', 'broken', 'access')),
    constraint content_report_words_ck check (length(words) between 1 and 2000)
);
create unique index content_report_once on content_report (organization_id, person_id, course, place, piece, md5(words));
create index content_report_by_age on content_report (reported_at);
call keep_within_organization('content_report', 'select, insert');

-- Whoever looks after the platform answers, once.
create table content_report_answer (
    report_id       uuid        not null,
    organization_id uuid        not null,
    changed         boolean     not null, -- whether the content is, or will be, another
    words           text        not null,
    answered_by     uuid        not null,
    answered_at     timestamptz not null,
    constraint content_report_answer_pk primary key (report_id),
    constraint content_report_answer_report_fk foreign key (report_id) references content_report,
    constraint content_report_answer_person_fk foreign key (answered_by) references person,
    constraint content_report_answer_words_ck check (length(words) between 1 and 2000)
);
call keep_within_organization('content_report_answer', 'select, insert');

-- Courses are the association's: it reads what is said of them in all organizations, and not who said it.
create policy content_report_known on content_report for select to current_user using (true);
create policy content_report_answer_known on content_report_answer for select to current_user using (true);
create function uplink_content_reports()
    returns table (id uuid, organization_id uuid, organization text, course text, revision text, place text, piece text,
                   kind text, words text, reported_at timestamptz, changed boolean, answer text, answered_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select r.id, r.organization_id, o.name, r.course, r.revision, r.place, r.piece, r.kind, r.words, r.reported_at,
           a.changed, a.words, a.answered_at
    from content_report r join organization o on o.id = r.organization_id
    left join content_report_answer a on a.report_id = r.id
    where exists (select from membership m where m.organization_id = uplink_organization() and m.ended_on is null
                    and 'platform' = any (m.roles))
    $$;
revoke all on function uplink_content_reports() from public;
grant execute on function uplink_content_reports() to ${app};

-- The association is told that something is said to be wrong, and who said it what came of it.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = any (%L::text[]))', kinds,
                   '{content-reported,report-answered}');
end $$;
