-- What carries out retention and erasing. The service owns nothing and may delete nothing of a ledger: it calls these, which
-- remove what is due and not held, of the organization that it acts for, and nothing else.

-- Rows that people alone may read are removed without being read.
do $$
declare t text;
begin
    foreach t in array array['attempt', 'answer', 'lesson_response', 'self_assessment', 'self_assessment_answer'] loop
        execute format('create policy %I on %I for all to current_user using (organization_id = uplink_organization())',
                       t || '_forgotten', t);
    end loop;
end $$;
-- An erasure ends an account where no organization knows it any longer.
create policy person_emptied on person for all to current_user
    using (exists (select from membership m where m.person_id = person.id and m.organization_id = uplink_organization()));
create policy identity_forgotten on identity for all to current_user using (true);

-- A notice whose words are gone: that it was told is all that is left.
alter table notice add column emptied_at timestamptz;

create function uplink_held(person uuid) returns boolean
    language sql stable
    as $$
    select exists (
        select from legal_hold h
        where h.organization_id = uplink_organization() and (h.person_id is null or h.person_id = person)
          and not exists (select from legal_hold_end e where e.hold_id = h.id))
    $$;

-- On which day somebody's last membership ended; nothing for a member.
create function uplink_left_on(person uuid) returns date
    language sql stable
    as $$
    select max(m.ended_on) from membership m
    where m.organization_id = uplink_organization() and m.person_id = person and m.erased_at is null having bool_and(m.ended_on is not null)
    $$;

create function uplink_day(at timestamptz) returns date
    language sql stable
    as $$ select (at at time zone o.time_zone)::date from organization o where o.id = uplink_organization() $$;

