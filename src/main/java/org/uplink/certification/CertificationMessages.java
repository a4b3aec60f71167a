package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about certifications and awards. */
@MessageBundle(value = "certification", locale = "en")
interface CertificationMessages {

    @Message("{#when kind}{#is CERTIFICATE}Certificate{#else}Certification{/when}")
    String kind(Certification.Kind kind);

    @Message("Valid until {day}")
    String valid_until(String day);

    @Message("Valid, without an end date")
    String valid_always();

    @Message("Due for renewal by {day}")
    String due_by(String day);

    @Message("Ended on {ended}; renewal is taken until {until}")
    String grace_until(String ended, String until);

    @Message("Lapsed on {day}")
    String lapsed_on(String day);

    @Message("Endorsement: {title}")
    String endorsement(String title);

    @Message("Suspended since {day}")
    String suspended_since(String day);

    @Message("Suspended since {day}: the yearly check of {year} is missing")
    String check_missing(String day, String year);

    @Message("Revoked on {day}")
    String revoked_on(String day);

    @Message("What it says about a person")
    String says();

    @Message("Somebody who holds it has been seen to do each of these.")
    String says_lead();

    @Message("level {level}")
    String level(int level);

    @Message("What it takes")
    String takes();

    @Message("Complete {#if count == 1}this course{#else}these {count} courses{/if}")
    String courses(int count);

    @Message("Have {#if count == 1}this skill{#else}each of these {count} skills{/if} verified")
    String verified_levels(int count);

    @Message("Keep the evidence fresh for {#if count == 1}this one{#else}these {count}{/if}")
    String not_stale(int count);

    @Message("Agree to a statement")
    String attestation();

    @Message("{#if wanted == all}Meet all of these{#else}Meet {wanted} of these {all}{/if}")
    String of_these(int wanted, int all);

    @Message("Qualify in one of these tracks")
    String one_track();

    @Message(
            "Have it confirmed{#if people > 1} by {people} people{/if}{#if elsewhere > 0}, {elsewhere} of them from another organization{/if}")
    String confirmed_by(int people, int elsewhere);

    @Message("Pass an examination")
    String pass_exam();

    @Message("Keep learning")
    String collect_hours();

    @Message("Earn or renew another certification in this time")
    String newly_holds();

    @Message(" or ")
    String or();

    @Message("{title}: {what}")
    String confirmed_line(String title, String what);

    @Message("{title}: {form}, {minutes} minutes, pass mark {percent}%. It cannot be taken in Uplink yet")
    String exam_line(String title, String form, int minutes, int percent);

    @Message("{#if people == 0}not confirmed yet{#else}{people} of {wanted} have confirmed it{/if}")
    String note_confirmed(int people, int wanted);

    @Message("{title} ({code}), level {level} or higher")
    String verified_line(String title, String code, int level);

    @Message("{title} ({code}): level {level} without stale evidence")
    String fresh_line(String title, String code, int level);

    @Message("{title}: “{statement}”")
    String agreement_line(String title, String statement);

    @Message("not completed yet")
    String note_course();

    @Message("{#if level == 0}no evidence yet{#else}level {level} so far{/if}")
    String note_level(int level);

    @Message("{#if level == 0}no fresh evidence{#else}level {level} without stale evidence{/if}")
    String note_fresh(int level);

    @Message("not agreed yet")
    String note_agreement();

    @Message("met")
    String met();

    @Message("missing")
    String missing();

    @Message("How long it lasts")
    String lasts();

    @Message("What it is, and what it is not")
    String honest();

    @Message(
            "This is an assessment-based certificate: it follows courses, and says that somebody completed them, passed their checks and showed the skills above.")
    String honest_certificate();

    @Message("This is a certification: it is judged by what somebody can do, whatever courses they took.")
    String honest_certification();

    @Message(
            "No accreditation body has accredited it. It is no licence, and it does not take the place of a vendor’s or a professional association’s certification.")
    String not_accredited();

    @Message(
            "It cannot be earned in Uplink yet, because its examination cannot be taken here. All else can be prepared.")
    String not_yet();

    @Message("It is accredited.")
    String accredited();

    @Message("For")
    String for_roles();

    @Message("Where you stand")
    String where_you_stand();

    @Message("{met} of {all} met")
    String met_of(int met, int all);

    @Message("{#if count == 1}One thing is missing.{#else}{count} things are missing.{/if}")
    String missing_count(int count);

    @Message("Everything is met.")
    String all_met();

    @Message("See the award on your record")
    String to_record();

    @Message("Reason given: {reason}")
    String revoked_reason(String reason);

    @Message(
            "A revoked award is not made again by itself. Within 30 days you can appeal to somebody who took no part in the decision.")
    String revoked_advice();

    @Message("Award {number}, from {day}")
    String award_number(int number, String day);

    @Message("I agree to this statement")
    String agree_box();

    @Message("Record my agreement")
    String agree_button();

    @Message("Tick the box to agree, or leave the page: nothing is recorded without it.")
    String agree_needed();

    @Message("There is nothing to agree to at the moment. What you agreed to before is on record.")
    String nothing_to_agree();

    @Message("The statement has changed since this page was shown. Read it again before you agree.")
    String statement_changed();

    @Message("You hold {title} now. {sentence}.")
    String awarded(String title, String sentence);

    @Message(
            "Your agreement is recorded. {#if count == 0}Nothing else is missing.{#else}{#if count == 1}One other thing is{#else}{count} other things are{/if} still missing.{/if}")
    String agreement_recorded(int count);

    @Message("Sign in to see what you have met")
    String sign_in();

    @Message("Signed in, this page shows which requirements you meet, what is missing and where to get it.")
    String sign_in_advice();

    @Message("Revoke this award")
    String revoke();

    @Message("Revoke {title}")
    String revoke_title(String title);

    @Message("Reason")
    String reason();

    @Message("The holder reads it. The public page says only that the award was revoked, and when.")
    String reason_hint();

    @Message("Give the reason, in 500 characters at most. The holder reads it.")
    String reason_needed();

    @Message("{title} is revoked. Its public page says so from now on.")
    String revoked(String title);

    @Message("{title} was revoked before.")
    String revoked_before(String title);

    @Message("Back to the person")
    String back_to_person();
}
