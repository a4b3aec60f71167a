package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** Words of the pages of standing rules. */
@MessageBundle(value = "rule", locale = "en")
interface RuleMessages {

    @Message("Rules")
    String title();

    @Message(
            "A rule assigns a path to everybody whom it describes: those who are here, those who come, and those who come back. It takes it back from those whom it no longer describes.")
    String lead();

    @Message("New rule")
    String add();

    @Message("No rule yet")
    String none();

    @Message(
            "The quickest start: one that gives the first path to everybody with a certain job. Whoever joins in that job has it from the first day.")
    String none_what();

    @Message("Rule")
    String one();

    @Message("What")
    String path();

    @Message("Whom it reaches")
    String whom();

    @Message("By when")
    String when();

    @Message("How far they are")
    String progress();

    @Message("{open} open{#if late > 0}, {late} of them late{/if}, {done} done")
    String counts(int open, int late, int done);

    @Message("nobody yet")
    String nobody();

    @Message("Ended")
    String ended();

    @Message("Runs")
    String runs();

    @Message("State")
    String state();

    @Message("everybody")
    String everybody();

    @Message("in {names}")
    String in_teams(String names);

    @Message("job: {names}")
    String with_jobs(String names);

    @Message("school: {names}")
    String at_schools(String names);

    @Message("role: {names}")
    String with_roles(String names);

    @Message("{#when role}{#is 'manager'}manager{#is 'assessor'}assessor{#else}administrator{/when}")
    String role(String role);

    @Message("here since {day.day} or later")
    String joined_from(LocalDate day);

    @Message("here since {day.day} or earlier")
    String joined_until(LocalDate day);

    @Message("verified level below {level} in {title}")
    String with_gap(String title, int level);

    @Message("{title} has ended or ends within {days} days")
    String with_lapse(String title, int days);

    @Message("by {day.day}")
    String when_day(LocalDate day);

    @Message("{days} {#if days == 1}day{#else}days{/if} after it reaches somebody")
    String when_after(int days);

    @Message("each year by {day} {month}, from {opens} days before")
    String when_yearly(int day, String month, int opens);

    @Message("A new rule")
    String new_title();

    @Message("Change the rule")
    String edit_title();

    @Message("Describe the people, look at whom it reaches, then save. Nothing is saved before the last step.")
    String new_lead();

    @Message("Name")
    String name();

    @Message("People read it as the cause of what they have: \"Service desk, first ninety days\".")
    String name_hint();

    @Message("What a rule assigns stays. For something else, make another rule.")
    String path_stays();

    @Message(
            "Of one kind any will do, and all kinds that you choose must hold. What you leave empty asks nothing: with nothing chosen, the rule reaches everybody.")
    String whom_hint();

    @Message(
            "Choose at least one of your teams; of the rest any will do, and all kinds that you choose must hold. What you leave empty asks nothing.")
    String whom_hint_manager();

    @Message("Teams, with the teams below them")
    String teams();

    @Message("Jobs and duties")
    String jobs();

    @Message("More conditions")
    String more();

    @Message("Schools")
    String schools();

    @Message("Roles in Uplink")
    String roles();

    @Message("Here since, from")
    String from();

    @Message("Here since, until")
    String until();

    @Message("Gap in a competency")
    String gap();

    @Message("No matter")
    String no_matter();

    @Message("Verified level below")
    String gap_level();

    @Message("Certification about to end")
    String lapse();

    @Message("Ends within, in days")
    String lapse_days();

    @Message("By one day for all")
    String on_day();

    @Message("Some days after it reaches somebody")
    String after();

    @Message("Each year anew")
    String yearly();

    @Message("Due")
    String due();

    @Message("Days")
    String days();

    @Message("Month")
    String month();

    @Message("Day of the month")
    String day_of_month();

    @Message("Begins, in days before")
    String opens();

    @Message("Each year counts what is done from then on. What was done in earlier years stays on record.")
    String opens_hint();

    @Message("Whoever is reached later has at least, in days")
    String grace();

    @Message(
            "For people who join after the rule is made, or after the year's round has begun. A date that is computed avoids the quiet periods of your calendar.")
    String grace_hint();

    @Message("Why")
    String reason();

    @Message("One or two sentences. The people who get the path read them on their page.")
    String reason_hint();

    @Message("Required by")
    String required_by();

    @Message(
            "The law or policy that asks for it, if one does: \"State code, section 12\". It stands beside the reason.")
    String required_by_hint();

    @Message("See whom it reaches")
    String preview();

    @Message("See again whom it reaches")
    String preview_again();

