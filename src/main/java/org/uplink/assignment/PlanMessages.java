package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Instant;
import java.time.LocalDate;

/** Words of planning who learns what by when. */
@MessageBundle(value = "plan", locale = "en")
interface PlanMessages {

    @Message("Plan")
    String nav();

    @Message("Plan who learns what")
    String title();

    @Message(
            "Say what is to be reached, how much time there is, and by when. The plan proposes who learns what with the least time in all. Nothing is assigned before you say so.")
    String lead();

    @Message("New plan")
    String fresh();

    @Message("Team")
    String team();

    @Message("{count} {#if count == 1}person{#else}people{/if}")
    String people(int count);

    @Message("You have no team to plan for")
    String no_team();

    @Message("A plan is made for the people of a team. Ask an administrator to set one up.")
    String no_team_what();

    @Message("What is to be reached")
    String target();

    @Message(
            "{#when target}{#is 'GAPS'}Gaps in roles: everybody reaches what the job asks for{#is 'SERVICES'}Critical services: two people can run each{#else}Both{/when}")
    String target_choice(String target);

    @Message(
            "{#when target}{#is 'GAPS'}gaps in roles{#is 'SERVICES'}critical services{#else}gaps in roles and critical services{/when}")
    String target_word(String target);

    @Message("Hours a week for each person")
    String hours();

    @Message("From 0.25 to 20, such as 1.5. A week with days off has its share.")
    String hours_hint();

    @Message("Begins")
    String begins();

    @Message("Leave it empty to begin tomorrow.")
    String begins_hint();

    @Message("Choose a day after today, or leave it empty to begin tomorrow.")
    String begins_too_early();

    @Message("Choose a day that is not after the last day, {last.day}.")
    String begins_after_end(LocalDate last);

    @Message("Until")
    String until();

    @Message("The last day, or choose below.")
    String until_hint();

    @Message("No work is planned in {quiet}.")
    String no_work(String quiet);

    @Message(
            "{team} has {minutes.duration} a week for learning. Where you leave this empty, the time of the chosen team counts.")
    String hours_of_team(String team, Integer minutes);

    @Message("{minutes.duration} a week")
    String a_week(Integer minutes);

    @Message("Done before")
    String before();

    @Message("No period of the calendar")
    String before_none();

    @Message("{name}: until {day.day}")
    String before_one(String name, LocalDate day);

    @Message("{name} ({from.day} to {until.day})")
    String period(String name, LocalDate from, LocalDate until);

    @Message("Plan")
    String make();

    @Message("Choose a team.")
    String team_missing();

    @Message("This team has nobody in it. Choose another.")
    String team_empty();

    @Message("This team has more than {most} people. Choose one of the teams below it.")
    String team_large(int most);

    @Message("Choose what is to be reached.")
    String target_missing();

    @Message("Give a number of hours from 0.25 to 20, such as 1.5.")
    String hours_wrong();

    @Message("Choose a day after today.")
    String until_missing();

    @Message("Choose a day after today and at most {years} years away.")
    String until_out_of_reach(int years);

    @Message("Plans that are kept")
    String kept();

    @Message("No plan yet")
    String none();

    @Message(
            "Plan for critical services first: the second person for what the district depends on is often one short course away.")
    String none_what();

    @Message("Made")
    String made();

    @Message("State")
    String state();

    @Message("Proposed")
    String proposed();

    @Message("Assigned")
    String assigned();

    @Message("Plan of {day.day} for {team}")
    String of(LocalDate day, String team);

    @Message("By {by}: {target}, {minutes.duration} a week for each person, from {begins.day} until {until.day}.")
    String terms(String by, String target, Integer minutes, LocalDate begins, LocalDate until);

    @Message(
            "{lines} {#if lines == 1}line{#else}lines{/if} for {people} {#if people == 1}person{#else}people{/if}, {minutes.duration} in all.")
    String sum(int lines, int people, Integer minutes);

    @Message("Nothing to do")
    String nothing();

    @Message("No line is in this plan. Below it says why.")
    String nothing_why();

    @Message("All targets are met already.")
    String nothing_met();

    @Message(
            "People or levels, services or courses have changed since this plan was made. What is said below is as of now.")
    String changed();

    @Message("Out of date")
    String outdated();

    @Message("Plan again")
    String again();

