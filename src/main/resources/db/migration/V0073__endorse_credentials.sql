-- What the line of an award had earned beside it when the credential was issued, in words: strangers see no line.
alter table credential add column endorsements jsonb not null default '[]';
