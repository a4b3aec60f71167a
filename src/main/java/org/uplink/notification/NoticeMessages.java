package org.uplink.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of notices, of their page and of the mail that gathers them. */
@MessageBundle(value = "notices", locale = "en")
interface NoticeMessages {

    @Message("Notices")
    String title();

    @Message("What changed for you, and what is due. Each is told once.")
    String lead();

    @Message("All")
    String all();

    @Message("{#if count == 0}Unread{#else}Unread ({count}){/if}")
    String unread(int count);

    @Message("Which notices")
    String which();

    @Message("unread")
    String unread_mark();

    @Message("Mark all as read")
    String read_all();

    @Message("{#if count == 1}1 notice is marked as read.{#else}{count} notices are marked as read.{/if}")
    String read_done(int count);

    @Message("Nothing to tell")
    String none();

    @Message(
            "When an assignment comes in, a date is near, your evidence is due for a refresh or somebody decides on your work, it stands here.")
    String none_text();

    @Message("You have read everything")
    String none_unread();

    @Message("Earlier notices stand under All.")
    String none_unread_text();

    @Message("E-mail")
    String mail();

    @Message("One mail gathers what you have not read here. None is sent in quiet periods of {organization}.")
    String mail_hint(String organization);

    @Message("How often")
    String mail_how_often();

    @Message("This service sends no e-mail. Notices stand on this page.")
    String mail_off();

    @Message(
            "{#when frequency}{#is 'daily'}On each day on which there is something{#is 'weekly'}At most once a week{#else}Never{/when}")
    String frequency(String frequency);

    @Message("Dates in your calendar")
    String calendar();

    @Message(
            "Your calendar can fetch your due dates, the ends of your certifications and the days on which evidence is to be refreshed. It asks at a private address: whoever has it sees these dates.")
    String calendar_text();

    @Message("Make an address")
    String calendar_make();

    @Message("Make a new address")
    String calendar_make_new();

    @Message("The one you use now ends when you make a new one.")
    String calendar_make_new_hint();

    @Message("Your calendar fetches your dates since {day}.")
    String calendar_runs(String day);

    @Message("End it")
    String calendar_end();

    @Message("The address has ended. Your calendar gets no more dates.")
    String calendar_ended();

    @Message("Another address was made meanwhile.")
    String calendar_made_meanwhile();

    @Message("Copy it now; it is not shown again.")
    String calendar_address();

    @Message("In Outlook and Google Calendar it goes under Add calendar, from the internet or by URL.")
    String calendar_how();

    @Message("Uplink dates")
    String calendar_name();

    @Message(
            "{#when kind}{#is 'assignment'}Due: {subject}{#is 'award'}Ends: {subject}{#else}Refresh your evidence{/when}")
    String calendar_title(String kind, String subject);

    @Message("Choose how often.")
    String frequency_missing();

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message(
            "{#when section}{#is 'ACCOUNT'}Your account{#is 'ASSIGNMENTS'}Your assignments{#is 'REVIEWS'}Work to review{#is 'TEAM'}Your team{#is 'CERTIFICATIONS'}Your certifications{#else}Your evidence{/when}")
    String section(String section);

    @Message("{subject}: evidence is due for a refresh")
    String evidence_due(String subject);

    @Message("It still counts. A check, a lab or recent work keeps it from going stale.")
    String evidence_due_text();

    @Message("{subject}: evidence has gone stale")
    String evidence_stale(String subject);

    @Message("It is marked on your skill map, and no longer counts where current skills are asked for.")
    String evidence_stale_text();

    @Message("New assignment: {subject}")
    String assigned(String subject);

    @Message("Due {day}. {reason}")
    String assigned_text(String day, String reason);

    @Message("{subject} is due {day}")
    String assignment_near(String subject, String day);

    @Message("{subject} was due {day}")
    String assignment_late(String subject, String day);

    @Message("If the date no longer fits, talk to the person who assigned it.")
    String assignment_late_text();

    @Message("Reminder: {subject} is due {day}")
    String reminded(String subject, String day);

    @Message("{subject} is now due {day}")
    String moved(String subject, String day);

    @Message("{subject}: you go on in a new version")
    String path_moved(String subject);

    @Message(
            "{by} moved you. What you have done counts where the step is still there; the page of the path shows what is left.")
    String path_moved_text(String by);

    @Message("From {name}.")
    String by(String name);

    @Message("{name} asks for {day}: {subject}")
    String extension_asked(String name, String day, String subject);

    @Message("Give the later date, or say why it stays.")
    String extension_asked_text();

    @Message("{subject} stays due {day}")
    String extension_declined(String subject, String day);

    @Message("No longer assigned: {subject}")
    String withdrawn(String subject);

    @Message("You keep your progress and can go on by your own choice.")
    String withdrawn_text();

    @Message("{name} is late with {subject}")
    String person_late(String name, String subject);

    @Message("Report: {name}")
    String report(String name);

    @Message("It was due {day}.")
    String person_late_text(String day);

    @Message("{subject}: a newer version is shared")
    String path_offered(String subject);

    @Message("From {organization}. Compare it with yours, and take over what fits.")
    String path_offered_text(String organization);

    @Message("Work to review: {subject}")
    String work_waits(String subject);

    @Message("Handed in by {name}.")
    String work_waits_text(String name);

    @Message(
            "{#when outcome}{#is 'accept'}Accepted: {subject}{#is 'ask-changes'}Changes asked for: {subject}{#else}Declined: {subject}{/when}")
    String work_decided(String outcome, String subject);

    @Message("Read what the assessor wrote.")
    String work_decided_text();

