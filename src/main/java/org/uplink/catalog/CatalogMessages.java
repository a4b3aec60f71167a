package org.uplink.catalog;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the catalogue and of course pages. */
@MessageBundle(value = "catalog", locale = "en")
interface CatalogMessages {

    @Message("Catalogue")
    String title();

    @Message(
            "Courses for the people who run technology in schools. Each says what you can do afterwards, and what it gives evidence for.")
    String lead();

    @Message("Search courses")
    String search();

    @Message("Words from a title or a lesson")
    String search_hint();

    @Message("Find courses")
    String find();

    @Message("Filters")
    String filters();

    @Message("Domain")
    String domain();

    @Message("Level")
    String level();

    @Message("Time")
    String time();

    @Message("Role")
    String role();

    @Message("Any")
    String any();

    @Message("Up to {minutes} min")
    String up_to(String minutes);

    @Message("{#if total == 0}No course{#else if total == 1}1 course{#else}{total} courses{/if}")
    String results(long total);

    @Message("for {words}")
    String found_for(String words);

    @Message("Filters in use")
    String in_use();

    @Message(
            "{#when kind}{#is 'q'}Words: {label}{#is 'level'}Level: {label}{#is 'minutes'}Up to {label} min{#is 'role'}For: {label}{#else}{label}{/when}")
    String chip(String kind, String label);

    @Message("Remove")
    String remove();

    @Message("Show all courses")
    String show_all();

    @Message("No course has all of this")
    String nothing_title();

    @Message(
            "Take away one filter, or use fewer words. The search looks through titles, outcomes and the text of all lessons.")
    String nothing_advice();

    @Message("{#if count == 1}course{#else}courses{/if}")
    String facet_count(long count);

    @Message("After this course you can")
    String outcomes();

    @Message("Lessons")
    String lessons();

    @Message("Done")
    String done();

    @Message("with an exercise")
    String respond();

    @Message("What it gives evidence for")
    String evidence();

    @Message("by the check")
    String by_check();

    @Message("by the lab, which gives no evidence yet")
    String by_lab();

    @Message(
            "Only the lab of this course supports a level. Until labs run here, the course itself gives no evidence; the task below prepares a work sample.")
    String only_lab();

    @Message("The check at the end")
    String assessment();

    @Message("{count} questions, drawn anew for each attempt. {percent}% right passes.")
    String check_facts(int count, int percent);

    @Message("A task for your own workplace")
    String lab();

    @Message(
            "This task gives no evidence yet, and the course completes without it. It is here because doing it is where the course pays off.")
    String lab_no_evidence();

    @Message("You end up with: {artifact}")
    String lab_artifact(String artifact);

    @Message("At a glance")
    String facts();

    @Message("Time needed")
    String time_needed();

    @Message("For")
    String audience();

    @Message("Everybody")
    String everybody();

    @Message("Good to know before")
    String before();

    @Message("Nothing")
    String before_nothing();

    @Message("Licence")
    String licence();

    @Message("By")
    String authors();

    @Message("Checked {day} against {against}; next review {month}.")
    String freshness(String day, String against, String month);

    @Message("Review overdue since {month}")
    String overdue(String month);

    @Message("Sign in to start")
    String sign_in_to_start();

    @Message("{percent}% done")
    String percent(int percent);
}
