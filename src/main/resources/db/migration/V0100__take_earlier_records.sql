-- A file with what people of an organization did before, elsewhere: what would follow is shown before it is taken. The upload
-- stays as long as a record names it; its lines are kept for a day.
create table history_upload (
    id              uuid        not null,
    organization_id uuid        not null,
    file_name       text        not null,
    made_by         uuid        not null,
    made_at         timestamptz not null,
    fingerprint     text        not null default '', -- of what would follow
    taken_by        uuid,
    taken_at        timestamptz,                     -- since then its lines are taken, in parts
    taken_on        date,
    done_at         timestamptz,
    undone_by       uuid,
    undone_at       timestamptz,
    constraint history_upload_pk primary key (id),
    constraint history_upload_organization_fk foreign key (organization_id) references organization,
    constraint history_upload_made_fk foreign key (made_by) references person,
    constraint history_upload_taken_fk foreign key (taken_by) references person,
    constraint history_upload_undone_fk foreign key (undone_by) references person
);
create index history_upload_of_organization on history_upload (organization_id, made_at desc);
call keep_within_organization('history_upload', 'select, insert, update, delete');

create table history_line (
    id              uuid          not null, -- of the record that comes of it
    organization_id uuid          not null,
    upload_id       uuid          not null,
    line            int           not null,
    email           text          not null,
    kind            text          not null,
    day             date,
    until_on        date,
    minutes         int           not null,
    hours           numeric(6, 2) not null, -- asked for by a certification
    category        text          not null,
    what            text          not null,
    body            text          not null,
    number          text          not null,
    note            text          not null,
    link            text          not null,
    competencies    text[]        not null,
    once_key        text          not null, -- the same for the same record
    unreadable      text          not null, -- what is wrong with the line itself
    person_id       uuid,
    action          text          not null default '',
    problem         text          not null default '',
    taken           boolean       not null default false,
    constraint history_line_pk primary key (id),
    constraint history_line_upload_fk foreign key (upload_id) references history_upload on delete cascade,
    constraint history_line_kind_ck check (kind in ('', 'hours', 'certification')),
    constraint history_line_action_ck check (action in ('', 'add', 'same'))
);
create index history_line_of_upload on history_line (upload_id, line);
call keep_within_organization('history_line', 'select, insert, update, delete');

alter table credit_entry
    add column upload_id uuid,
    add constraint credit_entry_upload_fk foreign key (upload_id) references history_upload,
    drop constraint credit_entry_source_ck,
    add constraint credit_entry_source_ck check (source in ('person', 'table', 'api', 'course', 'assessing', 'import')),
    add constraint credit_entry_import_ck check ((source = 'import') = (upload_id is not null));
create index credit_entry_of_upload on credit_entry (upload_id) where upload_id is not null;

-- A certification that asks for no hours has none, and may have no end.
alter table outside_certification
    add column number text not null default '',
    add column upload_id uuid,
    alter column until_on drop not null,
    alter column submit_on drop not null,
    add constraint outside_certification_upload_fk foreign key (upload_id) references history_upload,
    drop constraint outside_certification_hours_ck,
    add constraint outside_certification_hours_ck
        check (hours >= 0 and (hours = 0 or until_on is not null and submit_on is not null));
create index outside_certification_of_upload on outside_certification (upload_id) where upload_id is not null;

-- Whose record has grown is told.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = ''records-taken'')', kinds);
end $$;
