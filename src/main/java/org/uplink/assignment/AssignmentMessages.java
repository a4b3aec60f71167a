package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** Words of assigning, of single assignments, and of the tasks in a walk. */
@MessageBundle(value = "assignment", locale = "en")
interface AssignmentMessages {

    @Message("Assign learning")
    String title();

    @Message("Assignments")
    String all();

    @Message("Choose, look at what would happen, then assign. Nothing is saved before the last step.")
    String lead();

    @Message("What")
    String goal();

    @Message("Choose")
    String goal_choose();

    @Message("Learning paths")
    String goal_paths();

    @Message("Courses")
    String goal_courses();

    @Message("Certifications")
    String goal_certifications();

    @Message("Levels")
    String goal_levels();

    @Message("A level in a competency")
    String goal_level();

    @Message("Competency")
    String goal_competency();

    @Message("Verified level, at least")
    String goal_number();

    @Message("Teams")
    String teams();

    @Message("A team stands for everybody in it today, and in the teams below it.")
    String teams_hint();

    @Message("{people} {#if people == 1}person{#else}people{/if}")
    String team_size(int people);

    @Message("People")
    String people();

    @Message("Find a name in this list")
    String find();

    @Message("You manage nobody yet. An administrator makes teams and says who manages them.")
    String nobody();

    @Message("Due")
    String due();

    @Message("Later than today, at most {years} years away.")
    String due_hint(int years);

    @Message("Why")
    String reason();

    @Message("One or two sentences. The people who get the path read them on their page.")
    String reason_hint();

    @Message("See who gets it")
    String preview();

    @Message("See again who gets it")
    String preview_again();

    @Message("{day.day} lies in a quiet period of your calendar. The first day after it is {free.day}.")
    String quiet(LocalDate day, LocalDate free);

    @Message("Little time")
    String tight();

    @Message(
            "With the minutes a week that the team has for learning, and what is open already, these people need longer:")
    String tight_what();

    @Message("{name}, until {day.day}")
    String tight_one(String name, LocalDate day);

    @Message("What will happen")
    String effect();

    @Message("Something changed since you looked, so nothing was assigned. This is what would happen now.")
    String changed();

    @Message("Nothing would change: everybody here has this path already, or has completed it.")
    String nothing();

    @Message("{count} {#if count == 1}person gets{#else}people get{/if} the path.")
    String gets(long count);

    @Message("{count} {#if count == 1}has{#else}have{/if} it with a later date, which moves to this one.")
    String sooner(long count);

    @Message(
            "{count} {#if count == 1}has{#else}have{/if} done all of it already: it goes on record as completed, without a notice.")
    String fulfils(long count);

    @Message(
            "{count} {#if count == 1}has{#else}have{/if} it already and {#if count == 1}keeps{#else}keep{/if} the date.")
    String keeps(long count);

    @Message(
            "{count} {#if count == 1}has{#else}have{/if} completed it and {#if count == 1}gets{#else}get{/if} nothing.")
    String completed(long count);

    @Message("Assign to {count} {#if count == 1}person{#else}people{/if}")
    String assign(long count);

    @Message("Save")
    String save();

    @Message("Person")
    String person();

    @Message("What happens")
    String what();

    @Message("Reached because")
    String because();

    @Message("Date")
    String date();

    @Message("Gets it")
    String effect_gets();

    @Message("Earlier date")
    String effect_sooner();

    @Message("Done already")
    String effect_fulfils();

    @Message("Keeps what is there")
    String effect_keeps();

    @Message("Completed")
    String effect_completed();

    @Message("was {day}")
    String was(String day);

    @Message("chosen by name")
    String cause_person();

    @Message("member of {team}")
    String cause_team(String team);

    @Message("Choose what to assign; for a level, its competency too.")
    String path_missing();

    @Message("Choose at least one person or team.")
    String people_missing();

    @Message("Give a due date.")
    String due_missing();

    @Message("Choose a date that is later than today and at most {years} years away.")
    String due_out_of_reach(int years);

    @Message("Say why: people learn better when they know.")
    String reason_missing();

    @Message("That is longer than {limit} characters. Keep the sentence that matters most.")
    String reason_too_long(int limit);

    @Message("{title} is assigned.")
    String saved(String title);

    @Message("You can take this back within a minute.")
    String undo_hint();

    @Message("Take it back")
    String undo();

    @Message("It is taken back: new assignments are withdrawn, and dates are as before.")
    String undone();

    @Message("Assigned by")
    String assigned_by();

    @Message("{name}, {day}")
    String by_on(String name, String day);

    @Message("Reaches {name} because")
    String reaches(String name);

