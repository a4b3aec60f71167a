-- What people are told, each thing once: the key says what it is about. Shown in the service until it is read, and gathered
-- into one mail a day.
create table notice (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    kind            text        not null,
    key             text        not null,
    subject         text        not null, -- what it is about, in words of the content or of people
    detail          text        not null default '',
    day             date,
    address         text        not null,
    made_at         timestamptz not null,
    read_at         timestamptz,
    mail_id         uuid,
    constraint notice_pk primary key (id),
    constraint notice_organization_fk foreign key (organization_id) references organization,
    constraint notice_person_fk foreign key (person_id) references person,
    constraint notice_once_uk unique (organization_id, person_id, kind, key),
    constraint notice_kind_ck check (kind in ('evidence-due', 'evidence-stale', 'assigned', 'assignment-near',
        'assignment-late', 'reminded', 'assignment-moved', 'assignment-withdrawn', 'person-late', 'work-waits', 'work-decided', 'awarded', 'award-ending')),
    constraint notice_address_ck check (address like '/%')
);
create index notice_of_person on notice (organization_id, person_id, made_at desc, id);
create index notice_unread on notice (organization_id, person_id) where read_at is null;
create index notice_to_mail on notice (organization_id, made_at) where mail_id is null and read_at is null;
create index notice_in_mail on notice (mail_id) where mail_id is not null;
call keep_within_organization('notice', 'select, insert, update');

-- How somebody wants to be written to; who has said nothing gets a mail on days on which there is something.
create table notice_preference (
    organization_id uuid not null,
    person_id       uuid not null,
    mail            text not null,
    constraint notice_preference_pk primary key (organization_id, person_id),
    constraint notice_preference_person_fk foreign key (person_id) references person,
    constraint notice_preference_mail_ck check (mail in ('daily', 'weekly', 'never'))
);
call keep_within_organization('notice_preference', 'select, insert, update');

-- The last day on which an organization's people were told what that day brings: one round a day, whoever makes it.
create table notice_round (
    organization_id uuid not null,
    day             date not null,
    constraint notice_round_pk primary key (organization_id),
    constraint notice_round_organization_fk foreign key (organization_id) references organization
);
call keep_within_organization('notice_round', 'select, insert, update');

-- One mail a day to a person. Whoever sends takes it first; a sender that dies leaves it to another, once.
create table mail (
    id              uuid        not null,
    organization_id uuid        not null,
    person_id       uuid        not null,
    day             date        not null,
    state           text        not null default 'waiting',
    begun           int         not null default 0, -- how often sending began without a known end
    failures        int         not null default 0, -- how often the mail server surely did not take it
    next_try_at     timestamptz not null,
    lease_until     timestamptz,
    sent_at         timestamptz,
    problem         text        not null default '',
    constraint mail_pk primary key (id),
    constraint mail_organization_fk foreign key (organization_id) references organization,
    constraint mail_person_fk foreign key (person_id) references person,
    constraint mail_once_a_day_uk unique (organization_id, person_id, day),
    constraint mail_state_ck check (state in ('waiting', 'sending', 'sent', 'needless', 'unsure', 'given-up')),
    constraint mail_sent_ck check ((state = 'sent') = (sent_at is not null))
);
create index mail_to_send on mail (next_try_at) where state in ('waiting', 'sending');
call keep_within_organization('mail', 'select, insert, update');
alter table notice add constraint notice_mail_fk foreign key (mail_id) references mail;

-- Finds expired evidence by its day, for all of an organization.
create index mastery_aging on mastery (organization_id, from_on) where currency in ('due', 'stale');

-- Who sends mail takes the next one of any organization, and learns of it only whose it is. Two that take at the same time
-- get two mails. What was taken twice and never ended is not sent again: a third copy would be worse than a doubt.
create policy mail_taken on mail for all to current_user using (true);

create function uplink_take_mail(lease_seconds int)
    returns table (id uuid, organization_id uuid, person_id uuid)
    language plpgsql security definer set search_path = public
    as $$
begin
    update mail m set state = 'unsure', lease_until = null, problem = 'Sending began twice and did not end'
    where m.state = 'sending' and m.lease_until < now() and m.begun >= 2;
    return query
    update mail taken
    set state = 'sending', begun = taken.begun + 1, lease_until = now() + make_interval(secs => lease_seconds)
    where taken.id = (
        select next.id from mail next
        where (next.state = 'waiting' and next.next_try_at <= now()) or (next.state = 'sending' and next.lease_until < now())
        order by next.next_try_at, next.id limit 1
        for update skip locked)
    returning taken.id, taken.organization_id, taken.person_id;
end $$;
revoke all on function uplink_take_mail(int) from public;
grant execute on function uplink_take_mail(int) to ${app};
