-- Whoever came back, or was a guest afterwards, and is erased anew has left names since the first time. These go by the moment of
-- the later erasure; the number stays that of the first.
alter table due_name no force row level security;
alter table former_member no force row level security;
alter table membership no force row level security;
alter table person no force row level security;
alter table due_name add gone_at timestamptz;
update due_name d set gone_at = coalesce(
    (select f.erased_at from former_member f where f.organization_id = d.organization_id and f.person_id = d.person_id),
    (select p.emptied_at from person p where p.id = d.person_id), now());
alter table due_name
    alter gone_at set default now(),
    alter gone_at set not null,
    drop constraint due_name_pk,
    add constraint due_name_pk primary key (organization_id, person_id, gone_at);

create or replace function forget_name(gone uuid) returns void language plpgsql as $$
declare
    organization uuid := uplink_organization();
    its_number text := coalesce(
        (select 'Former member ' || f.number from former_member f where f.organization_id = organization and f.person_id = gone),
        (select p.name from person p where p.id = gone and p.emptied_at is not null));
    its_last timestamptz := (
        select max(d.gone_at) from due_name d where d.organization_id = organization and d.person_id = gone);
    held uuid[] := array(select s.id from submission s where s.organization_id = organization and s.person_id in (select held_people()));
begin
    update submission_review set assessor_name = its_number
    where organization_id = organization and assessor_id = gone and decided_at <= its_last and submission_id <> all (held);
    update submission_invitation set person_name = its_number
    where organization_id = organization and person_id = gone and invited_at <= its_last and submission_id <> all (held);
    update opening set opener = its_number where organization_id = organization and opened_by = gone and opened_at <= its_last;
    delete from due_name where organization_id = organization and person_id = gone
        and not exists (select from submission_review r
                        where r.organization_id = organization and r.assessor_id = gone and r.submission_id = any (held))
        and not exists (select from submission_invitation i
                        where i.organization_id = organization and i.person_id = gone and i.submission_id = any (held));
end $$;

create or replace function forget_names(actor uuid) returns void language plpgsql as $$
declare
    gone uuid;
begin
    for gone in select distinct d.person_id from due_name d where d.organization_id = uplink_organization() loop
        perform forget_words(gone, actor);
        perform forget_name(gone);
    end loop;
end $$;

-- What a second erasure has left so far.
insert into due_name (organization_id, person_id, gone_at)
select m.organization_id, m.person_id, max(m.erased_at)
from membership m join former_member f on f.organization_id = m.organization_id and f.person_id = m.person_id
where m.erased_at > f.erased_at group by 1, 2
on conflict do nothing;
select note_guest(p.id) from person p where p.emptied_at is not null;
alter table person force row level security;
alter table membership force row level security;
alter table former_member force row level security;
alter table due_name force row level security;
