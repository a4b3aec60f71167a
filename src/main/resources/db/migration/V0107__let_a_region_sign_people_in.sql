-- A provider that signs people of many districts in. In Keycloak it belongs to no organization: which of its people are whose
-- stands here, where each district decides for itself.
create function uplink_looks_after_platform() returns boolean
    language sql stable
    return exists (select from membership m
                   where m.organization_id = uplink_organization() and m.person_id = uplink_person() and m.ended_on is null
                     and 'platform' = any (m.roles));

create table region (
    alias     text        not null, -- its name in Keycloak
    name      text        not null,
    claim     text, -- in which it says the district; null where nobody has said so yet
    told_in   uuid        not null, -- the organization of whoever set it up, in whose trail it stands what becomes of it
    set_up_at timestamptz not null,
    constraint region_pk primary key (alias),
    constraint region_told_fk foreign key (told_in) references organization,
    constraint region_alias_ck check (alias ~ '^region-[a-z0-9][a-z0-9-]{0,48}$')
);
alter table region enable row level security;
alter table region force row level security;
grant select, insert, update, delete on region to ${app};
-- Its name stands on the page at which everybody signs in.
create policy region_known on region for select using (true);
create policy region_of_platform on region for all to ${app} using ((select uplink_looks_after_platform()));

-- What the provider says of people of a district: an offer, which is worth nothing before the district takes it.
create table region_district (
    id              uuid        not null,
    region          text        not null,
    value           text        not null,
    organization_id uuid        not null,
    offered_at      timestamptz not null,
    constraint region_district_pk primary key (id),
    constraint region_district_of_organization_uk unique (id, organization_id),
    constraint region_district_region_fk foreign key (region) references region on delete cascade,
    constraint region_district_organization_fk foreign key (organization_id) references organization,
    constraint region_district_value_uk unique (region, value)
);
create index region_district_of_organization on region_district (organization_id);
alter table region_district enable row level security;
alter table region_district force row level security;
grant select, insert, delete on region_district to ${app};
create policy region_district_offered on region_district for select to ${app} using (organization_id = uplink_organization());
create policy region_district_of_platform on region_district for all to ${app} using ((select uplink_looks_after_platform()));

-- What the district has answered. Nobody but the district writes it: an offer that is changed is another one.
create table region_answer (
    district_id     uuid        not null,
    organization_id uuid        not null,
    accepted        boolean     not null,
    answered_at     timestamptz not null,
    answered_by     uuid        not null,
    constraint region_answer_pk primary key (district_id),
    constraint region_answer_district_fk foreign key (district_id, organization_id)
        references region_district (id, organization_id) on delete cascade,
    constraint region_answer_person_fk foreign key (answered_by) references person
);
create index region_answer_of_organization on region_answer (organization_id);
call keep_within_organization('region_answer', 'select, insert, update');
create policy region_answer_of_platform on region_answer for select to ${app} using ((select uplink_looks_after_platform()));

-- Which organizations a region may vouch for by what it has said of somebody. Asked when it is not known yet who that is.
create policy region_district_known on region_district for select to current_user using (true);
create policy region_answer_known on region_answer for select to current_user using (true);
create function uplink_region_vouches(of_region text, said text[])
    returns table (alias text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select distinct o.alias
    from region_district d
    join region_answer a on a.district_id = d.id and a.accepted
    join organization o on o.id = d.organization_id
    where d.region = of_region and d.value = any (said)
    order by 1
    $$;
revoke all on function uplink_region_vouches(text, text[]) from public;
grant execute on function uplink_region_vouches(text, text[]) to ${app};
