alter table first_thing add column said text;
-- While it works on, a page comes that wants the first table and has the second.
select pg_sleep(0.5);
alter table second_thing add column said text;
