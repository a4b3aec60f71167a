-- Much shorter than the second after which the database lets one go of two that wait for each other: that one would be a page. A
-- migration that gives up its lock is undone and begins anew (PatientMigration). Where there is no transaction this says nothing.
set local lock_timeout = '200ms';
