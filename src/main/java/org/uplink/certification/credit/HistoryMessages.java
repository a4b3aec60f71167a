package org.uplink.certification.credit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the table of earlier records. */
@MessageBundle(value = "history", locale = "en")
interface HistoryMessages {

    @Message("Earlier records")
    String title();

    @Message(
            "Take over what people did before: hours from an old register, and certifications of others. You see first what would follow from each line; nothing is done before you say so.")
    String lead();

    @Message("Table (CSV, UTF-8, at most {most} lines)")
    String file(int most);

    @Message("Show what would follow")
    String preview();

    @Message("Columns")
    String columns();

    @Message("The first line names the columns, in any order, with commas or semicolons between.")
    String columns_text();

    @Message("Column")
    String column();

    @Message("What stands there")
    String meaning();

    @Message(
            "{#when column}{#is 'email'}Address of a member of the organization; needed{#is 'kind'}hours or certification; hours where it is empty{#is 'what'}Title of the activity, or name of the certification; needed{#is 'body'}Who offered or issued it{#is 'day'}Day of the activity, or day of issue, such as 2025-10-14; needed{#is 'hours'}Time as 6.5 or 6:30. For a certification: the hours that it asks for until it ends; empty where it asks for none{#is 'category'}For hours: a category of the list below, by key or title; needed{#is 'competencies'}For hours: codes of competencies with blanks between; needed{#is 'number'}For a certification: its number{#is 'until'}For a certification: the last day on which it holds; empty where it has none{#is 'note'}For hours: what shows it, such as a page of the old register{#else}For hours: an address that shows it{/when}")
    String meaning_of(String column);

    @Message("Categories of hours")
    String categories();

    @Message("Key")
    String key();

    @Message("Category")
    String category();

    @Message("Download an example")
    String example();

    @Message("Choose a file.")
    String file_missing();

    @Message(
            "{#when why}{#is 'EMPTY'}The table has no lines.{#is 'COLUMN_MISSING'}The columns email, what and day must be there. Name them in the first line.{#is 'TOO_MANY'}The table has more than {most} lines. Split it.{#else}This is not a table that can be read. Save it as CSV in UTF-8.{/when}")
    String unreadable(String why, int most);

    @Message("What was taken")
    String uploads();

    @Message("Nothing was taken yet")
    String no_uploads();

    @Message("Tables that you have taken stand here, with who took them and when.")
    String no_uploads_text();

    @Message("File")
    String file_name();

    @Message("Taken by")
    String taken_by();

    @Message("Records")
    String records();

    @Message("State")
    String state();

    @Message("{#when state}{#is 'done'}Taken{#is 'undone'}Undone{#else}On the way{/when}")
    String state_of(String state);

    @Message("What follows from {file}")
    String plan_title(String file);

    @Message("What followed from {file}")
    String done_title(String file);

    @Message("Taken by {by} on {day}. Records: {records}.")
    String taken(String by, String day, long records);

    @Message(
            "{#when action}{#is 'problem'}Not understood{#is 'unknown'}Unknown person{#is 'add'}Added{#else}Already there{/when}")
    String action(String action);

    @Message("Line")
    String line();

    @Message("Person")
    String person();

    @Message("Record")
    String record();

    @Message("{#when kind}{#is 'hours'}Hours{#is 'certification'}Certification{#else}{/when}")
    String kind(String kind);

    @Message("{#if wrong > 0}Take these, and leave out the lines with problems{#else}Take these{/if}")
    String take(long wrong);

    @Message("Nothing would be added.")
    String nothing();

    @Message("Take another table")
    String other();

    @Message("Download the lines with problems")
    String problems_file();

    @Message("Its lines are kept for a day and are gone now. The records stay.")
    String lines_gone();

    @Message(
            "{taken} of {all} lines are taken so far. Load the page again, or go on here if it has stopped; nothing is taken twice.")
    String on_the_way(long taken, long all);

    @Message("Go on")
    String go_on();

    @Message(
            "People, records or the table have changed since this was shown. Here is what would follow now; nothing was done.")
    String stale();

    @Message("Done. Each person finds it among their hours and certifications.")
    String done();

    @Message("Undo all of it")
    String undo();

    @Message(
            "Within {hours} hours. Each record is taken back and counts no more; that it was there stays visible to its owner. What was awarded because of it stays: look at those awards by themselves.")
    String undo_text(int hours);

    @Message("Undone. The same table can be taken again.")
    String undone();

    @Message("This was undone. Its records count no more.")
    String was_undone();

    @Message("Where it comes from")
    String origin();

    @Message("From {file}, taken over{#if by} by {by}{/if} on {day}")
    String from(String file, String by, String day);

    @Message("Whoever took it over has undone that: it cannot be entered again.")
    String from_undone();

    @Message(
            "{#when what}{#is 'email-missing'}The address is missing.{#is 'email-long'}The address has more than 254 characters.{#is 'kind'}“{about}” is no kind. Write hours or certification.{#is 'category-missing'}Give a category of the list on the page.{#is 'category'}There is no category “{about}”. Use a key or title of the list on the page.{#is 'competency'}There is no competency “{about}”. Use a code of your framework, such as SVC-05.{#is 'name'}Give the certification a name of at most 200 characters.{#is 'number-long'}The number has more than 100 characters.{#is 'until-wrong'}“{about}” is no day. Write it like 2027-05-01.{#is 'until-far'}It ends before it was issued, or more than ten years later.{#is 'until-missing'}A certification that asks for hours needs a last day.{#is 'asked-wrong'}“{about}” are no hours. Give them in quarters, such as 60 or 7.5, at most 1,000.{#is 'twice'}The same stands in line {about}. Keep one of them.{#is 'several'}Several members have this address. Give each an address of their own first.{#is 'unknown'}No member has the address “{about}”. Correct it, or let the person join first.{#else}{what}{/when}")
    String problem(String what, String about);
}
