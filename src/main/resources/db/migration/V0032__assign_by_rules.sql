-- One guard for all work that an organization has done once a day.
alter table notice_round rename to daily_round;
alter policy notice_round_of_organization on daily_round rename to daily_round_of_organization;
alter table daily_round add column name text not null default 'notices';
alter table daily_round alter column name drop default;
alter table daily_round drop constraint notice_round_pk;
alter table daily_round add constraint daily_round_pk primary key (organization_id, name);
alter table daily_round rename constraint notice_round_organization_fk to daily_round_organization_fk;

-- A standing rule: who is to walk which path by when, those who are there and those who come.
create table assignment_rule (
    id              uuid        not null,
    organization_id uuid        not null,
    name            text        not null,
    path            text        not null,
    audience        jsonb       not null,
    schedule        jsonb       not null,
    grace_days      int         not null, -- what somebody has at least who is reached later than the others
    reason          text        not null,
    required_by     text        not null default '', -- the law or policy that asks for it
    made_by         uuid        not null,
    made_on         date        not null,
    ended_at        timestamptz,
    ended_by        uuid,
    version         int         not null default 0,
    constraint assignment_rule_pk primary key (id),
    constraint assignment_rule_organization_fk foreign key (organization_id) references organization,
    constraint assignment_rule_path_fk foreign key (path) references path,
    constraint assignment_rule_made_by_fk foreign key (made_by) references person,
    constraint assignment_rule_grace_ck check (grace_days between 0 and 365),
    constraint assignment_rule_ended_ck check ((ended_at is null) = (ended_by is null))
);
create unique index assignment_rule_name_once on assignment_rule (organization_id, lower(name)) where ended_at is null;
call keep_within_organization('assignment_rule', 'select, insert, update');

-- What comes again is walked anew: an occurrence has a cycle, and counts only what was done since it began.
alter table walk add column cycle text not null default '';
alter table walk add column counts_from timestamptz;
drop index walk_running_once;
create unique index walk_running_once on walk (organization_id, person_id, path, cycle) where completed_at is null;
create unique index walk_once_a_cycle on walk (organization_id, person_id, path, cycle) where cycle <> '';

-- A rule withdraws without a person who does it, and somebody can be excused with a reason.
alter table assignment drop constraint assignment_withdrawn_ck;
alter table assignment add constraint assignment_withdrawn_ck check (withdrawn_at is not null or withdrawn_by is null);
alter table assignment add column excused_because text;
alter table assignment add constraint assignment_excused_ck check (excused_because is null or withdrawn_by is not null);

-- A cause ends when its rule no longer reaches the person; it stays as history, and can come again.
alter table assignment_cause add column ended_at timestamptz;
alter table assignment_cause drop constraint assignment_cause_pk;
alter table assignment_cause add constraint assignment_cause_pk primary key (assignment_id, kind, target_id, caused_at);
create unique index assignment_cause_open_once on assignment_cause (assignment_id, kind, target_id) where ended_at is null;
create index assignment_cause_of_target on assignment_cause (organization_id, target_id) where ended_at is null;
alter table assignment_cause drop constraint assignment_cause_kind_ck;
alter table assignment_cause add constraint assignment_cause_kind_ck check (kind in ('person', 'team', 'rule'));
alter table assignment_cause add constraint assignment_cause_ended_ck check (ended_at is null or kind = 'rule');
grant update (ended_at) on assignment_cause to ${app};
