-- A team's page asks of each person when they last did something.
create index step_completion_of_person on step_completion (person_id, completed_at) where note <> '';
