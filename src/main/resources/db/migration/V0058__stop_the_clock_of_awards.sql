-- From the first to the last day, both included, the clock of a person's awards stands still. Why is nobody's business here.
create table award_hold (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    from_on         date        not null,
    until_on        date        not null,
    noted_by        uuid        not null,
    noted_at        timestamptz not null,
    constraint award_hold_pk primary key (id),
    constraint award_hold_organization_fk foreign key (organization_id) references organization,
    constraint award_hold_person_fk foreign key (person_id) references person,
    constraint award_hold_noted_by_fk foreign key (noted_by) references person,
    constraint award_hold_days_ck check (until_on between from_on and from_on + 364)
);
create index award_hold_of_person on award_hold (organization_id, person_id);
call keep_within_organization('award_hold', 'select, insert');

-- Ended early, or taken back before it began.
create table award_hold_end (
    hold_id         uuid        not null,
    organization_id uuid        not null,
    last_day        date,                 -- null where the clock never stood still
    ended_by        uuid        not null,
    ended_at        timestamptz not null,
    constraint award_hold_end_pk primary key (hold_id),
    constraint award_hold_end_fk foreign key (hold_id) references award_hold,
    constraint award_hold_end_person_fk foreign key (ended_by) references person
);
call keep_within_organization('award_hold_end', 'select, insert');

-- A renewal counts from the end of the award before, in which the holds that were known by then are counted already.
alter table award add column counts_from date;

-- Where the end of an award is not the day that was stated with it: the answer of the rule, written again in each transaction
-- that changes a hold. Everything that asks for the end of an award reads the view below.
create table award_end (
    award_id        uuid not null,
    organization_id uuid not null,
    ends_on         date not null,
    constraint award_end_pk primary key (award_id),
    constraint award_end_award_fk foreign key (award_id) references award
);
call keep_within_organization('award_end', 'select, insert, update');
