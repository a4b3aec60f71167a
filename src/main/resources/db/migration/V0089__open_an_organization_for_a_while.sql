-- Whoever looks after the platform sees no organization's records. For some hours, with a reason that the organization reads,
-- one of them may look, and change nothing.
create table opening (
    id              uuid        not null,
    organization_id uuid        not null,
    opened_by       uuid        not null,
    opener          text        not null, -- the name: the organization knows no other people than its own
    reason          text        not null,
    opened_at       timestamptz not null default now(),
    until           timestamptz not null,
    ended_at        timestamptz,
    ended_by        uuid,
    constraint opening_pk primary key (id),
    constraint opening_organization_fk foreign key (organization_id) references organization,
    constraint opening_opener_fk foreign key (opened_by) references person,
    constraint opening_ender_fk foreign key (ended_by) references person,
    constraint opening_reason_ck check (length(reason) between 10 and 500),
    constraint opening_length_ck check (until > opened_at and until <= opened_at + interval '8 hours'),
    constraint opening_end_ck check ((ended_at is null) = (ended_by is null))
);
create index opening_of_organization on opening (organization_id, opened_at desc);
create index opening_of_opener on opening (opened_by, opened_at desc);
call keep_within_organization('opening', 'select, insert');
grant update (ended_at, ended_by) on opening to ${app};
-- Who opened reads it from wherever they are.
create policy opening_of_opener on opening for select using (opened_by = uplink_person());

-- Administrators are told.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = %L)', kinds, 'organization-opened');
end $$;
