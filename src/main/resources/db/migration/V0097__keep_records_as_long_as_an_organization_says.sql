-- How long an organization keeps a class of records. Without a row, or without a number, they are kept.
create table retention_period (
    organization_id uuid        not null,
    record_class    text        not null,
    months          int,        -- null is without an end
    set_by          uuid        not null,
    set_at          timestamptz not null,
    version         int         not null default 0,
    constraint retention_period_pk primary key (organization_id, record_class),
    constraint retention_period_organization_fk foreign key (organization_id) references organization,
    constraint retention_period_months_ck check (months between 0 and 1200)
);
call keep_within_organization('retention_period', 'select, insert, update');

-- What a night removed: numbers, and nothing of what it was.
create table retention_run (
    id              uuid        not null,
    organization_id uuid        not null,
    day             date        not null,
    record_class    text        not null,
    months          int         not null, -- the period by which it was due
    records         bigint      not null,
    made_at         timestamptz not null,
    constraint retention_run_pk primary key (id),
    constraint retention_run_organization_fk foreign key (organization_id) references organization
);
create index retention_run_of_organization on retention_run (organization_id, made_at desc);
call keep_within_organization('retention_run', 'select, insert');

-- While something is held nothing of it is removed: the records of one person, or of all.
create table legal_hold (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid,       -- null is the whole organization
    reason          text        not null,
    placed_by       uuid        not null,
    placed_at       timestamptz not null,
    constraint legal_hold_pk primary key (id),
    constraint legal_hold_organization_fk foreign key (organization_id) references organization,
    constraint legal_hold_person_fk foreign key (person_id) references person,
    constraint legal_hold_reason_ck check (length(reason) between 5 and 500)
);
create index legal_hold_of_person on legal_hold (organization_id, person_id);
call keep_within_organization('legal_hold', 'select, insert');

create table legal_hold_end (
    hold_id         uuid        not null,
    organization_id uuid        not null,
    ended_by        uuid        not null,
    ended_at        timestamptz not null,
    constraint legal_hold_end_pk primary key (hold_id),
    constraint legal_hold_end_hold_fk foreign key (hold_id) references legal_hold
);
call keep_within_organization('legal_hold_end', 'select, insert');

-- Somebody who left is to be erased: from a day on, so that it can be taken back until then.
create table erasure (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    asked_by        uuid        not null,
    asked_at        timestamptz not null,
    due_on          date        not null,
    constraint erasure_pk primary key (id),
    constraint erasure_organization_fk foreign key (organization_id) references organization
);
create index erasure_of_person on erasure (organization_id, person_id);
call keep_within_organization('erasure', 'select, insert');

create table erasure_withdrawal (
    erasure_id      uuid        not null,
    organization_id uuid        not null,
    withdrawn_by    uuid        not null,
    withdrawn_at    timestamptz not null,
    constraint erasure_withdrawal_pk primary key (erasure_id),
    constraint erasure_withdrawal_erasure_fk foreign key (erasure_id) references erasure
);
call keep_within_organization('erasure_withdrawal', 'select, insert');

-- Done, and under which number others' records name who it was.
create sequence former_member_number start 1001;
create table former_member (
    organization_id uuid        not null,
    person_id       uuid        not null,
    number          bigint      not null,
    erased_at       timestamptz not null,
    account_gone    boolean     not null, -- no other organization knew the person
    constraint former_member_pk primary key (organization_id, person_id),
    constraint former_member_organization_fk foreign key (organization_id) references organization
);
call keep_within_organization('former_member', 'select');

-- Accounts of nobody, to be removed at the identity provider; of all organizations, as the account belongs to none.
create table left_account (
    identity   text        not null,
    left_at    timestamptz not null,
    constraint left_account_pk primary key (identity)
);
grant select, delete on left_account to ${app};

-- Files whose rows are gone, until their bytes are.
create table released_file (
    organization_id uuid        not null,
    sha256          text        not null,
    released_at     timestamptz not null,
    constraint released_file_pk primary key (organization_id, sha256)
);
call keep_within_organization('released_file', 'select, delete');

-- Facts: added, never changed.
do $$
declare t text;
begin
    foreach t in array array['retention_run', 'legal_hold', 'legal_hold_end', 'erasure', 'erasure_withdrawal', 'former_member'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
                       t || '_adds_only', t);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                       t || '_stays', t);
    end loop;
end $$;

-- Somebody employed because they are a student: their records are education records (34 CFR 99.3).
alter table membership add column student_intern boolean not null default false;

-- Whose records are erased is seen no more by the organization, except under a number where no other one knows them.
alter table membership add column erased_at timestamptz;
alter table person add column emptied_at timestamptz;
alter policy person_of_organization_or_self on person
    using (id = uplink_person()
           or exists (select from membership m
                      where m.person_id = person.id and m.organization_id = uplink_organization()
                        and (m.erased_at is null or person.emptied_at is not null)));

create or replace function uplink_belongs_elsewhere(person uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select exists (select from membership m where m.person_id = person and m.erased_at is null
                   and m.organization_id is distinct from uplink_organization())
    $$;

-- The place of a credential on its list stays taken when the credential is no longer kept, and what was revoked stays so.
alter table credential_status add column gone_at timestamptz;
alter table credential_status add column stays_revoked boolean not null default false;
