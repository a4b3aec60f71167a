-- Which activities count for hours: content. Every revision stays, for who counts by one that is gone.
create table credit_schedule_revision (
    slug      text        not null,
    revision  text        not null,
    document  jsonb       not null,
    loaded_at timestamptz not null,
    constraint credit_schedule_revision_pk primary key (slug, revision)
);
call open_to_all(array['credit_schedule_revision']);

-- What somebody did that may count for hours. Rows are added, never changed; what becomes of one is a step of its own.
create table credit_entry (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    category        text        not null,
    day             date        not null,
    minutes         int         not null, -- as spent; rules make quarter hours of them
    what            text        not null,
    body            text        not null default '',
    note            text        not null default '',
    link            text        not null default '',
    competencies    text[]      not null,
    cycles          text[]      not null default '{}', -- keys; empty: all that it fits
    source          text        not null,
    source_key      text,                 -- what it follows from by itself, once
    once_key        text        not null, -- the same for the same activity
    drawn           boolean     not null, -- whether somebody looks at its proof
    share           smallint    not null, -- of entries that were drawn then, in percent
    entered_on      date        not null, -- the organization's day
    entered_at      timestamptz not null,
    constraint credit_entry_pk primary key (id),
    constraint credit_entry_organization_fk foreign key (organization_id) references organization,
    constraint credit_entry_person_fk foreign key (person_id) references person,
    constraint credit_entry_minutes_ck check (minutes between 15 and 6000),
    constraint credit_entry_competencies_ck check (cardinality(competencies) between 1 and 20),
    constraint credit_entry_source_ck check (source in ('person', 'table', 'api', 'course', 'assessing')),
    constraint credit_entry_source_once_uk unique (organization_id, person_id, source_key),
    constraint credit_entry_share_ck check (share between 0 and 100)
);
create index credit_entry_of_person on credit_entry (organization_id, person_id, day desc);
create index credit_entry_drawn on credit_entry (organization_id, entered_at) where drawn;

-- Its owner takes it back or enters it again; somebody who looked at it accepts or rejects it.
create table credit_step (
    id              uuid        not null,
    organization_id uuid        not null,
    entry_id        uuid        not null,
    deed            text        not null,
    reason          text        not null default '',
    by_person       uuid        not null,
    at              timestamptz not null,
    constraint credit_step_pk primary key (id),
    constraint credit_step_entry_fk foreign key (entry_id) references credit_entry,
    constraint credit_step_by_fk foreign key (by_person) references person,
    constraint credit_step_deed_ck check (deed in ('withdraw', 'restore', 'accept', 'reject')),
    constraint credit_step_reason_ck check (deed <> 'reject' or reason <> '')
);
create index credit_step_of_entry on credit_step (entry_id, at desc);

-- To which cycles its owner puts it from now on.
create table credit_placement (
    id              uuid        not null,
    organization_id uuid        not null,
    entry_id        uuid        not null,
    cycles          text[]      not null,
    placed_at       timestamptz not null,
    constraint credit_placement_pk primary key (id),
    constraint credit_placement_entry_fk foreign key (entry_id) references credit_entry
);
create index credit_placement_of_entry on credit_placement (entry_id, placed_at desc);

-- A certification of somebody else's that a person keeps up, and what its cycle asks for.
create table outside_certification (
    id              uuid          not null,
    organization_id uuid          not null,
    person_id       uuid          not null,
    name            text          not null,
    body            text          not null,
    schedule        text          not null,
    hours           numeric(6, 2) not null,
    from_on         date          not null,
    until_on        date          not null, -- the last day on which hours can be earned
    submit_on       date          not null,
    added_at        timestamptz   not null,
    ended_at        timestamptz,            -- no longer followed
    constraint outside_certification_pk primary key (id),
    constraint outside_certification_organization_fk foreign key (organization_id) references organization,
    constraint outside_certification_person_fk foreign key (person_id) references person,
    constraint outside_certification_days_ck check (from_on <= until_on and until_on <= submit_on),
    constraint outside_certification_hours_ck check (hours > 0)
);
create unique index outside_certification_once on outside_certification (organization_id, person_id, lower(name), from_on)
    where ended_at is null;

-- How many of the entries an organization has looked at.
create table credit_share (
    organization_id uuid        not null,
    percent         smallint    not null,
    set_by          uuid        not null,
    set_at          timestamptz not null,
    constraint credit_share_pk primary key (organization_id),
    constraint credit_share_organization_fk foreign key (organization_id) references organization,
    constraint credit_share_percent_ck check (percent in (0, 5, 10, 20, 25, 50, 100))
);

call keep_within_organization('credit_entry', 'select, insert');
call keep_within_organization('credit_step', 'select, insert');
call keep_within_organization('credit_placement', 'select, insert');
call keep_within_organization('outside_certification', 'select, insert, update');
call keep_within_organization('credit_share', 'select, insert, update');

do $$
declare t text;
begin
    foreach t in array array['credit_entry', 'credit_step', 'credit_placement'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
                       t || '_adds_only', t);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                       t || '_stays', t);
    end loop;
end $$;