    @Message("What will happen")
    String effect();

    @Message("Something changed since you looked, so nothing was saved. This is what would happen now.")
    String changed();

    @Message(
            "Somebody else changed this rule meanwhile. This is what they saved; make your change again where it is still needed.")
    String outdated();

    @Message("The rule describes {count} {#if count == 1}person{#else}people{/if} today.")
    String reached(int count);

    @Message("{count} {#if count == 1}gets{#else}get{/if} the path.")
    String gets(long count);

    @Message("For {count} the date moves.")
    String moves(long count);

    @Message(
            "{count} {#if count == 1}has{#else}have{/if} done all of it already: it goes on record as completed, without a notice.")
    String fulfils(long count);

    @Message(
            "{count} {#if count == 1}has{#else}have{/if} it already and {#if count == 1}keeps{#else}keep{/if} the date.")
    String keeps(long count);

    @Message("{count} {#if count == 1}has{#else}have{/if} completed it.")
    String completed(long count);

    @Message("{count} {#if count == 1}was{#else}were{/if} excused.")
    String excused(long count);

    @Message("From {count} it is withdrawn, because the rule no longer reaches them.")
    String loses(long count);

    @Message("Nothing happens before {day.day}, when the next round begins.")
    String opens_on(LocalDate day);

    @Message("Save the rule and assign to {count}")
    String save_assign(long count);

    @Message("Save the rule")
    String save();

    @Message("{count} more lines are not shown.")
    String more_lines(int count);

    @Message("Person")
    String person();

    @Message("What happens")
    String what();

    @Message("Date")
    String date();

    @Message(
            "{#when effect}{#is 'GETS'}Gets it{#is 'SOONER'}Earlier date{#is 'LATER'}Later date{#is 'FULFILS'}Done already{#is 'KEEPS'}Keeps what is there{#is 'COMPLETED'}Completed{#else}Excused{/when}")
    String effect_word(String effect);

    @Message("Loses it")
    String effect_loses();

    @Message("Keeps it for another reason")
    String effect_stays();

    @Message("was {day.day}")
    String was(LocalDate day);

    @Message("Give the rule a name.")
    String name_missing();

    @Message("Another rule is called so. Choose another name.")
    String name_taken();

    @Message("Choose what to assign; for a level, its competency too.")
    String path_missing();

    @Message("Choose at least one of your teams. A rule for everybody is made by an administrator.")
    String team_missing();

    @Message("Say why: people learn better when they know.")
    String reason_missing();

    @Message("That is longer than {limit} characters. Keep what matters most.")
    String too_long(int limit);

    @Message("This day lies before the other.")
    String joined_order();

    @Message("Give a due date, or choose another way.")
    String schedule_missing();

    @Message("Choose a date that is later than today and at most {years} years away.")
    String due_out_of_reach(int years);

    @Message("Give a number from {least} to {most}.")
    String number_out_of_reach(int least, int most);

    @Message("This month does not have that day.")
    String no_such_day();

    @Message("The rule {name} is saved.")
    String saved(String name);

    @Message("Change")
    String change();

    @Message("Made by")
    String made_by();

    @Message("{name}, {day.day}")
    String by_on(String name, LocalDate day);

    @Message("Who comes later has")
    String grace_short();

    @Message("at least {days} {#if days == 1}day{#else}days{/if}")
    String grace_is(int days);

    @Message("Rounds")
    String cycles();

    @Message("Round")
    String cycle();

    @Message("Once")
    String once();

    @Message("Given to")
    String given();

    @Message("Done")
    String done();

    @Message("of these after the date")
    String done_late();

    @Message("Open")
    String open();

    @Message("of these late")
    String late();

    @Message("People")
    String people();

    @Message("Nobody has anything by this rule.")
    String reached_nobody();

    @Message("{#when state}{#is 'done'}done{#is 'late'}late{#else}on track{/when}")
    String state_word(String state);

    @Message("End this rule")
    String end_title();

    @Message(
            "{#if count == 0}Nobody loses anything.{#else if count == 1}One person has something open by this rule alone: it is withdrawn.{#else}{count} people have something open by this rule alone: it is withdrawn from them.{/if} What is completed stays, and so does progress. You can let the rule run again.")
    String end_what(long count);

    @Message("End the rule")
    String end();

    @Message("The rule {name} has ended.")
    String has_ended(String name);

    @Message("This rule has ended and reaches nobody.")
    String ended_what();

    @Message("Let it run again")
    String resume();

    @Message("The rule {name} runs again.")
    String resumed(String name);

    @Message("by the rule {name}")
    String cause(String name);
}
