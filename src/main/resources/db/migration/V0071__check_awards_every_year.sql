-- What a yearly check asks for was met. Once for each check of an award; nothing is taken back.
create table award_check (
    award_id        uuid not null,
    organization_id uuid not null,
    number          int  not null, -- 1 for the check about the first anniversary
    met_on          date not null,
    constraint award_check_pk primary key (award_id, number),
    constraint award_check_award_fk foreign key (award_id) references award,
    constraint award_check_number_ck check (number >= 1)
);
call keep_within_organization('award_check', 'select, insert');

-- The window of a check closed and it was not met. The award does not count from then on.
create table award_check_missed (
    award_id        uuid        not null,
    organization_id uuid        not null,
    number          int         not null,
    year            int         not null, -- in which the anniversary lies
    missed_from     date        not null, -- the day after the window
    missed_at       timestamptz not null, -- where that day begins
    constraint award_check_missed_pk primary key (award_id, number, missed_from),
    constraint award_check_missed_award_fk foreign key (award_id) references award
);
call keep_within_organization('award_check_missed', 'select, insert');

-- The award counts again: the check was met, or a hold has moved its window.
create table award_check_missed_end (
    award_id        uuid        not null,
    organization_id uuid        not null,
    number          int         not null,
    missed_from     date        not null,
    ended_on        date        not null,
    constraint award_check_missed_end_pk primary key (award_id, number, missed_from),
    constraint award_check_missed_end_fk
        foreign key (award_id, number, missed_from) references award_check_missed
);
call keep_within_organization('award_check_missed_end', 'select, insert');

-- Statements and confirmations for a check are given anew for each; 0 stands for the award itself.
alter table attestation add column check_number int not null default 0;
alter table attestation drop constraint attestation_pk;
alter table attestation add constraint attestation_pk
    primary key (organization_id, person_id, certification, revision, attestation, number, check_number);
alter table confirmation_request add column check_number int not null default 0;
alter table confirmation_request drop constraint confirmation_request_once_uk;
alter table confirmation_request add constraint confirmation_request_once_uk
    unique (organization_id, person_id, certification, number, check_number, requirement, attempt);

-- Awards as they are now. Revoked, suspended, missed checks and moved ends are read here and nowhere else. What people decided
-- is said before what time has brought.
create or replace view award_now with (security_invoker = true) as
select a.id, a.organization_id, a.person_id, a.certification, a.revision, a.number, a.awarded_at, a.valid_from,
       coalesce(e.ends_on, a.valid_until) as ends_on, e.award_id is not null as moved,
       r.revoked_at, coalesce(s.suspended_at, m.missed_at) as suspended_at, coalesce(r.reason, s.reason) as reason,
       r.award_id is null and s.award_id is null and m.missed_at is null as stands,
       case when s.award_id is null then m.year end as missing_check
from award a
left join award_end e on e.award_id = a.id
left join award_revocation r on r.award_id = a.id
    and not exists (select from award_revocation_end u where u.award_id = r.award_id and u.number = r.number)
left join award_suspension s on s.award_id = a.id
    and not exists (select from award_suspension_end l where l.suspension_id = s.id)
left join lateral (
    select min(one.missed_at) as missed_at, min(one.year) as year from award_check_missed one
    where one.award_id = a.id
      and not exists (select from award_check_missed_end l where l.award_id = one.award_id and l.number = one.number
                      and l.missed_from = one.missed_from)) m on true;

-- The year of the check that is missing, for strangers too: a check is no question about conduct.
alter table credential add column missing_check int;
