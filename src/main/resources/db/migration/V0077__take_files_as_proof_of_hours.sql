-- A file that shows an activity. Its owner removes it until somebody has looked.
create table credit_file (
    id              uuid        not null,
    organization_id uuid        not null,
    entry_id        uuid        not null,
    sha256          text        not null,
    name            text        not null,
    type            text        not null,
    bytes           bigint      not null,
    scanned         boolean     not null,
    added_at        timestamptz not null,
    constraint credit_file_pk primary key (id),
    constraint credit_file_entry_fk foreign key (entry_id) references credit_entry,
    constraint credit_file_once_uk unique (entry_id, sha256),
    constraint credit_file_hash_ck check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint credit_file_bytes_ck check (bytes > 0)
);
create index credit_file_of_organization on credit_file (organization_id, sha256);
call keep_within_organization('credit_file', 'select, insert, delete');

-- Everything that lies on disk: bytes go when no row names them any more.
create view stored_file with (security_invoker = true) as
select organization_id, sha256, bytes from submission_file
union all
select organization_id, sha256, bytes from credit_file;
grant select on stored_file to ${app};
