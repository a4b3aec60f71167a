-- Which mail domain an organization says is its own, and the word that whoever keeps the domain's names must publish to confirm it.
-- Whose it is then stands in organization.email_domains, as if somebody had listed it by hand.
create table domain_request (
    id              uuid        not null,
    organization_id uuid        not null,
    domain          text        not null,
    word            text        not null,
    asked_at        timestamptz not null,
    looked_at       timestamptz,
    found           text,
    confirmed_at    timestamptz,
    constraint domain_request_pk primary key (id),
    constraint domain_request_organization_fk foreign key (organization_id) references organization,
    constraint domain_request_domain_uk unique (organization_id, domain),
    constraint domain_request_found_ck check (found in ('CONFIRMED', 'NOTHING', 'OTHER', 'SILENT', 'TAKEN'))
);
call keep_within_organization('domain_request', 'select, insert, update, delete');
