-- In which claim the provider of a region says groups. Which of them give roles each district decides for itself.
alter table region add column role_claim text;

-- Several districts may take the words of one region; a provider of an organization's own stays its own.
alter table provider_claim drop constraint provider_claim_provider_uk;
create unique index provider_claim_provider_uk on provider_claim (provider) where provider not like 'region-%';

-- By which values a region meant the organization when it was heard last: words count as long as one of them does. None where
-- the provider is the organization's own.
alter table provider_standing add column meant_by text[] not null default '{}';

-- Another region of the same alias is another one.
create policy provider_claim_of_region on provider_claim for all to current_user using (provider like 'region-%');
create function forget_claims_of_region() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
    as $$
begin
    delete from provider_claim where provider = old.alias;
    return null;
end $$;
create trigger region_claims_forgotten after delete on region for each row execute function forget_claims_of_region();
