-- What is wrong in a newer edition is another thing than in the one before, however short the words, and so is another kind.
drop index content_report_once;
create unique index content_report_once on content_report
    (organization_id, person_id, course, revision, place, piece, kind, md5(words));
