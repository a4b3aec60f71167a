-- Sessions that the identity provider has ended, until their tokens would have ended by themselves. Every replica reads
-- them. They belong to no organization and name nobody: the id means something to the identity provider only.
create table ended_session (
    id text primary key,
    ended_at timestamptz not null default now()
);
create index ended_session_at on ended_session (ended_at);
grant select, insert, delete on ended_session to ${app};
