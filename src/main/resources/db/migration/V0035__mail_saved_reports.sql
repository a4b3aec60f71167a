-- How often somebody is written to about a saved report, and since when.
alter table saved_report
    add column mail text not null default 'never',
    add column mail_since date,
    add constraint saved_report_mail_ck check (mail in ('never', 'weekly', 'monthly')),
    add constraint saved_report_since_ck check (mail = 'never' or mail_since is not null);
create index saved_report_to_mail on saved_report (organization_id) where mail <> 'never';

-- Each week or month it is told once, whichever server comes first.
create table report_mail (
    saved_report_id uuid        not null,
    organization_id uuid        not null,
    period_from     date        not null,
    made_at         timestamptz not null,
    constraint report_mail_pk primary key (saved_report_id, period_from),
    constraint report_mail_report_fk foreign key (saved_report_id) references saved_report on delete cascade
);
call keep_within_organization('report_mail', 'select, insert');

-- One more kind of notice, whichever there are already.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = ''report'')', kinds);
end $$;
