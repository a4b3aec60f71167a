-- Whether a credential was revoked stands for everybody in a list of its organization, at a place that says nothing of the
-- credential: drawn at random, and never given twice.
create table credential_status (
    credential_id   uuid not null,
    slug            text not null,
    organization_id uuid not null,
    list            int  not null, -- numbered from 1 within the organization
    position        int  not null,
    constraint credential_status_pk primary key (credential_id),
    constraint credential_status_place_uk unique (organization_id, list, position),
    constraint credential_status_credential_fk foreign key (credential_id) references credential,
    constraint credential_status_position_ck check (position between 0 and 131071)
);

-- A list in which sixteen draws in a row hit a place that is taken is full enough, and the next one is tried. Nothing is
-- read before: the draws are looked up in the index, however many are issued in one transaction.
create procedure draw_credential_status(credential_id uuid, slug text, organization_id uuid)
    language plpgsql as $$
declare
    open_list int := 1;
begin
    loop
        for draw in 1..16 loop
            insert into credential_status (credential_id, slug, organization_id, list, position)
            values (credential_id, slug, organization_id, open_list, floor(random() * 131072)::int)
            on conflict on constraint credential_status_place_uk do nothing;
            if found then
                return;
            end if;
        end loop;
        open_list := open_list + 1;
    end loop;
end $$;

create function credential_status_follows() returns trigger
    language plpgsql as $$
begin
    call draw_credential_status(new.id, new.slug, new.organization_id);
    return null;
end $$;

-- Those issued so far, of all organizations: for these lines the owner of the table reads across them.
alter table credential no force row level security;
do $$
declare c record;
begin
    for c in select id, slug, organization_id from credential loop
        call draw_credential_status(c.id, c.slug, c.organization_id);
    end loop;
end $$;
alter table credential force row level security;

create trigger credential_status_of_new after insert on credential
    for each row execute function credential_status_follows();

alter table credential_status enable row level security;
alter table credential_status force row level security;
create policy credential_status_of_organization_or_asked_for on credential_status
    using (organization_id = uplink_organization() or slug = uplink_credential())
    with check (organization_id = uplink_organization());
grant select, insert on credential_status to ${app};
