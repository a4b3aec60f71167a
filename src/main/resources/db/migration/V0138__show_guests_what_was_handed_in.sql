-- Assessors have before them what was handed in, and not what its author has written since. Guests read it, too.
create policy submission_step_of_invited on submission_step for select
    using (deed = 'hand-in'
           and exists (select from submission_invitation i where i.submission_id = submission_step.submission_id
                       and i.person_id = uplink_person() and (i.ended_at is null or i.reads_on)));
