-- Whom a newer version of a certification asks for more is told once.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = ''certification-changed'')', kinds);
end $$;
