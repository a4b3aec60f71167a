-- A revocation can be undone on appeal; a later one of the same award is another.
alter table award_revocation add column number int not null default 1;
alter table award_revocation drop constraint award_revocation_pk;
alter table award_revocation add constraint award_revocation_pk primary key (award_id, number);
alter table award_revocation add constraint award_revocation_by_uk unique (award_id, number, revoked_by);

-- What the holder says against a decision, once.
create table award_appeal (
    id              uuid        not null,
    organization_id uuid        not null,
    award_id        uuid        not null,
    person_id       uuid        not null,
    suspension_id   uuid,
    revocation      int,
    made_by         uuid        not null, -- who made the decision
    words           text        not null,
    appealed_at     timestamptz not null,
    constraint award_appeal_pk primary key (id),
    constraint award_appeal_of_suspension_uk unique (suspension_id),
    constraint award_appeal_of_revocation_uk unique (award_id, revocation),
    constraint award_appeal_parties_uk unique (id, made_by, person_id),
    constraint award_appeal_one_decision_ck check ((suspension_id is null) <> (revocation is null)),
    constraint award_appeal_words_ck check (length(words) between 1 and 4000),
    constraint award_appeal_award_fk foreign key (award_id) references award,
    constraint award_appeal_person_fk foreign key (person_id) references person,
    constraint award_appeal_suspension_fk
        foreign key (suspension_id, made_by) references award_suspension (id, suspended_by),
    constraint award_appeal_revocation_fk
        foreign key (award_id, revocation, made_by) references award_revocation (award_id, number, revoked_by)
);
create index award_appeal_by_age on award_appeal (organization_id, appealed_at);
call keep_within_organization('award_appeal', 'select, insert');

-- Nobody decides about a decision of their own, or for themselves.
create table award_appeal_decision (
    appeal_id       uuid        not null,
    organization_id uuid        not null,
    made_by         uuid        not null,
    person_id       uuid        not null,
    decided_by      uuid        not null,
    decided_at      timestamptz not null,
    granted         boolean     not null,
    reasons         text        not null,
    constraint award_appeal_decision_pk primary key (appeal_id),
    constraint award_appeal_decision_fk
        foreign key (appeal_id, made_by, person_id) references award_appeal (id, made_by, person_id),
    constraint award_appeal_decider_fk foreign key (decided_by) references person,
    constraint award_appeal_not_own_ck check (decided_by <> made_by and decided_by <> person_id),
    constraint award_appeal_reasons_ck check (length(reasons) between 1 and 2000)
);
call keep_within_organization('award_appeal_decision', 'select, insert');

create table award_revocation_end (
    award_id        uuid        not null,
    number          int         not null,
    organization_id uuid        not null,
    appeal_id       uuid        not null,
    undone_at       timestamptz not null,
    constraint award_revocation_end_pk primary key (award_id, number),
    constraint award_revocation_end_fk foreign key (award_id, number) references award_revocation,
    constraint award_revocation_end_appeal_fk foreign key (appeal_id) references award_appeal_decision
);
call keep_within_organization('award_revocation_end', 'select, insert');

-- A credential that was revoked stays so for good: the award gets another.
alter table credential add column issue int not null default 1;
alter table credential drop constraint credential_award_uk;
alter table credential add constraint credential_award_uk unique (award_id, issue);

create or replace function award_change_of_credential() returns trigger
    language plpgsql as $$
begin
    insert into award_change (organization_id, award_id, what, at)
    values (new.organization_id, new.award_id, case when new.issue = 1 then 'awarded' else 'reinstated' end, new.issued_at);
    return null;
end $$;

-- Awards as they are now. Revoked, suspended and moved ends are read here and nowhere else.
create view award_now with (security_invoker = true) as
select a.id, a.organization_id, a.person_id, a.certification, a.revision, a.number, a.awarded_at, a.valid_from,
       coalesce(e.ends_on, a.valid_until) as ends_on, e.award_id is not null as moved,
       r.revoked_at, s.suspended_at, coalesce(r.reason, s.reason) as reason,
       r.award_id is null and s.award_id is null as stands
from award a
left join award_end e on e.award_id = a.id
left join award_revocation r on r.award_id = a.id
    and not exists (select from award_revocation_end u where u.award_id = r.award_id and u.number = r.number)
left join award_suspension s on s.award_id = a.id
    and not exists (select from award_suspension_end l where l.suspension_id = s.id);
grant select on award_now to ${app};