    @Message("Progress")
    String progress();

    @Message("Change the due date")
    String move();

    @Message("Save the new date")
    String save_date();

    @Message("{name} now has another date for {title}.")
    String moved(String name, String title);

    @Message("Remind the selected")
    String remind_selected();

    @Message("Select {title}, {name}")
    String select(String title, String name);

    @Message("Select at least one line first.")
    String remind_none();

    @Message("{count} {#if count == 1}person is{#else}people are{/if} reminded.")
    String reminded_all(int count);

    @Message("Remind")
    String remind_title();

    @Message("{name} finds it under Notices, and in the next mail. Once a day is enough.")
    String remind_what(String name);

    @Message("Remind now")
    String remind();

    @Message("{name} is reminded.")
    String reminded(String name);

    @Message("Ask for a later date")
    String extension_title();

    @Message("{title} is due {day}. Whoever leads you gets your question and answers it.")
    String extension_lead(String title, String day);

    @Message("The date that you need")
    String extension_date();

    @Message("Why")
    String extension_reason();

    @Message("What stands in the way, and what makes the later date work. Leave out names of students.")
    String extension_reason_hint();

    @Message("Ask")
    String extension_ask();

    @Message("Your question is on its way.")
    String extension_asked();

    @Message("Your question waits for an answer.")
    String extension_waits();

    @Message("Take it back")
    String extension_take_back();

    @Message("Your question is taken back.")
    String extension_taken_back();

    @Message("Choose a date after the one that is set.")
    String extension_not_later();

    @Message("Say why you need it.")
    String extension_reason_missing();

    @Message("What was asked before")
    String extension_history();

    @Message("{#when state}{#is 'open'}waits{#is 'granted'}granted{#is 'declined'}declined{#else}taken back{/when}")
    String extension_state(String state);

    @Message("Asked {asked} for {day}: {reason}")
    String extension_question(String asked, String day, String reason);

    @Message("{name}, {day}: {answer}")
    String extension_answer(String name, String day, String answer);

    @Message("{name} asks for {day}")
    String extension_wish(String name, String day);

    @Message("Your answer")
    String extension_your_answer();

    @Message("You can leave it empty where you give the later date.")
    String extension_your_answer_hint();

    @Message("Give the later date")
    String extension_grant();

    @Message("Keep the date")
    String extension_decline();

    @Message("Say why the date stays.")
    String extension_answer_missing();

    @Message("{name} is told that the date stays.")
    String extension_declined(String name);

    @Message("Excuse")
    String excuse_title();

    @Message(
            "A rule gave this to {name}. Excused, it is withdrawn and the rule does not bring it back. Say why, so that others understand it later.")
    String excuse_what(String name);

    @Message("Because")
    String excuse_because();

    @Message("Excuse")
    String excuse();

    @Message("Say why: whoever comes after you needs to know.")
    String excuse_missing();

    @Message("{name} is excused from {title}.")
    String excused(String name, String title);

    @Message("Excused: {because}")
    String excused_because(String because);

    @Message("Take the excuse back")
    String include();

    @Message("The excuse is taken back. Where a rule speaks of {name}, the path is theirs again.")
    String included(String name);

    @Message("Withdraw this assignment")
    String withdraw_title();

    @Message(
            "{name} keeps the progress and can go on by own choice. The assignment stays in the history, and nothing is due any more.")
    String withdraw_what(String name);

    @Message("Withdraw")
    String withdraw();

    @Message("{title} is no longer assigned to {name}.")
    String withdrawn(String name, String title);

    @Message("Withdrawn")
    String is_withdrawn();

    @Message("Task at work")
    String task();

    @Message("A step of {path}")
    String step_of(String path);

    @Message("Your note")
    String note();

    @Message("What you did and what came of it. Only you see it. Leave out names of students.")
    String note_hint();

    @Message("Mark as done")
    String mark_done();

    @Message("Write a line about what you did; then the task is done.")
    String note_missing();

    @Message("That is longer than {limit} characters. It is still here: shorten it.")
    String note_too_long(int limit);

    @Message("Where it can be seen")
    String link();

    @Message("An address that begins with https://, such as a page, a ticket or a shared file. Your manager sees it.")
    String link_hint();

    @Message("Give an address that begins with https://. Your note is kept.")
    String link_missing();

    @Message("This task opens when something else is done:")
    String task_waits();

    @Message("The task is done: {path} has moved on.")
    String task_done(String path);

    @Message("Done on {day}")
    String done_on(String day);

    @Message("A task gives no evidence for a level. It counts for this path.")
    String task_counts();
}
