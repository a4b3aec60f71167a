-- A revision can be loaded before the day from which it counts.
alter table certification_revision add column counts_from date;
update certification_revision set counts_from = (loaded_at at time zone 'UTC')::date;
alter table certification_revision alter column counts_from set not null;

-- Somebody sets out for an award: a change of what it takes leaves them the old version for a time.
create table certification_start (
    organization_id uuid not null,
    person_id       uuid not null,
    certification   text not null,
    number          int  not null, -- of the award in its line
    revision        text not null, -- that counted on the day
    started_on      date not null,
    constraint certification_start_pk primary key (organization_id, person_id, certification, number),
    constraint certification_start_organization_fk foreign key (organization_id) references organization,
    constraint certification_start_person_fk foreign key (person_id) references person,
    constraint certification_start_revision_fk
        foreign key (certification, revision) references certification_revision,
    constraint certification_start_number_ck check (number >= 1)
);
call keep_within_organization('certification_start', 'select, insert');
