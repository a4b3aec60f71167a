-- A hold keeps what the trail says of the records of whoever is held, too, though such a row names nobody but who did it: a verdict
-- on their work, an answer to what they asked for.
create function held_records() returns uuid[]
    language sql stable
    as $$ select array(select unnest(records_of(h.person)) from held_people() h (person)) $$;

do $$
declare
    due text := pg_get_functiondef('uplink_due(text, date, date)'::regprocedure);
    taking text := pg_get_functiondef('take_due_words(uuid)'::regprocedure);
    member_before constant text := '), member as materialized (';
    due_before constant text := $sql$select from audit_event a join held h on h.person_id = a.actor_id where a.id = f.id))$sql$;
    declared constant text := 'organization uuid := uplink_organization();';
    taken_before constant text := $sql$and coalesce(a.person_id, a.actor_id) not in (select held_people())$sql$;
begin
    if strpos(due, member_before) = 0 or strpos(due, due_before) = 0 or strpos(taking, declared) = 0
        or strpos(taking, taken_before) = 0 then
        raise exception 'What is held is decided in a way that this does not know.';
    end if;
    execute replace(replace(due, member_before, $sql$), held_record as materialized (
        select held_records() as ids
    $sql$ || member_before), due_before, $sql$select from audit_event a cross join held_record r
          where a.id = f.id and (a.actor_id in (select h.person_id from held h)
                                 or cardinality(r.ids) > 0 and says_one_of(a.subject, r.ids))))$sql$);
    execute replace(replace(taking, declared, declared || $sql$
    held uuid[] := held_records();$sql$), taken_before, taken_before || $sql$
          and not says_one_of(a.subject, held)$sql$);
end $$;
