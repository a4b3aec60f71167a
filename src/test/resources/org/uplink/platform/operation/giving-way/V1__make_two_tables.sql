create table first_thing (id int);
create table second_thing (id int);
