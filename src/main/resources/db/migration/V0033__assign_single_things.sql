-- A course, a certification or a level that is assigned alone is a path of one step, made when it is first needed.
alter table path add column single boolean not null default false;
