-- Who asked for a confirmation takes the request back. Nobody is asked any more, and what was confirmed brings nothing.
create table confirmation_withdrawal (
    request_id      uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    withdrawn_at    timestamptz not null,
    constraint confirmation_withdrawal_pk primary key (request_id),
    constraint confirmation_withdrawal_request_fk
        foreign key (request_id, person_id) references confirmation_request (id, person_id)
);
call keep_within_organization('confirmation_withdrawal', 'select, insert');

-- Assessors are told what waits for them, and holders what came of it; whoever took a shared path is told of a newer version.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind in (''confirmation-waits'','
        ' ''confirmation-decided'', ''path-offered''))', kinds);
end $$;
