-- What a save moved, and from where, so that it can be taken back at once; and a cause of any kind can end with it.
alter table assignment
    add column moved_at timestamptz,
    add column moved_from date,
    add constraint assignment_moved_ck check ((moved_at is null) = (moved_from is null));
alter table assignment_cause drop constraint assignment_cause_ended_ck;
-- Who saved at which moment: only they take it back.
create table assignment_save (
    organization_id uuid        not null,
    saved_at        timestamptz not null,
    saved_by        uuid        not null,
    constraint assignment_save_pk primary key (organization_id, saved_at, saved_by),
    constraint assignment_save_organization_fk foreign key (organization_id) references organization,
    constraint assignment_save_person_fk foreign key (saved_by) references person
);
call keep_within_organization('assignment_save', 'select, insert');
create index assignment_by_save on assignment (organization_id, assigned_at);
create index assignment_by_move on assignment (organization_id, moved_at) where moved_at is not null;
