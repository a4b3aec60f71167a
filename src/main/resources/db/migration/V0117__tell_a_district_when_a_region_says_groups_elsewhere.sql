-- Since when the provider of a region says groups in that claim.
alter table region add column role_claim_chosen_at timestamptz not null default now();

-- Administrators of a district that had agreed to another claim hear that its words no longer give roles.
do $$
declare
    kinds text := (select pg_get_expr(conbin, conrelid) from pg_constraint where conname = 'notice_kind_ck');
begin
    alter table notice drop constraint notice_kind_ck;
    execute format('alter table notice add constraint notice_kind_ck check (%s or kind = ''region-words-moved'')', kinds);
end $$;
