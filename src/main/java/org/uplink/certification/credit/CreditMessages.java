package org.uplink.certification.credit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of hours of credit. */
@MessageBundle(value = "credit", locale = "en")
interface CreditMessages {

    @Message("Credits")
    String nav();

    @Message("Hours of credit")
    String title();

    @Message(
            "What you did to stay up to date, entered once and counted for each certification that it fits. Courses here enter themselves.")
    String lead();

    @Message("Enter hours")
    String enter();

    @Message("Enter a table")
    String enter_table();

    @Message("Certifications elsewhere")
    String outside();

    @Message("What your certifications ask for")
    String cycles();

    @Message("Nothing asks for hours now")
    String no_cycles();

    @Message(
            "A certification that you hold here shows its cycle when it is renewed by hours. For one from elsewhere, follow its cycle and count with the same entries.")
    String no_cycles_text();

    @Message("Follow a certification from elsewhere")
    String follow();

    @Message("{counted} of {hours} hours")
    String counted_of(String counted, String hours);

    @Message("All asked for")
    String met();

    @Message("{missing} hours missing")
    String missing(String missing);

    @Message("Hours complete, a minimum is missing")
    String minimum_missing();

    @Message("Activities from {from} to {by}")
    String earn(String from, String by);

    @Message("Enter them by")
    String submit_by();

    @Message("Counted by: {schedule}")
    String by_schedule(String schedule);

    @Message("{hours} hours carried over from the cycle before")
    String carried_in(String hours);

    @Message("{hours} hours will carry over into the next cycle")
    String carries_out(String hours);

    @Message("At least")
    String minimums();

    @Message("Each year")
    String years();

    @Message("{from} to {to}: {counted} hours{#if missing != '0'}, {missing} missing{/if}{#if !binding} (advice){/if}")
    String year(String from, String to, String counted, String missing, boolean binding);

    @Message("Full: {categories}. More hours there count nothing in this cycle.")
    String full(String categories);

    @Message("Entries")
    String entries();

    @Message("No entries yet")
    String no_entries();

    @Message(
            "Write down a conference, a drill or a membership with its proof. It takes a minute, and it counts for everything that it fits.")
    String no_entries_text();

    @Message("No entry fits this choice")
    String none_found();

    @Message("Cycle")
    String cycle();

    @Message("Category")
    String category();

    @Message("Year")
    String year_label();

    @Message("All")
    String all();

    @Message("Show")
    String show();

    @Message("Show all entries")
    String show_all();

    @Message("{count} {#if count == 1}entry{#else}entries{/if}")
    String found(int count);

    @Message("{hours} h")
    String hours(String hours);

    @Message("{hours} h in {cycle}")
    String counts_in(String hours, String cycle);

    @Message(
            "{#when state}{#is 'withdrawn'}Taken back{#is 'rejected'}Not accepted{#is 'accepted'}Looked at and accepted{#is 'waits'}Drawn for a look{#else}Entered{/when}")
    String state(String state);

    @Message("{#when state}{#is 'rejected'}bad{#is 'accepted'}good{#is 'waits'}busy{#else}none{/when}")
    String state_look(String state);

    @Message(
            "{#when reason}{#is 'TAKEN_BACK'}taken back or not accepted{#is 'PUT_ELSEWHERE'}put to another cycle{#is 'BEFORE_THE_CYCLE'}before the cycle{#is 'AFTER_THE_CYCLE'}after the cycle{#is 'ENTERED_TOO_LATE'}entered too late{#is 'NOT_IN_THE_SCHEDULE'}the schedule does not know this category{#is 'AT_MOST_EACH'}the category gives a fixed number{#is 'CATEGORY_IS_FULL'}the category is full{#else}only whole quarter hours count{/when}")
    String reason(String reason);

    @Message("Take it back")
    String withdraw();

    @Message("It stays in the ledger as taken back and counts nowhere.")
    String withdraw_hint();

    @Message("Undo")
    String undo();

    @Message("\"{what}\" is taken back.")
    String withdrawn(String what);

    @Message("Enter it again")
    String restore();

    @Message("\"{what}\" counts again.")
    String restored(String what);

    @Message("It counts where you put it.")
    String placed();

    @Message("Entered: {hours} h, {what}")
    String entered(String hours, String what);

    @Message("Files for a body")
    String files();

    @Message("The columns that a body asks for, with what counts in the cycle.")
    String files_text();

    @Message("{title}, {kind}")
    String file(String title, String kind);

    @Message("All entries")
    String file_all();

    @Message("Print")
    String print();

    @Message("What counts where")
    String where();

    @Message("It counts in no cycle now.")
    String nowhere();

    @Message("Count it for")
    String put_to();

    @Message("Tick none to count it for every cycle that it fits.")
    String put_hint();

