package org.uplink.people.joining;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the roster. */
@MessageBundle(value = "roster", locale = "en")
interface RosterMessages {

    @Message("Roster")
    String title();

    @Message(
            "Add, change and end many people at once from a table. You see first what would follow from each line; nothing is done before you say so.")
    String lead();

    @Message("Table (CSV, UTF-8, at most {most} lines)")
    String file(int most);

    @Message("End everybody who is not in the table")
    String missing();

    @Message("Only for a table with all people of the organization. Administrators stay.")
    String missing_hint();

    @Message("Show what would follow")
    String preview();

    @Message("Columns")
    String columns();

    @Message("The first line names the columns, in any order. An empty cell changes nothing.")
    String columns_text();

    @Message("Column")
    String column();

    @Message("What stands there")
    String meaning();

    @Message(
            "{#when column}{#is 'name'}First and last name; needed{#is 'email'}Address; this or the external id is needed. It finds somebody who is here already.{#is 'external_id'}The number of your personnel system. It finds the same person even after a change of name or address.{#is 'job'}Key or title of the job; several with semicolons between{#is 'school'}Name of a school of yours{#is 'teams'}All teams of the person, with semicolons between. A team that is not there yet is made.{#is 'manager'}Address of whoever manages these teams{#is 'start'}First day of somebody new, such as 2026-08-03; else today{#else}Last day of somebody who has left, not later than today{/when}")
    String meaning_of(String column);

    @Message("Download an example")
    String example();

    @Message("Choose a file.")
    String file_missing();

    @Message(
            "{#when why}{#is 'EMPTY'}The table has no lines.{#is 'COLUMN_MISSING'}The columns name and email must be there. Name them in the first line.{#is 'TOO_MANY'}The table has more than {most} lines. Split it.{#else}This is not a table that can be read. Save it as CSV in UTF-8.{/when}")
    String unreadable(String why, int most);

    @Message("What follows from {file}")
    String plan_title(String file);

    @Message("What followed from {file}")
    String done_title(String file);

    @Message(
            "{#when action}{#is 'problem'}Problems{#is 'add'}Added{#is 'change'}Changed{#is 'return'}Come back{#is 'end'}Ended{#else}Stay as they are{/when}")
    String action(String action);

    @Message("Line")
    String line();

    @Message("Person")
    String person();

    @Message("Change")
    String change();

    @Message("not in the table")
    String not_in_table();

    @Message("{#if problems > 0}Do this, and leave out the lines with problems{#else}Do this{/if}")
    String apply(long problems);

    @Message(
            "Nobody is ended for not being in the table: a line with a problem may be theirs, as it names nobody for sure. Correct these lines, and take the table again.")
    String unsure();

    @Message("Nothing would change.")
    String nothing();

    @Message("Take another table")
    String other();

    @Message(
            "Somebody has changed people or teams since this was shown. Here is what would follow now; nothing was done.")
    String stale();

    @Message("Done. Each change stands in the audit trail.")
    String done();

    @Message(
            "{#when field}{#is 'name'}Name{#is 'email'}E-mail{#is 'external_id'}External id{#is 'job'}Job{#is 'school'}School{#is 'teams'}Teams{#is 'roles'}Roles{#is 'manages'}Manages{#else}Manager{/when}")
    String field(String field);

    @Message(
            "{#when what}{#is 'name-missing'}The name is missing.{#is 'name-long'}The name has more than 120 characters.{#is 'external-long'}The external id has more than 255 characters.{#is 'nobody'}Give an address or an external id.{#is 'email-wrong'}“{about}” is no address.{#is 'job'}There is no job “{about}”. Use the key or title that stands on the page Jobs.{#is 'school'}There is no school “{about}”. Add it on the page Schools, or correct the name.{#is 'team-long'}The name of a team has more than 120 characters.{#is 'manager-of-nothing'}A manager needs a team in the same line.{#is 'manager'}No member has the address “{about}”. Add the manager in a line, or correct the address.{#is 'day-wrong'}“{about}” is no day. Write it like 2026-08-03.{#is 'start-later'}{about} has not come yet. Send the line on that day.{#is 'end-later'}{about} has not come yet. Send the line on that day.{#is 'end-before-start'}The last day is before the first.{#is 'twice'}The same person stands in line {about}. Keep one of them.{#is 'several'}Several members have this address. Give the external id.{#is 'other'}Somebody with another external id has this address. Correct one of them.{#is 'gone'}Somebody who has left had this address. Take them back on their page, or give the external id.{#is 'gone-or-next'}Somebody who has left had this address. Take them back on their page, or if this is somebody else, invite them.{#is 'own-role'}Nobody gives a role to themselves. Ask another administrator to make you a manager.{#is 'end-of-nobody'}Nobody here has this address or external id, so nobody can be ended.{#is 'admin'}This is an administrator. Take the role away first.{#else}{what}{/when}")
    String problem(String what, String about);
}
