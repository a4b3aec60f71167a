package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of assigning by a table. */
@MessageBundle(value = "bulk", locale = "en")
interface BulkMessages {

    @Message("Assign by a table")
    String title();

    @Message(
            "For many people with different things or dates. Every line is looked at first; then all of it is saved or nothing.")
    String lead();

    @Message("Table as CSV")
    String table();

    @Message(
            "The first line names the columns: email, what, due, reason. Dates are written 2027-01-31. At most {most} lines.")
    String table_hint(int most);

    @Message("Or a file")
    String file();

    @Message("Look at every line")
    String preview();

    @Message("Look again")
    String preview_again();

    @Message("What can stand in the column \"what\"")
    String goals();

    @Message("A level in a competency: level, a dot, its code, a dot and the level from 1 to 5, such as level.SEC-01.3")
    String goals_level();

    @Message("Title")
    String goal_title();

    @Message("In the table")
    String goal_slug();

    @Message("What will happen")
    String effect();

    @Message(
            "Of {all} {#if all == 1}line{#else}lines{/if}, {wrong} {#if wrong == 1}needs{#else}need{/if} a correction, so nothing can be saved yet. The table is still in the field above.")
    String wrong(long wrong, int all);

    @Message(
            "Of {all} {#if all == 1}line{#else}lines{/if}, {affected} {#if affected == 1}gives{#else}give{/if} somebody something new or an earlier date.")
    String ready(long affected, int all);

    @Message("Something changed since you looked, so nothing was assigned. This is what would happen now.")
    String changed();

    @Message("Line")
    String line();

    @Message("Person")
    String person();

    @Message("What")
    String what();

    @Message("Due")
    String due();

    @Message("What happens")
    String happens();

    @Message("Assign {count} {#if count == 1}line{#else}lines{/if}")
    String save(int count);

    @Message("The table is assigned.")
    String saved();

    @Message(
            "{#when problem}{#is 'EMPTY'}There is no line in it. Paste the table with its head, or choose a file.{#is 'NO_TABLE'}This cannot be read as a table. Save it as CSV with commas, and put text that has commas in double quotes.{#is 'COLUMN_MISSING'}The first line must name the columns email, what, due and reason.{#is 'TOO_MANY'}There are more lines than can be taken at once. Split the table.{#is 'EMAIL_MISSING'}The e-mail address is missing.{#is 'EMAIL_UNKNOWN'}Nobody whom you manage has this address.{#is 'EMAIL_TWICE'}Several people have this address: assign to them by name.{#is 'WHAT_UNKNOWN'}There is no such path, course, certification or level. See the list below.{#is 'DUE_UNREADABLE'}Write the date as 2027-01-31.{#is 'DUE_OUT_OF_REACH'}Choose a date that is later than today and at most three years away.{#is 'REASON_MISSING'}Say why.{#is 'REASON_TOO_LONG'}The reason is longer than 500 characters.{#else}An earlier line says the same.{/when}")
    String problem(String problem);
}