    @Message("Save where it counts")
    String put();

    @Message("Looked at by {name} on {day}")
    String looked(String name, String day);

    @Message("Reason: {reason}")
    String why(String reason);

    @Message(
            "A share of entries is drawn, so that somebody looks at the proof. Keep yours until a year after the cycle.")
    String drawn_text();

    @Message("It was entered by itself.")
    String automatic();

    @Message("What did you do?")
    String field_what();

    @Message("The title as it stands on the certificate or the agenda")
    String field_what_hint();

    @Message("Day")
    String field_day();

    @Message("The last day, where it took several")
    String field_day_hint();

    @Message("Time in hours")
    String field_time();

    @Message(
            "Such as 1.5 or 1:30, as much as you spent. Whole quarter hours count. Some categories give a fixed number.")
    String field_time_hint();

    @Message("Who offered it")
    String field_body();

    @Message("The provider, the publisher or the body; needed for a membership")
    String field_body_hint();

    @Message("What was it about?")
    String field_competencies();

    @Message("At least one competency: hours count for its domain.")
    String field_competencies_hint();

    @Message("Competency {number}")
    String competency(int number);

    @Message("Choose a competency")
    String choose_competency();

    @Message("Choose a category")
    String choose_category();

    @Message("Proof")
    String proof();

    @Message("A note, a link or a file: what you would show if somebody asks.")
    String proof_hint();

    @Message("Note")
    String field_note();

    @Message("Link")
    String field_link();

    @Message("What counts how")
    String rules();

    @Message("At most {hours} hours in a cycle")
    String at_most(String hours);

    @Message("You entered the same for {day}. It counts once.")
    String same_as(String day);

    @Message(
            "{#when problem}{#is 'CATEGORY_UNKNOWN'}Choose a category from the list.{#is 'DAY_UNREADABLE'}Write the date as 2027-01-31.{#is 'DAY_IN_FUTURE'}Enter it once it has happened.{#is 'DAY_TOO_OLD'}It is more than ten years ago.{#is 'TIME_UNREADABLE'}Write the time as 1.5 or 1:30.{#is 'TIME_TOO_SHORT'}It takes a quarter of an hour to count.{#is 'TIME_TOO_LONG'}That is more than 100 hours: enter the parts by themselves.{#is 'WHAT_MISSING'}Say what you did.{#is 'WHAT_TOO_LONG'}Say it in at most 200 characters.{#is 'BODY_MISSING'}Say which body you are a member of.{#is 'BODY_TOO_LONG'}Use at most 200 characters.{#is 'COMPETENCY_MISSING'}Choose at least one competency.{#is 'COMPETENCY_UNKNOWN'}There is no such competency.{#is 'COMPETENCY_TOO_MANY'}Choose at most 20 competencies.{#is 'PROOF_MISSING'}Give a note, a link or a file as proof.{#is 'NOTE_TOO_LONG'}Use at most 2,000 characters.{#is 'LINK_UNREADABLE'}Give a whole address, such as https://example.org/agenda.{#is 'CYCLE_UNKNOWN'}Choose from the cycles of the list.{#is 'SAME_AGAIN'}You entered the same before. It counts once.{#else}An earlier line says the same.{/when}")
    String problem(String problem);

    @Message(
            "{#when problem}{#is 'EMPTY'}There is no line in it. Paste the table with its head, or choose a file.{#is 'NO_TABLE'}This cannot be read as a table. Save it as CSV with commas, and put text that has commas in double quotes.{#is 'COLUMN_MISSING'}The first line must name the columns day, category, what, hours and competencies.{#else}There are more lines than can be taken at once. Split the table.{/when}")
    String unreadable(String problem);

    @Message("Enter a table")
    String table_title();

    @Message(
            "For hours that you have kept elsewhere. Every line is looked at first; then all of it is saved or nothing.")
    String table_lead();

    @Message("Table as CSV")
    String table();

    @Message(
            "The first line names the columns: day, category, what, hours, competencies, and where you have them body, note and link. Dates are written 2027-01-31, competencies stand between blanks. At most {most} lines.")
    String table_hint(int most);

    @Message("Or a file")
    String table_file();

    @Message("Look at every line")
    String table_preview();

    @Message("Look again")
    String table_again();

    @Message("What will be entered")
    String table_effect();

    @Message(
            "Of {all} {#if all == 1}line{#else}lines{/if}, {wrong} {#if wrong == 1}needs{#else}need{/if} a correction, so nothing can be saved yet. The table is still in the field above.")
    String table_wrong(long wrong, int all);

    @Message("{#if all == 1}The line{#else}All {all} lines{/if} can be entered.")
    String table_ready(int all);

    @Message("Something changed since you looked, so nothing was entered.")
    String table_changed();

