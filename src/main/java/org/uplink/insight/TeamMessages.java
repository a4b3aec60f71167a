package org.uplink.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the manager's pages. */
@MessageBundle(value = "team", locale = "en")
interface TeamMessages {

    @Message("asks for {day}")
    String asks_for(String day);

    @Message("Team")
    String title();

    @Message("{people} {#if people == 1}person{#else}people{/if}")
    String people(int people);

    @Message("Rules")
    String rules();

    @Message("By a table")
    String table();

    @Message("Assignments")
    String assignments();

    @Message("Assign")
    String assign();

    @Message("Assign a path to the selected")
    String assign_selected();

    @Message("Tick people in the list first.")
    String selected_hint();

    @Message("on track")
    String number_on_track();

    @Message("late")
    String number_late();

    @Message("{#if people == 1}has a certification{#else}have certifications{/if} ending within 90 days")
    String number_lapsing(int people);

    @Message("Filters")
    String filters();

    @Message("Views of yours")
    String views();

    @Message("Save this view")
    String view_save();

    @Message("The filter and the order that you see, under a name of yours. Only you see it.")
    String view_lead();

    @Message("Name of the view")
    String view_name();

    @Message("For example: late at the high school. A name that you use already shows the new view.")
    String view_name_hint();

    @Message("Save")
    String view_keep();

    @Message("Cancel")
    String view_cancel();

    @Message("Type a name.")
    String view_name_missing();

    @Message("A name has at most {most} characters.")
    String view_name_long(int most);

    @Message("You keep {most} views already. Remove one first.")
    String view_too_many(int most);

    @Message("The view “{name}” is saved.")
    String view_saved(String name);

    @Message("Remove the view “{name}”")
    String view_remove(String name);

    @Message("The view is removed.")
    String view_removed();

    @Message("All teams")
    String all_teams();

    @Message("Name")
    String name();

    @Message("State")
    String state();

    @Message(
            "{#when state}{#is 'late'}Late{#is 'stuck'}Stuck{#is 'on-track'}On track{#is 'done'}Done{#is 'lapsing'}Certification ending{#is 'idle'}Nothing assigned{#else}Everybody{/when}")
    String state_word(String state);

    @Message(
            "Late: past a due date. Stuck: something is assigned, and nothing happened for three weeks. Done: nothing is open.")
    String state_hint();

    @Message("Show")
    String show();

    @Message("Show everybody")
    String show_all();

    @Message("Select")
    String select();

    @Message("Select all on this page")
    String select_all();

    @Message("Job")
    String job();

    @Message("Gaps")
    String gaps();

    @Message("{core} core, {all} in all")
    String gap_count(int core, int all);

    @Message("none")
    String gap_none();

    @Message("Next due")
    String next_due();

    @Message("Last activity")
    String last_activity();

    @Message("never")
    String never();

    @Message("{count} {#if count == 1}certification ends{#else}certifications end{/if} soon")
    String lapsing(int count);

    @Message("Nobody fits these filters.")
    String none_found();

    @Message("You look after nobody yet")
    String nobody();

    @Message(
            "An administrator makes teams and says who manages them. As soon as you manage one, its people are listed here.")
    String nobody_what();

    @Message("Open assignments")
    String open();

    @Message("Person")
    String person();

    @Message("Path")
    String path();

    @Message("All paths")
    String all_paths();

    @Message("Team")
    String team();

    @Message("Progress")
    String progress();

    @Message("{done} of {steps} steps")
    String steps(int done, int steps);

    @Message("Due")
    String due();

    @Message("Change")
    String change();

    @Message("Nothing is open")
    String nothing_open();

    @Message("Assign a path to see here how far people are, step by step.")
    String nothing_open_what();

    @Message("No job yet")
    String no_job();

    @Message("School")
    String school();

    @Message("Here since")
    String since();

    @Message("Rate {name}")
    String rate(String name);

    @Message("Record what you saw")
    String observe();

    @Message("Core gaps")
    String core_gaps();

    @Message("{gaps} other {#if gaps == 1}gap{#else}gaps{/if}")
    String other_gaps(int gaps);

    @Message("Every core target of this job is met.")
    String core_met();

    @Message("Without a job there are no targets. An administrator adds jobs.")
    String no_targets();

    @Message("Targets met, by domain")
    String domains();

    @Message("Domain")
    String domain();

    @Message("Met")
    String met();

    @Message("{met} of {targets}")
    String met_count(int met, int targets);

    @Message("Competency")
    String competency();

    @Message("Verified and target")
    String level();

    @Message("Next review")
    String review();

    @Message("Nothing is assigned.")
    String assigned_none();

    @Message("Certifications")
    String awards();

    @Message("No certification yet.")
    String awards_none();

    @Message("Suspend")
    String award_suspend();

    @Message("Stop the clock while the person is on leave")
    String hold();

    @Message("The clock stands still until {day}")
    String still_until(String day);

    @Message("Lift suspension")
    String award_lift();

    @Message(
            "You see verified levels and progress. Tries at checks, private notes and what people say of themselves stay theirs.")
    String not_shown();

    @Message("Own view")
    String own_view();

    @Message(
            "{#if level == 0}Not yet evidenced{#else}Level {level} is verified{/if}; the jobs ask for level {target}.{#if level >= target} The target is met.{/if}")
    String skill_sentence(int level, int target);
}
