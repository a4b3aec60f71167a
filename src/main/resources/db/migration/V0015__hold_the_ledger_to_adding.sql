-- The service has no right to change the ledger. This holds everybody else to it too, the owner of the tables among them.
-- Only a transaction that says that it carries out a retention rule may delete; none may change.
create function refuse_change() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('uplink.retention', true) = 'on' then
        return old;
    end if;
    raise exception '% is a ledger: rows are added, never changed', tg_table_name using errcode = 'restrict_violation';
end $$;

do $$
declare t text;
begin
    foreach t in array array['evidence', 'evidence_assessor', 'evidence_revocation', 'reassessment', 'redating', 'mastery_change',
                             'submission_step', 'submission_review', 'submission_score', 'submission_conflict'] loop
        execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()',
                       t || '_adds_only', t);
        execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()',
                       t || '_stays', t);
    end loop;
end $$;

-- A wrong entry is taken back, and what is right stands beside it.
alter table evidence_revocation add column superseded_by uuid;
alter table evidence_revocation add constraint evidence_revocation_superseding_fk foreign key (superseded_by) references evidence;
create index evidence_of_organization on evidence (organization_id, recorded_at desc);