    @Message("Line")
    String line();

    @Message("What happens")
    String happens();

    @Message("Is entered")
    String is_entered();

    @Message("Enter {count} {#if count == 1}line{#else}lines{/if}")
    String table_save(int count);

    @Message("{count} {#if count == 1}line is{#else}lines are{/if} entered.")
    String table_saved(int count);

    @Message("In the table")
    String table_key();

    @Message(
            "Follow the cycle of a certification that somebody else issues, and count for it with the entries that you have. Uplink does not issue or renew it, and reports nothing to its issuer.")
    String outside_lead();

    @Message("What you follow")
    String outside_followed_title();

    @Message("You follow none yet")
    String outside_none();

    @Message("Start from what a body publishes, or write down what yours asks for.")
    String outside_none_text();

    @Message("Start from")
    String outside_presets();

    @Message("Use these terms")
    String outside_use();

    @Message("Checked on {day}. Source: {source}")
    String outside_source(String day, String source);

    @Message("Follow a certification")
    String outside_add();

    @Message("Its name")
    String outside_name();

    @Message("Who issues it")
    String outside_body();

    @Message("Caps by")
    String outside_schedule();

    @Message("Its number")
    String outside_number();

    @Message("Use at most 100 characters.")
    String outside_number_long();

    @Message("Hours asked for")
    String outside_hours();

    @Message("Leave it blank where it asks for none; then it needs no last day.")
    String outside_hours_hint();

    @Message("asks for no hours")
    String outside_no_hours();

    @Message("holds from {from} to {until}")
    String outside_holds(String from, String until);

    @Message("holds from {from} on, without an end")
    String outside_open(String from);

    @Message("First day of the cycle")
    String outside_from();

    @Message("Last day of the cycle")
    String outside_until();

    @Message("Last day to enter hours")
    String outside_submit();

    @Message("Leave it blank where it is the last day of the cycle.")
    String outside_submit_hint();

    @Message("Follow it")
    String outside_save();

    @Message("You follow {name}.")
    String outside_followed(String name);

    @Message("Stop following")
    String outside_end();

    @Message("You no longer follow it. Your entries stay.")
    String outside_ended();

    @Message("Give it a name of at most 200 characters.")
    String outside_name_needed();

    @Message("Choose a schedule from the list.")
    String outside_schedule_needed();

    @Message("Give the hours in quarters, such as 60 or 7.5, at most 1,000.")
    String outside_hours_needed();

    @Message("Give a date that is not before the first day, and at most ten years later.")
    String outside_until_needed();

    @Message("Give a date that is not before the last day of the cycle.")
    String outside_submit_needed();

    @Message("Hours that people entered")
    String team_title();

    @Message("{share} of 100 entries are drawn, evenly from each person, so that somebody looks at the proof.")
    String team_lead(int share);

    @Message("No entries are drawn in your organization. You can look at any of them.")
    String team_lead_none();

    @Message("wait for a look")
    String team_waits();

    @Message("looked at")
    String team_looked();

    @Message("all entries")
    String team_all();

    @Message("Nothing waits for a look")
    String team_empty();

    @Message("When an entry is drawn, it stands here with its proof until somebody has accepted or rejected it.")
    String team_empty_text();

    @Message("Person")
    String person();

    @Message("What")
    String what();

    @Message("Day")
    String day();

    @Message("Hours")
    String hours_head();

    @Message("State")
    String state_head();

    @Message("Accept the proof")
    String accept();

    @Message("Reject with this reason")
    String reject();

    @Message("Reason for rejecting")
    String reject_reason();

    @Message("The person reads it. Say what is missing and what would do.")
    String reject_hint();

    @Message("Say why in at most {most} characters.")
    String reason_needed(int most);

    @Message("Accepted: {what}")
    String accepted(String what);

    @Message("Rejected: {what}. The person is told.")
    String rejected(String what);

    @Message("Share to look at")
    String share();

    @Message("In percent, for what is entered from now on")
    String share_hint();

    @Message("Set the share")
    String share_save();

    @Message("From now on {percent} of 100 entries are drawn.")
    String share_set(int percent);

    @Message("Competencies")
    String competencies();

    @Message("Hours of credit")
    String to_credits();

    @Message(
            "{#when column}{#is 'DAY'}Date{#is 'CATEGORY'}Category{#is 'WHAT'}Activity{#is 'BODY'}Provider{#is 'COMPETENCIES'}Competencies{#is 'DOMAINS'}Domains{#is 'AREAS'}Content areas{#is 'HOURS'}Hours{#is 'COUNTED'}Hours that count{#is 'REASON'}Why fewer{#is 'PROOF'}Proof{#is 'ENTERED'}Entered on{#else}State{/when}")
    String column(String column);
}
