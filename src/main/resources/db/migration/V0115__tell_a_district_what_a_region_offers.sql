-- Administrators of a district hear what a region offers it, and what is withdrawn or said in another way.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind in (''region-offered'', ''region-changed'', ''region-withdrawn''))',
                   kinds);
end $$;