    @Message("What this plan breaks")
    String breaks();

    @Message("Look")
    String broken();

    @Message("{name} has {minutes.duration} more than there is until {by.day}.")
    String too_much(String name, Integer minutes, LocalDate by);

    @Message("{title} for {name} is due {due.day}, after the last day of the plan, {until.day}.")
    String after_end(String title, String name, LocalDate due, LocalDate until);

    @Message("{title} for {name} is due {due.day}, in {period}.")
    String in_quiet(String title, String name, LocalDate due, String period);

    @Message("{name}: {first} is recommended before {title}.")
    String out_of_order(String name, String first, String title);

    @Message("What is not reached")
    String open();

    @Message("Everything that was asked is reached when all lines are done.")
    String open_nothing();

    @Message("{count} {#if count == 1}target{#else}targets{/if}")
    String open_count(int count);

    @Message("{name}: {competency} comes to level {reached} of {target} for {roles}.")
    String open_level(String name, String competency, int reached, int target, String roles);

    @Message("{service}: {#if able == 0}nobody{#else}one person{/if} can run it.")
    String open_cover(String service, int able);

    @Message(
            "{#when reason}{#is 'NO_COURSE'}No course goes further.{#is 'DONE'}The courses that give it are done already; ask for a rating or a work sample.{#is 'TOO_LONG'}What gives it takes longer than there is time.{#is 'NO_TIME_LEFT'}There is too little time left beside the other lines.{#is 'NOBODY'}Nobody in this team could become able.{#else}It could be planned, and no line gives it.{/when}")
    String reason(String reason);

    @Message(
            "{minutes.duration} in all, in {weeks} {#if weeks == 1}week{#else}weeks{/if}, {most.duration} in the fullest.")
    String load(Integer minutes, int weeks, Integer most);

    @Message("Week by week")
    String weeks();

    @Message("Week of")
    String week();

    @Message("Work")
    String work();

    @Message("What")
    String what();

    @Message("Task at work: {title}")
    String task(String title);

    @Message("Time")
    String time();

    @Message("Starts")
    String starts();

    @Message("Done by")
    String done_by();

    @Message("Why")
    String why();

    @Message("{#if number == 1}first{#else}second{/if} person for {service}")
    String why_backup(String service, int number);

    @Message("gap in {competency} for {roles}: from {from} to {to} of {target}")
    String why_closes(String competency, String roles, int from, int to, int target);

    @Message("no target asks for it")
    String why_nothing();

    @Message("Change")
    String change();

    @Message("Change {title} for {name}")
    String change_line(String title, String name);

    @Message("Who")
    String who();

    @Message("Save")
    String save();

    @Message("Take out")
    String remove();

    @Message("Saved. The plan below is checked again.")
    String saved();

    @Message("That person may not take it: it raises them in nothing that is asked, or they have it in this plan.")
    String person_wrong();

    @Message("Evidence at level 3 and above counts when a second kind stands beside it, such as a manager's rating.")
    String second_kind();

    @Message("Assign this plan")
    String assign();

    @Message("What will happen")
    String effect();

    @Message("Person")
    String person();

    @Message("Date")
    String date();

    @Message("no longer possible")
    String gone();

    @Message("the date has passed")
    String passed();

    @Message(
            "{count} {#if count == 1}line gives{#else}lines give{/if} somebody something new or an earlier date. Whoever has it already keeps the earlier date.")
    String effect_lead(long count);

    @Message("Everybody has all of it already. Nothing changes.")
    String effect_nothing();

    @Message(
            "Some dates have passed, something is no longer offered, or somebody has left. Change those lines, or plan again.")
    String not_ready();

    @Message("Something changed since you looked, so nothing was assigned. This is what would happen now.")
    String effect_changed();

    @Message("Assign {count} {#if count == 1}line{#else}lines{/if}")
    String assign_lines(int count);

    @Message("The plan is assigned.")
    String is_assigned();

    @Message("This plan was assigned on {day.day}. Its lines are assignments now and are changed there.")
    String was_assigned(Instant day);

    @Message("Open assignments")
    String assignments();

    @Message("Back to the plan")
    String back();

    @Message("Plan of {day.day} for {team}{#if why}: {why}{/if}")
    String cause(LocalDate day, String team, String why);

    @Message("task at work of {title}; {why}")
    String cause_task(String title, String why);
}
