-- What rules require can be kept as a report, too.
alter table saved_report drop constraint saved_report_report_ck;
alter table saved_report add constraint saved_report_report_ck
    check (report in ('completion', 'overdue', 'hours', 'expiring', 'never', 'required'));
