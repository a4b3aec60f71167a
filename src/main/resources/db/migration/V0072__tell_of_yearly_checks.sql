-- Holders are told that a yearly check can be made, and that one was missed.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind in (''check-open'', ''check-missed''))',
                   kinds);
end $$;
