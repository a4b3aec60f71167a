create table attempt (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    enrolment_id    uuid        not null,
    course          text        not null,
    revision        text        not null,
    number          int         not null,
    questions       text[]      not null, -- drawn from the bank, in the order shown
    started_at      timestamptz not null,
    submitted_at    timestamptz,
    correct         int,
    passed          boolean,
    constraint attempt_pk primary key (id),
    constraint attempt_enrolment_fk foreign key (enrolment_id) references enrolment,
    constraint attempt_number_uk unique (enrolment_id, number),
    constraint attempt_result_ck check ((submitted_at is null) = (correct is null) and (submitted_at is null) = (passed is null))
);
create unique index attempt_open_once on attempt (enrolment_id) where submitted_at is null;
create index attempt_of_person on attempt (person_id, course);

create table answer (
    attempt_id      uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    question        text        not null,
    options         text[]      not null,
    seq             bigint      not null, -- the browser's count; a lower one that arrives late is ignored
    saved_at        timestamptz not null,
    constraint answer_pk primary key (attempt_id, question),
    constraint answer_attempt_fk foreign key (attempt_id) references attempt
);

-- Managers see levels, not tries: attempts and answers are the person's own.
do $$
declare t text;
begin
    foreach t in array '{attempt,answer}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (person_id = uplink_person() and organization_id = uplink_organization())', t || '_of_self', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
