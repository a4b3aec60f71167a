package org.uplink.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a person's record. */
@MessageBundle(value = "record", locale = "en")
interface RecordMessages {

    @Message("Evidence")
    String to_evidence();

    @Message("Record of {name}")
    String title(String name);

    @Message("What you have learned and shown at {organization}, as of {day}.")
    String lead(String organization, String day);

    @Message("Download as a table (CSV)")
    String download();

    @Message("of learning in {year}")
    String hours_in(int year);

    @Message("{#if count == 1}course completed{#else}courses completed{/if}")
    String courses_count(int count);

    @Message("{#if count == 1}skill verified today{#else}skills verified today{/if}")
    String levels_count(int count);

    @Message("{#if count == 1}award that holds today{#else}awards that hold today{/if}")
    String awards_count(int count);

    @Message("Awards")
    String awards();

    @Message("renewed")
    String renewed();

    @Message("Award {number}, {from} to {until}")
    String term(int number, String from, String until);

    @Message("Award {number}, from {from}, without an end date")
    String term_open(int number, String from);

    @Message("Reason given: {reason}")
    String reason(String reason);

    @Message("Public page")
    String public_page();

    @Message("Your name stands there")
    String name_shown();

    @Message("Your name does not stand there")
    String name_hidden();

    @Message("Your e-mail address can be checked there")
    String name_by_email();

    @Message("Choose what it shows")
    String share();

    @Message(
            "The clock stood still for a time, and the end has moved. Download its files again: those of before say the old end.")
    String moved();

    @Message("Read the decision and appeal")
    String appeal();

    @Message("Gather several in one record")
    String gather();

    @Message(
            "Whoever you give the address of a public page can see whether the award is valid. Your name stands there only if you say so.")
    String sharing_hint();

    @Message("No awards yet.")
    String no_awards();

    @Message("An award is made by itself on the day on which you meet all its requirements. See what one takes:")
    String no_awards_advice();

    @Message("Completed courses")
    String courses();

    @Message("Course")
    String course();

    @Message("Completed")
    String completed();

    @Message("Time")
    String minutes();

    @Message("Edition")
    String edition();

    @Message("checked {day}")
    String edition_of(String day);

    @Message("No course completed yet.")
    String no_courses();

    @Message("A course is complete when all its lessons are read and its check is passed. Find one in the catalogue:")
    String no_courses_advice();

    @Message("To the catalogue")
    String to_catalogue();

    @Message("Passed checks")
    String checks();

    @Message("Passed")
    String passed();

    @Message("Right answers")
    String right();

    @Message("{correct} of {questions}")
    String right_of(int correct, int questions);

    @Message("Only you see how many answers were right.")
    String checks_hint();

    @Message("No check passed yet.")
    String no_checks();

    @Message("The check of a course stands at its end. You can try it as often as you need.")
    String no_checks_advice();

    @Message("Skills verified today")
    String levels();

    @Message("Skill")
    String skill();

    @Message("Level")
    String level();

    @Message("Next review")
    String next_review();

    @Message("none")
    String no_review();

    @Message("No skill verified yet.")
    String no_levels();

    @Message("A passed check is the quickest first evidence. The skill map shows what your work asks for:")
    String no_levels_advice();

    @Message("To the skill map")
    String to_skills();

    @Message("Kind")
    String kind();

    @Message("Title")
    String what();

    @Message("Date")
    String date();

    @Message("Until")
    String until();

    @Message("Detail")
    String detail();

    @Message("award")
    String kind_award();

    @Message("completed course")
    String kind_course();

    @Message("passed check")
    String kind_check();

    @Message("verified skill")
    String kind_level();
}
