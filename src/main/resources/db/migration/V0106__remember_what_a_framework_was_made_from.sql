-- What content made of a framework of its own, before it was dated. A start that makes the same leaves all as it is.
alter table case_framework add column made_from uuid;
