-- When an organization's people are reminded of a date, when whoever leads them hears of it, and at which hours of its day mail
-- goes out. Without a row the words of the service hold: a week and a day before, a day and a week after, at any hour.
create table reminder_terms (
    organization_id uuid        not null,
    days_before     int[]       not null,
    days_after      int[]       not null,
    lead_after      int,
    mail_from       int         not null,
    mail_until      int         not null,
    changed_at      timestamptz not null,
    changed_by      uuid        not null,
    version         int         not null default 1,
    constraint reminder_terms_pk primary key (organization_id),
    constraint reminder_terms_organization_fk foreign key (organization_id) references organization,
    constraint reminder_terms_person_fk foreign key (changed_by) references person,
    constraint reminder_terms_before_ck check (cardinality(days_before) <= 4 and 0 <= all (days_before) and 60 >= all (days_before)),
    constraint reminder_terms_after_ck check (cardinality(days_after) <= 4 and 1 <= all (days_after) and 28 >= all (days_after)),
    constraint reminder_terms_lead_ck check (lead_after between 1 and 28),
    constraint reminder_terms_mail_ck check (mail_from between 0 and 12 and mail_until between 13 and 24)
);
call keep_within_organization('reminder_terms', 'select, insert, update');

-- This moment, or where the organization sends no mail at it the first one at which it does.
create function in_mail_hours(organization uuid, moment timestamptz) returns timestamptz
language sql stable
begin atomic
    select case when extract(hour from here.now) < hours.from_hour
                then (here.now::date + make_interval(hours => hours.from_hour)) at time zone o.time_zone
                when extract(hour from here.now) >= hours.until_hour
                then (here.now::date + 1 + make_interval(hours => hours.from_hour)) at time zone o.time_zone
                else moment end
    from organization o
    left join reminder_terms t on t.organization_id = o.id
    cross join lateral (select coalesce(t.mail_from, 0) as from_hour, coalesce(t.mail_until, 24) as until_hour) hours
    cross join lateral (select moment at time zone o.time_zone as now) here
    where o.id = in_mail_hours.organization;
end;
