-- An award that does not count while a question about conduct is open. Time goes on meanwhile.
create table award_suspension (
    id              uuid        not null,
    organization_id uuid        not null,
    award_id        uuid        not null,
    number          int         not null, -- 1 for the first of an award
    suspended_at    timestamptz not null,
    suspended_by    uuid        not null,
    reason          text        not null, -- the holder reads it
    constraint award_suspension_pk primary key (id),
    constraint award_suspension_once_uk unique (award_id, number),
    constraint award_suspension_by_uk unique (id, suspended_by),
    constraint award_suspension_award_fk foreign key (award_id) references award,
    constraint award_suspension_person_fk foreign key (suspended_by) references person,
    constraint award_suspension_reason_ck check (length(reason) between 1 and 500)
);
call keep_within_organization('award_suspension', 'select, insert');

create table award_suspension_end (
    suspension_id   uuid        not null,
    organization_id uuid        not null,
    lifted_at       timestamptz not null,
    lifted_by       uuid        not null,
    note            text        not null,
    constraint award_suspension_end_pk primary key (suspension_id),
    constraint award_suspension_end_fk foreign key (suspension_id) references award_suspension,
    constraint award_suspension_end_person_fk foreign key (lifted_by) references person
);
call keep_within_organization('award_suspension_end', 'select, insert');

-- At most one is open, also where two transactions meet: the second waits at the award for the first.
create function award_suspension_is_the_only_one() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('award_suspension ' || new.award_id, 0));
    if exists (select from award_suspension s
               where s.award_id = new.award_id
                 and not exists (select from award_suspension_end e where e.suspension_id = s.id)) then
        raise exception 'award % is suspended already', new.award_id using errcode = 'unique_violation';
    end if;
    return new;
end $$;
create trigger award_suspension_only_one before insert on award_suspension
    for each row execute function award_suspension_is_the_only_one();

-- What a credential says now of its award; strangers see it where they see the credential.
alter table credential add column suspended_at timestamptz;

alter table award_change drop constraint award_change_what_ck;
alter table award_change add constraint award_change_what_ck
    check (what in ('awarded', 'revoked', 'suspended', 'reinstated', 'moved'));

create function award_change_of_standing() returns trigger
    language plpgsql as $$
begin
    if new.suspended_at is distinct from old.suspended_at then
        insert into award_change (organization_id, award_id, what, at)
        values (new.organization_id, new.award_id,
                case when new.suspended_at is null then 'reinstated' else 'suspended' end,
                coalesce(new.suspended_at, now()));
    elsif new.valid_until is distinct from old.valid_until then
        insert into award_change (organization_id, award_id, what, at)
        values (new.organization_id, new.award_id, 'moved', now());
    end if;
    return null;
end $$;
create trigger award_change_follows_standing after update of suspended_at, valid_until on credential
    for each row execute function award_change_of_standing();
