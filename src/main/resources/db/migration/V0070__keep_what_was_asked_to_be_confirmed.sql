-- A confirmation is for what was asked for, word for word: another version of a certification may ask for something else under the
-- same id. What was asked so far stands in the revision of the request. The owner of the table reads across organizations for it.
alter table confirmation_request add column what text;
alter table confirmation_request no force row level security;
update confirmation_request r
set what = coalesce((select jsonb_path_query_first((v.document #>> '{}')::jsonb, '$.**.confirmed ? (@.id == $id)',
                                                   jsonb_build_object('id', r.requirement)) ->> 'what'
                     from certification_revision v
                     where v.certification = r.certification and v.revision = r.revision), '');
alter table confirmation_request force row level security;
alter table confirmation_request alter column what set not null;