-- The records of a class whose day of beginning to count is not after a day: what each is, its id and whose it is. The
-- preview counts them, the night removes them.
create function uplink_due(class text, until date, today date) returns table (kind text, id uuid, person_id uuid)
    language sql stable
    as $$
    with here as (
        -- What was made before this is due.
        select ((until + 1)::timestamp at time zone o.time_zone) as cut from organization o where o.id = uplink_organization()
    -- Whoever holds an award that counts keeps what it may rest on: which pieces those are is not recorded.
    ), holder as materialized (
        select distinct a.person_id from award_now a
        where a.organization_id = uplink_organization() and a.revoked_at is null and (a.ends_on is null or a.ends_on >= today)
    ), held as materialized (
        select h.person_id from legal_hold h
        where h.organization_id = uplink_organization()
          and not exists (select from legal_hold_end e where e.hold_id = h.id)
    ), member as materialized (
        select m.person_id from membership m where m.organization_id = uplink_organization() and m.ended_on is null
    -- A level in force rests on all evidence of its competency. Evidence without a line may be counted for one of another name.
    ), line as materialized (
        select m.person_id, m.competency, bool_or(m.level > 0 and m.until_on > today) as in_force
        from mastery m where m.organization_id = uplink_organization() group by m.person_id, m.competency
    ), left_person as materialized (
        select m.person_id, max(m.ended_on) as left_on from membership m
        where m.organization_id = uplink_organization() and m.erased_at is null
        group by m.person_id having bool_and(m.ended_on is not null) and max(m.ended_on) <= until
    ), free as (
        select 'attempt' as kind, a.id, a.person_id
        from attempt a join enrolment e on e.id = a.enrolment_id
        where class = 'checks' and a.organization_id = uplink_organization()
          and coalesce(a.submitted_at, a.started_at) < (select h.cut from here h)
          and (e.completed_at is not null or a.person_id in (select l.person_id from left_person l))
          and a.person_id not in (select h.person_id from holder h)
        union all
        select 'enrolment', e.id, e.person_id
        from enrolment e join left_person l using (person_id)
        where class = 'learning' and e.organization_id = uplink_organization()
          and not exists (select from attempt a where a.enrolment_id = e.id)
          and e.person_id not in (select h.person_id from holder h)
        union all
        select 'walk', w.id, w.person_id
        from walk w join left_person l using (person_id)
        where class = 'learning' and w.organization_id = uplink_organization()
          and not exists (select from assignment a where a.walk_id = w.id)
          and w.person_id not in (select h.person_id from holder h)
        union all
        select 'self_assessment', s.id, s.person_id
        from self_assessment s join left_person l using (person_id)
        where class = 'self' and s.organization_id = uplink_organization()
        union all
        select 'evidence', e.id, e.person_id
        from evidence e join left_person l using (person_id)
        where class = 'self' and e.organization_id = uplink_organization() and e.kind = 'self_assessment'
        union all
        select 'evidence', e.id, e.person_id
        from evidence e left join line l on l.person_id = e.person_id and l.competency = e.competency
        where class = 'evidence' and e.organization_id = uplink_organization() and e.kind <> 'self_assessment'
          and e.recorded_at < (select h.cut from here h) and e.occurred_on <= until
          and not exists (select from redating r where r.evidence_id = e.id and r.recorded_at >= (select h.cut from here h))
          and not (coalesce(l.in_force, true) and e.person_id in (select m.person_id from member m))
          and e.person_id not in (select h.person_id from holder h)
        union all
        select 'reassessment', r.id, r.person_id
        from reassessment r left join line l on l.person_id = r.person_id and l.competency = r.competency
        where class = 'evidence' and r.organization_id = uplink_organization() and r.recorded_on <= until
          and not (coalesce(l.in_force, true) and r.person_id in (select m.person_id from member m))
          and r.person_id not in (select h.person_id from holder h)
        union all
        select 'file', f.id, s.person_id
        from submission_file f join submission s on s.id = f.submission_id
        where class = 'files' and s.organization_id = uplink_organization()
          and s.state in ('draft', 'accepted', 'declined', 'withdrawn') and s.changed_at < (select h.cut from here h)
          and not exists (select from evidence e left join line l on l.person_id = e.person_id and l.competency = e.competency
                          where e.person_id = s.person_id and e.source = 'submission:' || s.id and coalesce(l.in_force, true)
                            and e.person_id in (select m.person_id from member m))
          and s.person_id not in (select h.person_id from holder h)
        union all
        select 'submission', s.id, s.person_id
        from submission s
        where class = 'work' and s.organization_id = uplink_organization()
          and s.state in ('draft', 'accepted', 'declined', 'withdrawn') and s.changed_at < (select h.cut from here h)
          and not exists (select from evidence e where e.person_id = s.person_id and e.source = 'submission:' || s.id)
          and not exists (select from submission_file f where f.submission_id = s.id)
          and s.person_id not in (select h.person_id from holder h)
        union all
        select 'assignment', a.id, a.person_id
        from assignment a join left_person l using (person_id)
        where class = 'plans' and a.organization_id = uplink_organization()
        union all
        select 'plan_line', p.id, p.person_id
        from plan_line p join left_person l using (person_id)
        where class = 'plans' and p.organization_id = uplink_organization()
        union all
        select 'credit_entry', c.id, c.person_id
        from credit_entry c
        where class = 'credits' and c.organization_id = uplink_organization()
          and greatest(c.day, (select max(a.ends_on) from award_now a
                               where a.organization_id = c.organization_id and a.person_id = c.person_id)) <= until
          and c.person_id not in (select h.person_id from holder h)
        union all
        -- The awards of a certification go together, as each continues the one before.
        select 'award', a.id, a.person_id
        from award_now a
        where class = 'certifications' and a.organization_id = uplink_organization()
          and not exists (
              select from award_now other
              where other.organization_id = a.organization_id and other.person_id = a.person_id
                and other.certification = a.certification
                and (coalesce(uplink_day(other.revoked_at), other.ends_on, 'infinity') > until
                     or exists (select from award_appeal p where p.award_id = other.id
                                and not exists (select from award_appeal_decision d where d.appeal_id = p.id))))
        union all
        select 'confirmation_request', r.id, r.person_id
        from confirmation_request r join left_person l using (person_id)
        where class = 'certifications' and r.organization_id = uplink_organization()
          and not exists (select from award a where a.organization_id = r.organization_id and a.person_id = r.person_id)
        union all
        select 'notice', n.id, n.person_id
        from notice n
        where class = 'notices' and n.organization_id = uplink_organization() and n.emptied_at is null
          and n.made_at < (select h.cut from here h)
        union all
        select 'mail', m.id, m.person_id
        from mail m
        where class = 'notices' and m.organization_id = uplink_organization() and m.day <= until
          and m.state not in ('waiting', 'sending')
        union all
        select 'invitation', i.id, coalesce(i.accepted_by, i.person_id)
        from invitation i
        where class = 'invitations' and i.organization_id = uplink_organization()
          and coalesce(i.accepted_at, i.withdrawn_at, greatest(i.expires_at, i.invited_at)) < (select h.cut from here h)
          and (i.accepted_at is not null or i.withdrawn_at is not null or i.expires_at < now())
        union all
        select 'roster_upload', r.id, null
        from roster_upload r
        where class = 'invitations' and r.organization_id = uplink_organization() and r.made_at < (select h.cut from here h)
          and not exists (select from held)
        union all
        select 'audit_event', a.id, a.person_id
        from audit_event a
        where class = 'trail' and a.organization_id = uplink_organization() and a.at < (select h.cut from here h)
          and a.action <> 'emptied-rows'
        union all
        select 'account', l.person_id, l.person_id
        from left_person l
        where class = 'account' and l.person_id not in (select h.person_id from holder h)
    )
    select f.kind, f.id, f.person_id from free f
    where not exists (select from held where held.person_id is null)
      and (f.person_id is null or f.person_id not in (select h.person_id from held h where h.person_id is not null))
      and not (f.kind = 'audit_event' and exists (
          select from audit_event a join held h on h.person_id = a.actor_id where a.id = f.id))
    $$;

