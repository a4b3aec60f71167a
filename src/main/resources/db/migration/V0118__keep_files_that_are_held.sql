-- While the records of somebody are held, the files that they handed in stay, whoever asks for their removal.
create function keep_files_that_are_held() returns trigger
    language plpgsql as $$
declare
    its_owner uuid;
begin
    if tg_table_name = 'submission_file' then
        select s.person_id into its_owner from submission s where s.id = old.submission_id;
    else
        select c.person_id into its_owner from credit_entry c where c.id = old.entry_id;
    end if;
    if uplink_held(its_owner) then
        raise exception 'The records of % are held.', its_owner using errcode = 'restrict_violation';
    end if;
    return old;
end $$;
create trigger submission_file_held before delete on submission_file for each row execute function keep_files_that_are_held();
create trigger credit_file_held before delete on credit_file for each row execute function keep_files_that_are_held();

-- Who removes the row of a file says so in the same transaction; the night removes the bytes.
grant insert on released_file to ${app};
