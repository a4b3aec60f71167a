-- A round with much to do is done in parts, each in a transaction of its own.
alter table daily_round add column next_part text; -- where the day goes on; null when it is done
