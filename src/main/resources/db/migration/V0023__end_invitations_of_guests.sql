-- Whoever may invite an assessor of another organization may end that, too. The row stays and says who did and when; a new
-- invitation is a row of its own. A guest who has judged the work goes on reading it.
alter table submission_invitation
    add column id       uuid    not null default gen_random_uuid(),
    add column ended_at timestamptz,
    add column ended_by uuid,
    add column reads_on boolean not null default false;
alter table submission_invitation
    alter column id drop default,
    drop constraint submission_invitation_pk,
    add constraint submission_invitation_pk primary key (id),
    add constraint submission_invitation_end_ck check ((ended_at is null) = (ended_by is null)),
    add constraint submission_invitation_reads_on_ck check (ended_at is not null or not reads_on);
create unique index submission_invitation_open_once on submission_invitation (submission_id, person_id)
    where ended_at is null;
create index submission_invitation_of_submission on submission_invitation (submission_id, person_id);
grant update (ended_at, ended_by, reads_on) on submission_invitation to ${app};

-- An end is not taken back, and nothing else of the row changes.
create function refuse_second_end() returns trigger
    language plpgsql as $$
begin
    if old.ended_at is null
        and (to_jsonb(new) - array['ended_at', 'ended_by', 'reads_on'])
            = (to_jsonb(old) - array['ended_at', 'ended_by', 'reads_on']) then
        return new;
    end if;
    raise exception 'an invitation ends once, and is not changed' using errcode = 'restrict_violation';
end $$;
create trigger submission_invitation_ends_once before update on submission_invitation
    for each row execute function refuse_second_end();

drop policy submission_of_invited on submission;
create policy submission_of_invited on submission for select
    using (exists (select from submission_invitation i where i.submission_id = submission.id and i.person_id = uplink_person()
                   and (i.ended_at is null or i.reads_on)));
drop policy submission_competency_of_invited on submission_competency;
create policy submission_competency_of_invited on submission_competency for select
    using (exists (select from submission_invitation i where i.submission_id = submission_competency.submission_id
                   and i.person_id = uplink_person() and (i.ended_at is null or i.reads_on)));
drop policy submission_file_of_invited on submission_file;
create policy submission_file_of_invited on submission_file for select
    using (exists (select from submission_invitation i where i.submission_id = submission_file.submission_id
                   and i.person_id = uplink_person() and (i.ended_at is null or i.reads_on)));