-- How much is due, for whoever is about to say so.
create function uplink_count_due(class text, until date, today date) returns table (records bigint, people bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select count(*), count(distinct d.person_id) from uplink_due(class, until, today) d $$;

-- Each removes rows with all that hangs on them.
create function forget_attempts(gone uuid[]) returns void language plpgsql as $$
begin
    delete from answer where attempt_id = any (gone);
    delete from attempt where id = any (gone);
end $$;

create function forget_enrolments(gone uuid[]) returns void language plpgsql as $$
begin
    perform forget_attempts(array(select a.id from attempt a where a.enrolment_id = any (gone)));
    delete from lesson_completion where enrolment_id = any (gone);
    delete from lesson_response where enrolment_id = any (gone);
    delete from reading_position where enrolment_id = any (gone);
    delete from enrolment where id = any (gone);
end $$;

create function forget_assignments(gone uuid[]) returns void language plpgsql as $$
begin
    delete from assignment_cause where assignment_id = any (gone);
    delete from extension_request where assignment_id = any (gone);
    delete from leave_move where assignment_id = any (gone);
    delete from assignment where id = any (gone);
end $$;

create function forget_walks(gone uuid[]) returns void language plpgsql as $$
begin
    perform forget_assignments(array(select a.id from assignment a where a.walk_id = any (gone)));
    delete from step_completion where walk_id = any (gone);
    delete from walk_move where walk_id = any (gone);
    delete from walk where id = any (gone);
end $$;

create function forget_self_assessments(gone uuid[]) returns void language plpgsql as $$
begin
    delete from self_assessment_answer where assessment_id = any (gone);
    delete from self_assessment where id = any (gone);
end $$;

create function forget_evidence(gone uuid[]) returns void language plpgsql as $$
begin
    delete from credential_evidence where evidence_id = any (gone);
    delete from evidence_revocation where superseded_by = any (gone) or evidence_id = any (gone);
    delete from evidence_assessor where evidence_id = any (gone);
    delete from redating where evidence_id = any (gone);
    delete from evidence where id = any (gone);
end $$;

-- The bytes follow once the rows are gone for certain: released_file says which.
create function forget_work_files(gone uuid[]) returns void language plpgsql as $$
begin
    insert into released_file (organization_id, sha256, released_at)
    select distinct f.organization_id, f.sha256, now() from submission_file f where f.id = any (gone) on conflict do nothing;
    delete from submission_file where id = any (gone);
end $$;

create function forget_submissions(gone uuid[]) returns void language plpgsql as $$
begin
    perform forget_work_files(array(select f.id from submission_file f where f.submission_id = any (gone)));
    delete from submission_score where review_id in (select r.id from submission_review r where r.submission_id = any (gone));
    delete from submission_review where submission_id = any (gone);
    delete from submission_step where submission_id = any (gone);
    delete from submission_conflict where submission_id = any (gone);
    delete from submission_invitation where submission_id = any (gone);
    delete from submission_competency where submission_id = any (gone);
    delete from work_delivery where submission_id = any (gone);
    delete from submission where id = any (gone);
end $$;

create function forget_credits(gone uuid[]) returns void language plpgsql as $$
begin
    insert into released_file (organization_id, sha256, released_at)
    select distinct f.organization_id, f.sha256, now() from credit_file f where f.entry_id = any (gone) on conflict do nothing;
    delete from credit_file where entry_id = any (gone);
    delete from credit_placement where entry_id = any (gone);
    delete from credit_step where entry_id = any (gone);
    delete from credit_entry where id = any (gone);
end $$;

-- Others may hold a file of a credential. Its place on the status list stays, and says what it said.
create function forget_credentials(gone uuid[]) returns void language plpgsql as $$
declare
    gathered uuid[] := array(
        select distinct e.record_id from learner_record_entry e join credential c on c.slug = e.credential_slug
        where c.id = any (gone));
begin
    perform forget_gathered(gathered);
    update credential_status s
    set gone_at = now(), stays_revoked = exists (select from credential_revocation r where r.credential_id = s.credential_id)
    where s.credential_id = any (gone);
    delete from credential_evidence where credential_id = any (gone);
    delete from credential_revocation where credential_id = any (gone);
    delete from credential where id = any (gone);
end $$;

create function forget_gathered(gone uuid[]) returns void language plpgsql as $$
begin
    update credential_status s
    set gone_at = now(),
        stays_revoked = exists (select from learner_record r where r.id = s.credential_id and r.withdrawn_at is not null)
    where s.credential_id = any (gone);
    delete from learner_record_entry where record_id = any (gone);
    delete from learner_record where id = any (gone);
end $$;

create function forget_awards(gone uuid[]) returns void language plpgsql as $$
declare
    lines text[] := array(select distinct a.person_id || ' ' || a.certification from award a where a.id = any (gone));
begin
    perform forget_credentials(array(select c.id from credential c where c.award_id = any (gone)));
    delete from award_revocation_end where award_id = any (gone);
    delete from award_appeal_decision where appeal_id in (select p.id from award_appeal p where p.award_id = any (gone));
    delete from award_appeal where award_id = any (gone);
    delete from award_revocation where award_id = any (gone);
    delete from award_suspension_end where suspension_id in (select s.id from award_suspension s where s.award_id = any (gone));
    delete from award_suspension where award_id = any (gone);
    delete from award_check_missed_end where award_id = any (gone);
    delete from award_check_missed where award_id = any (gone);
    delete from award_check where award_id = any (gone);
    delete from award_end where award_id = any (gone);
    delete from award_change where award_id = any (gone);
    delete from award where id = any (gone);
    -- What was agreed to and confirmed on the way, where no award of the certification is left.
    select array_agg(l.line) into lines from unnest(lines) as l (line)
    where not exists (select from award a where a.organization_id = uplink_organization()
                      and a.person_id || ' ' || a.certification = l.line);
    delete from attestation x
    where x.organization_id = uplink_organization() and x.person_id || ' ' || x.certification = any (lines);
    delete from certification_start x
    where x.organization_id = uplink_organization() and x.person_id || ' ' || x.certification = any (lines);
    perform forget_confirmations(array(
        select r.id from confirmation_request r
        where r.organization_id = uplink_organization() and r.person_id || ' ' || r.certification = any (lines)));
end $$;

create function forget_confirmations(gone uuid[]) returns void language plpgsql as $$
begin
    delete from confirmation where request_id = any (gone);
    delete from confirmation_withdrawal where request_id = any (gone);
    delete from confirmation_request where id = any (gone);
end $$;

-- That something was told stays, so that it is not told again; the words go.
create function forget_notices(gone uuid[]) returns void language plpgsql as $$
begin
    update notice set subject = '', detail = '', address = '/', mail_id = null, read_at = coalesce(read_at, now()),
        emptied_at = now() where id = any (gone);
end $$;

create function forget_mails(gone uuid[]) returns void language plpgsql as $$
begin
    update notice set mail_id = null where mail_id = any (gone);
    delete from mail where id = any (gone);
end $$;

-- Takes the words of rows of the trail, or the rows, and says so in a row of its own. The links stay.
create function empty_trail(gone uuid[], whole boolean, actor uuid, why text) returns void language plpgsql as $$
declare
    saying uuid := gen_random_uuid();
    organization uuid := uplink_organization();
begin
    if cardinality(gone) = 0 then
        return;
    end if;
    if whole then
        delete from audit_event where id = any (gone);
    else
        update audit_event set detail = '' where id = any (gone);
    end if;
    insert into audit_emptied (organization_id, number, left_over, digest, said_by, emptied_at)
    select organization, s.number, case when whole then 'nothing' else 'row' end,
           case when whole then '' else audit_digest(e.id, e.organization_id, e.at, e.actor_id, e.action, e.subject,
                                                     e.person_id, e.looked_on, e.detail) end, saying, now()
    from audit_seal s left join audit_event e on e.id = s.event_id
    where s.organization_id = organization and s.event_id = any (gone)
    on conflict do nothing;
    insert into audit_event (id, organization_id, at, actor_id, action, subject, detail)
    values (saying, organization, clock_timestamp(), actor, 'emptied-rows', '/admin/retention',
            why || ': ' || cardinality(gone) || ', ' || audit_emptied_sum(organization, saying));
end $$;

-- Removes all that an organization has of somebody. Who somebody was stays as a number where the records of others name them.
create function erase_person(gone uuid, actor uuid) returns void language plpgsql as $$
declare
    organization uuid := uplink_organization();
    its_name text := (select p.name from person p where p.id = gone);
    its_email text := (select p.email from person p where p.id = gone);
    known_elsewhere boolean := uplink_belongs_elsewhere(gone);
    its_number bigint := nextval('former_member_number');
begin
    perform forget_awards(array(select a.id from award a where a.organization_id = organization and a.person_id = gone));
    perform forget_gathered(array(select r.id from learner_record r where r.organization_id = organization and r.person_id = gone));
    perform forget_confirmations(array(
        select r.id from confirmation_request r where r.organization_id = organization and r.person_id = gone));
    delete from attestation where organization_id = organization and person_id = gone;
    delete from certification_start where organization_id = organization and person_id = gone;
    delete from award_hold_end where hold_id in (
        select h.id from award_hold h where h.organization_id = organization and h.person_id = gone);
    delete from award_hold where organization_id = organization and person_id = gone;
    delete from outside_certification where organization_id = organization and person_id = gone;
    perform forget_credits(array(select c.id from credit_entry c where c.organization_id = organization and c.person_id = gone));
    perform forget_submissions(array(select s.id from submission s where s.organization_id = organization and s.person_id = gone));
    perform forget_evidence(array(select e.id from evidence e where e.organization_id = organization and e.person_id = gone));
    delete from reassessment where organization_id = organization and person_id = gone;
    delete from mastery where organization_id = organization and person_id = gone;
    delete from mastery_change where organization_id = organization and person_id = gone;
    perform forget_self_assessments(array(
        select s.id from self_assessment s where s.organization_id = organization and s.person_id = gone));
    delete from plan_line where organization_id = organization and person_id = gone;
    perform forget_assignments(array(select a.id from assignment a where a.organization_id = organization and a.person_id = gone));
    delete from leave_move where leave_id in (
        select l.id from leave l where l.organization_id = organization and l.person_id = gone);
    delete from leave where organization_id = organization and person_id = gone;
    perform forget_walks(array(select w.id from walk w where w.organization_id = organization and w.person_id = gone));
    perform forget_enrolments(array(select e.id from enrolment e where e.organization_id = organization and e.person_id = gone));
    delete from content_report_answer where report_id in (
        select r.id from content_report r where r.organization_id = organization and r.person_id = gone);
    delete from content_report where organization_id = organization and person_id = gone;
    delete from notice where organization_id = organization and person_id = gone;
    delete from mail where organization_id = organization and person_id = gone;
    delete from notice_preference where organization_id = organization and person_id = gone;
    delete from calendar_feed where organization_id = organization and person_id = gone;
    delete from saved_report where organization_id = organization and person_id = gone;
    delete from team_view where organization_id = organization and person_id = gone;
    delete from board_ask where organization_id = organization and manager_id = gone;
    delete from team_member where organization_id = organization and person_id = gone;
    delete from team_manager where organization_id = organization and person_id = gone;
    delete from assessor_appointment where organization_id = organization and person_id = gone;
    delete from service_backup where organization_id = organization and person_id = gone;
    delete from directory_entry where organization_id = organization and person_id = gone;
    delete from invitation where organization_id = organization
        and (person_id = gone or accepted_by = gone or lower(email) = lower(its_email));
    delete from roster_line where organization_id = organization and person_id = gone;
    delete from submission_conflict where organization_id = organization and person_id = gone;
    update submission_review set assessor_name = 'Former member ' || its_number
    where organization_id = organization and assessor_id = gone;
    perform empty_trail(array(
        select a.id from audit_event a
        where a.organization_id = organization and a.detail <> '' and a.action <> 'emptied-rows'
          and (a.person_id = gone or length(its_name) > 3 and strpos(a.detail, its_name) > 0
               or its_email <> '' and strpos(lower(a.detail), lower(its_email)) > 0)), false, actor, 'erasure');
    delete from membership_job where membership_id in (
        select m.id from membership m where m.organization_id = organization and m.person_id = gone);
    update membership set roles = '{learner}', school_id = null, student_intern = false, erased_at = now(), version = version + 1
    where organization_id = organization and person_id = gone;
    if not known_elsewhere then
        insert into left_account (identity, left_at)
        select i.key, now() from identity i where i.person_id = gone on conflict do nothing;
        delete from identity where person_id = gone;
        update person set name = 'Former member ' || its_number, email = '', locale = 'en', theme = 'auto', emptied_at = now(),
            version = version + 1 where id = gone;
    end if;
    insert into former_member (organization_id, person_id, number, erased_at, account_gone)
    values (organization, gone, its_number, now(), not known_elsewhere) on conflict do nothing;
end $$;

-- Removes at most so many records of a class that are due, and says how many, and whose. Whoever places a hold waits, or is
-- waited for.
create function uplink_remove_due(class text, until date, today date, most int)
    returns table (records bigint, people uuid[])
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    gone record;
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    one uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('retention of ' || uplink_organization(), 0));
    perform set_config('uplink.retention', 'on', true);
    records := 0;
    people := '{}';
    for gone in
        select d.kind, array_agg(d.id) as ids, array_agg(distinct d.person_id) as of_people
        from (select * from uplink_due(class, until, today) limit most) d group by d.kind
    loop
        case gone.kind
            when 'attempt' then perform forget_attempts(gone.ids);
            when 'enrolment' then perform forget_enrolments(gone.ids);
            when 'walk' then perform forget_walks(gone.ids);
            when 'self_assessment' then perform forget_self_assessments(gone.ids);
            when 'evidence' then perform forget_evidence(gone.ids);
            when 'reassessment' then delete from reassessment where id = any (gone.ids);
            when 'file' then perform forget_work_files(gone.ids);
            when 'submission' then perform forget_submissions(gone.ids);
            when 'assignment' then perform forget_assignments(gone.ids);
            when 'plan_line' then delete from plan_line where id = any (gone.ids);
            when 'credit_entry' then perform forget_credits(gone.ids);
            when 'award' then perform forget_awards(gone.ids);
            when 'confirmation_request' then perform forget_confirmations(gone.ids);
            when 'notice' then perform forget_notices(gone.ids);
            when 'mail' then perform forget_mails(gone.ids);
            when 'invitation' then delete from invitation where id = any (gone.ids);
            when 'roster_upload' then delete from roster_upload where id = any (gone.ids);
            when 'audit_event' then perform empty_trail(gone.ids, true, nobody, 'retention');
            when 'account' then
                foreach one in array gone.ids loop
                    perform erase_person(one, nobody);
                end loop;
        end case;
        records := records + cardinality(gone.ids);
        people := people || array_remove(gone.of_people, null);
    end loop;
    perform set_config('uplink.retention', '', true);
    return next;
end $$;

-- Carries out the erasures that are due and not taken back, of people who still have left and whom nothing holds.
create function uplink_erase_due(today date, most int) returns table (person_id uuid)
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    asked record;
begin
    perform pg_advisory_xact_lock(hashtextextended('retention of ' || uplink_organization(), 0));
    perform set_config('uplink.retention', 'on', true);
    for asked in
        select distinct on (e.person_id) e.person_id as id, e.asked_by from erasure e
        where e.organization_id = uplink_organization() and e.due_on <= today
          and not exists (select from erasure_withdrawal w where w.erasure_id = e.id)
          and uplink_left_on(e.person_id) <= uplink_day(e.asked_at) and not uplink_held(e.person_id)
        order by e.person_id, e.asked_at desc limit most
    loop
        perform erase_person(asked.id, asked.asked_by);
        person_id := asked.id;
        return next;
    end loop;
    perform set_config('uplink.retention', '', true);
end $$;

do $$
declare f text;
begin
    foreach f in array array['uplink_count_due(text, date, date)', 'uplink_remove_due(text, date, date, int)',
                             'uplink_erase_due(date, int)'] loop
        execute format('revoke all on function %s from public', f);
        execute format('grant execute on function %s to ${app}', f);
    end loop;
end $$;