    @Message("To confirm: {subject}")
    String confirmation_waits(String subject);

    @Message("Shown by {name} for a certification.")
    String confirmation_waits_text(String name);

    @Message("{#if reason == ''}Confirmed: {subject}{#else}Not confirmed: {subject}{/if}")
    String confirmation_decided(String reason, String subject);

    @Message("{#if reason == ''}See what else the certification asks for.{#else}What is missing: {reason}{/if}")
    String confirmation_decided_text(String reason);

    @Message("Earlier records were added to yours")
    String records_taken();

    @Message("{by} took them over from {file}. Look whether they are right; what is not yours you can take back.")
    String records_taken_text(String file, String by);

    @Message("Hours not accepted: {subject}")
    String credit_rejected(String subject);

    @Message("Reason: {reason}")
    String credit_rejected_text(String reason);

    @Message("You earned {subject}")
    String awarded(String subject);

    @Message("Valid until {day}. It has a page of its own that you can hand on; your record says what it shows.")
    String awarded_text(String day);

    @Message("It has a page of its own that you can hand on; your record says what it shows.")
    String awarded_text_open();

    @Message("{subject} was taken back")
    String award_revoked(String subject);

    @Message("You can appeal within 30 days. Reason given: {reason}")
    String award_revoked_text(String reason);

    @Message("{subject} will take more than before")
    String certification_changed(String subject);

    @Message("You can still use the version before until {day}. Its page says what is new.")
    String certification_changed_text(String day);

    @Message("The newest version counts for your next award. Its page says what that takes.")
    String certification_changed_text_over();

    @Message("{subject} is suspended")
    String award_suspended(String subject);

    @Message("It does not count for now. You can appeal within 30 days. Reason given: {reason}")
    String award_suspended_text(String reason);

    @Message("Yearly check of {year} for {subject}: by {day}")
    String check_open(String year, String subject, String day);

    @Message("It can be met from now on. Without it the award is suspended until it is met.")
    String check_open_text();

    @Message("{subject} is suspended: the yearly check of {year} is missing")
    String check_missed(String year, String subject);

    @Message("It was due by {day}. The award counts again on the day on which you meet the check.")
    String check_missed_text(String day);

    @Message("{subject} counts again")
    String suspension_lifted(String subject);

    @Message("The suspension is lifted: {note}")
    String suspension_lifted_text(String note);

    @Message("The clock of your awards stands still from {day}")
    String clock_stopped(String day);

    @Message(
            "{#if days == 1}For 1 day{#else}For {days} days{/if}. What can end later ends later by as much; your record says when.")
    String clock_stopped_text(int days);

    @Message("The clock of your awards runs again")
    String clock_runs();

    @Message(
            "{#if days == 0}The days on hold were taken back before they began.{#else if days == 1}It stood still for 1 day.{#else}It stood still for {days} days.{/if} Your record says when your awards end.")
    String clock_runs_text(int days);

    @Message("{name} of the platform may look into your organization for some hours")
    String organization_opened(String name);

    @Message("{region} may sign people of yours in, if you accept")
    String region_offered(String region);

    @Message("Read what that means, and decide. Nobody comes in by it before you accept.")
    String region_offered_text();

    @Message("{region} says in another way who is yours")
    String region_changed(String region);

    @Message("It now says {value}. Nobody comes in by it before you accept it anew.")
    String region_changed_text(String value);

    @Message("{#if value}{region}: {value} is withdrawn{#else}{region} is no longer connected{/if}")
    String region_withdrawn(String region, String value);

    @Message("Nobody comes in by it any longer. All records stay, and whom you let in another way stays in.")
    String region_withdrawn_text();

    @Message("Groups of {region} no longer give roles")
    String region_words_moved(String region);

    @Message(
            "It says them in {claim} now. Whoever signs in loses the roles that they gave, until you take them from there.")
    String region_words_moved_text(String claim);

    @Message("Said to be wrong: {subject}")
    String content_reported(String subject);

    @Message("Somebody at {organization} says so. It waits for an answer.")
    String content_reported_text(String organization);

    @Message("What you said about {subject} is answered")
    String report_answered(String subject);

    @Message("Appeal: {subject}")
    String appeal_waits(String subject);

    @Message("{name} appeals against a decision. You took no part in it and can answer.")
    String appeal_waits_text(String name);

    @Message("Your appeal about {subject} is granted")
    String appeal_granted(String subject);

    @Message("Your appeal about {subject}: the decision is upheld")
    String appeal_upheld(String subject);

    @Message("Reasons: {reasons}")
    String appeal_decided_text(String reasons);

    @Message("{subject} ends {day}")
    String award_ending(String subject, String day);

    @Message("See what it asks for, so that it does not lapse.")
    String award_ending_text();

    @Message("An account was added to your record")
    String account_added();

    @Message("An account was removed from your record")
    String account_removed();

    @Message(
            "{#if email}{email}{#else}An account{/if}, {#if where}from the sign-in of {where}{#else}not of an organization{/if}. If that was not you, look at your accounts and tell an administrator of your organization.")
    String account_text(String email, String where);

    @Message("{#if count == 1}{title}{#else}{count} notices: {title}{/if}")
    String mail_subject(int count, String title);

    @Message("Hello {name},")
    String mail_hello(String name);

    @Message("this is new at {organization} since you last looked at Uplink.")
    String mail_lead(String organization);

    @Message("{#if count == 1}and one more{#else}and {count} more{/if}")
    String mail_more(int count);

    @Message("Read all notices")
    String mail_all();

    @Message("You get this because you work at {organization}. Choose how often its mails come:")
    String mail_why(String organization);
}
