-- A renewal takes something else than a first award, and its credential says what it took.
alter table award add column stage text not null default 'first';
alter table credential add column stage text not null default 'first';

-- What was made so far, of all organizations: for these lines the owner of the tables reads across them. What was brought back
-- after a lapse had an end before it that lies more than any days of grace behind.
alter table award no force row level security;
alter table credential no force row level security;
update award a
set stage = case when a.valid_from > before.ends + 120 then 'reinstatement' else 'renewal' end
from (select organization_id, person_id, certification, number, valid_until as ends from award) before
where before.organization_id = a.organization_id and before.person_id = a.person_id
  and before.certification = a.certification and before.number = a.number - 1;
update credential c set stage = a.stage from award a where a.id = c.award_id;
alter table award force row level security;
alter table credential force row level security;

alter table award add constraint award_stage_ck check (stage in ('first', 'renewal', 'reinstatement'));
alter table credential add constraint credential_stage_ck check (stage in ('first', 'renewal', 'reinstatement'));
