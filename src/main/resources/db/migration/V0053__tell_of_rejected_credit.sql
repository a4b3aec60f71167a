-- Hours that somebody looked at and did not accept are news.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = ''credit-rejected'')', kinds);
end $$;
