-- Who holds an award is told what people decide about it; who decides appeals is told that one waits.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = any (%L::text[]))', kinds,
                   '{award-suspended,award-suspension-lifted,appeal-waits,appeal-granted,appeal-upheld}');
end $$;
