-- Who moved whom in the middle of a path from one revision to another, and when; the walk itself names the one that it is on.
create table walk_move (
    walk_id         uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    from_revision   text        not null,
    to_revision     text        not null,
    moved_by        uuid        not null,
    moved_at        timestamptz not null,
    constraint walk_move_pk primary key (walk_id, moved_at),
    constraint walk_move_walk_fk foreign key (walk_id) references walk,
    constraint walk_move_by_fk foreign key (moved_by) references person
);
call keep_within_organization('walk_move', 'select, insert');

-- Where a step has become another kind of step, what was done keeps its record under the revision that it was done in.
grant update (step) on step_completion to ${app};
