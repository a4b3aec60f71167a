package org.uplink.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the frame around every page, and of the parts that every page uses. */
@MessageBundle(value = "layout", locale = "en")
interface LayoutMessages {

    @Message("Courses, skill maps and certifications for the people who run technology in schools.")
    String about();

    @Message("Skip to the content")
    String skip();

    @Message("Main navigation")
    String navigation();

    @Message("Menu")
    String menu();

    @Message("My page")
    String me();

    @Message("Skills")
    String skills();

    @Message("Learning")
    String learning();

    @Message("Record")
    String record();

    @Message("Catalogue")
    String catalogue();

    @Message("Team")
    String team();

    @Message("Reviews")
    String reviews();

    @Message("People")
    String team_people();

    @Message("Skills")
    String team_skills();

    @Message("Coverage")
    String team_coverage();

    @Message("Assignments")
    String team_assignments();

    @Message("Paths")
    String team_paths();

    @Message("Board report")
    String team_report();

    @Message("Administration")
    String admin();

    @Message("Settings")
    String settings();

    @Message("Find")
    String find();

    @Message("Clear")
    String clear();

    @Message("Notices")
    String bell();

    @Message("unread:")
    String unread();

    @Message("Sign in")
    String sign_in();

    @Message("Sign out")
    String sign_out();

    @Message("Switch organization")
    String switch_organization();

    @Message("Open-source professional development for the people who run technology in schools.")
    String footer();

    @Message("Content that could not be loaded")
    String notices();

    @Message("Some fields need another look. What you entered is still here.")
    String form_errors();

    @Message("No organization vouches for this account")
    String unvouched_title();

    @Message("You are signed in as {name}, but no member organization has vouched for this account.")
    String unvouched_what(String name);

    @Message(
            "If your district uses Uplink, sign in with your district account, or ask your technology department to add you. Nothing about you is stored here.")
    String unvouched_advice();

    @Message("Back to the start page")
    String home();

    @Message("Try again")
    String error_again();

    @Message("Reference for support: {reference}")
    String error_reference(String reference);

    @Message("Level {level} of 5")
    String level(int level);

    @Message("not yet evidenced")
    String level_none();

    @Message("target {target}")
    String target(int target);

    @Message("you say {claimed}")
    String claimed(int claimed);

    @Message(
            "{#when state}{#is 'current'}current{#is 'due'}due for review{#is 'stale'}stale{#is 'lapsed'}lapsed{#else}no evidence{/when}")
    String currency(String state);

    @Message("today")
    String today();

    @Message("tomorrow")
    String tomorrow();

    @Message("yesterday")
    String yesterday();

    @Message("in {days} days")
    String in_days(long days);

    @Message("{days} days ago")
    String days_ago(long days);

    @Message("{minutes} min")
    String minutes(int minutes);

    @Message("{hours} h")
    String hours(int hours);

    @Message("{hours} h {minutes} min")
    String hours_minutes(int hours, int minutes);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Page {page} of {pages}")
    String page_of(int page, int pages);
}
