-- How many minutes a week the people of a team have for learning; nothing where the team above says it, or nobody does.
alter table team add column learning_minutes int;
alter table team add constraint team_learning_minutes_ck check (learning_minutes between 10 and 2400);
