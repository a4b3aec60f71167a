package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what people show and others confirm. */
@MessageBundle(value = "confirm", locale = "en")
interface ConfirmMessages {

    @Message("Ask for confirmation: {title}")
    String ask_title(String title);

    @Message("Back to {title}")
    String back_to(String title);

    @Message("Asked for: {what}.")
    String what(String what);

    @Message(
            "{#if people == 1}One assessor looks at it and confirms it, or says what is missing.{#else}{people} assessors look at it and confirm it, or say what is missing.{/if}")
    String who(int people);

    @Message("At least {#if elsewhere == 1}one{#else}{elsewhere}{/if} must work for another organization.")
    String who_elsewhere(int elsewhere);

    @Message("It may be {#if months == 1}one month{#else}{months} months{/if} old at most.")
    String how_old(int months);

    @Message("What you show")
    String shown();

    @Message(
            "Say what it is and where it can be seen: a link, a folder, a ticket, a date for a talk. Leave out names of students.")
    String shown_hint();

    @Message("Say what it is and where it can be seen, in 2,000 characters at most.")
    String shown_needed();

    @Message("What is asked for has changed meanwhile. Read it, and ask again.")
    String asked_otherwise();

    @Message("It dates from")
    String made_on();

    @Message("Give a day that is not in the future.")
    String made_on_needed();

    @Message("Ask for confirmation")
    String ask();

    @Message("Asked. An assessor looks at it.")
    String asked();

    @Message("You have asked for this already. One request is open.")
    String asked_before();

    @Message("Asked on {day}")
    String asked_on(String day);

    @Message("Confirmed by {people} of {wanted}")
    String confirmed_of(int people, int wanted);

    @Message("Nobody has confirmed it yet.")
    String waits();

    @Message("Asked before")
    String asked_earlier();

    @Message("Taken back.")
    String closed_by_holder();

    @Message("Take it back")
    String take_back();

    @Message("Once it is taken back, nobody is asked any more. You can ask again with something else.")
    String take_back_hint();

    @Message("Taken back. You can ask again.")
    String taken_back();

    @Message("It cannot be taken back any more: it was decided meanwhile, or taken back before.")
    String not_taken_back();

    @Message("It was taken back meanwhile, and nothing is changed.")
    String was_taken_back();

    @Message("{name} has taken it back.")
    String holder_took_back(String name);

    @Message("Reason: {reason}")
    String reason_given(String reason);

    @Message("Confirmations")
    String list_title();

    @Message(
            "What people show for a certification, the oldest first. Your own is not here: nobody confirms for themselves.")
    String list_lead();

    @Message("Nothing waits")
    String list_empty();

    @Message("When somebody shows what a certification asks for, it appears here.")
    String list_empty_text();

    @Message("To submissions")
    String to_submissions();

    @Message("What is shown")
    String col_what();

    @Message("By")
    String col_who();

    @Message("Certification")
    String col_certification();

    @Message("Confirmed")
    String col_confirmed();

    @Message("{people} of {wanted}")
    String of_people(int people, int wanted);

    @Message("{name} shows")
    String shows(String name);

    @Message("What it is for")
    String asked_for();

    @Message("Renewal {number}")
    String renewal(int number);

    @Message("First award")
    String first();

    @Message("Dates from {day}, asked on {asked}")
    String dates(String day, String asked);

    @Message("Said so far")
    String said();

    @Message("{name} confirmed it on {day}")
    String said_yes(String name, String day);

    @Message("{name} declined it on {day}: {reason}")
    String said_no(String name, String day, String reason);

    @Message("working for {employer}")
    String works_for(String employer);

    @Message("Your word")
    String your_word();

    @Message("You have said your word to this.")
    String your_word_given();

    @Message("It was declined. {name} can ask again with something else.")
    String closed(String name);

    @Message("I have seen it, and it is what is asked for. My name stays with it.")
    String statement();

    @Message("I work for another organization")
    String employer();

    @Message("Its name. Leave it empty when you work for the same one.")
    String employer_hint();

    @Message("Give the name in 120 characters at most.")
    String employer_too_long();

    @Message("Confirm")
    String confirm();

    @Message("Confirm it, or decline it and say what is missing.")
    String decision_needed();

    @Message("What is missing")
    String reason();

    @Message("The one who asks reads it, and can ask again.")
    String reason_hint();

    @Message("Say what is missing, in 500 characters at most.")
    String reason_needed();

    @Message("Decline")
    String decline();

    @Message("Confirmed.")
    String confirmed();

    @Message("Confirmed. That was the last thing, and the award is made.")
    String confirmed_and_awarded();

    @Message("Declined. The reason is told.")
    String declined();

    @Message("This was decided before, and nothing is changed.")
    String decided_before();
}
