-- The last lesson of somebody in an organization is the end of one line of this index. Without the organization in it the
-- planner read all lessons of the organization for each person of a team.
drop index lesson_completion_of_person;
create index lesson_completion_of_person on lesson_completion (organization_id, person_id, completed_at);
