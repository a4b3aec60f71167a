package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about appeals against decisions about awards. */
@MessageBundle(value = "appeal", locale = "en")
interface AppealMessages {

    @Message("Read the decision and appeal")
    String appeal();

    @Message("The decision about {title}")
    String page_title(String title);

    @Message("Your record")
    String to_record();

    @Message("{#if revoked}Revoked{#else}Suspended{/if} on {day}")
    String decision_on(boolean revoked, String day);

    @Message(
            "You can appeal until {day}. Somebody who took no part in the decision reads it, decides, and gives reasons.")
    String lead(String day);

    @Message("An appeal was possible for 30 days, until {day}. That time is over.")
    String over(String day);

    @Message("Nothing stands against this award now.")
    String nothing();

    @Message("Why the decision is wrong")
    String words();

    @Message(
            "Say what happened, and what shows it. Those who decide read it, and so does the one who made the decision.")
    String words_hint();

    @Message("Say in your words why the decision is wrong, at most 4000 characters.")
    String words_needed();

    @Message("Appeal")
    String send();

    @Message("Your appeal is made. You are told when it is decided.")
    String made();

    @Message("You have appealed against this decision before. One appeal is read.")
    String made_before();

    @Message("There is no decision that you could appeal against now.")
    String is_over();

    @Message("Your appeal of {day}")
    String yours(String day);

    @Message("Nobody has decided about it yet.")
    String waits();

    @Message("{#if granted}Granted{#else}The decision is upheld{/if} on {day}")
    String decided_on(boolean granted, String day);

    @Message("Appeals")
    String list_title();

    @Message("People appeal against a decision about their award. Somebody who did not make the decision answers.")
    String list_lead();

    @Message("No appeal waits")
    String list_empty();

    @Message("When somebody appeals against a suspension or a revocation, it stands here.")
    String list_empty_text();

    @Message("The {most} oldest are shown.")
    String list_most(int most);

    @Message("Award")
    String col_award();

    @Message("Holder")
    String col_holder();

    @Message("Decision")
    String col_decision();

    @Message("Appealed on")
    String col_appealed();

    @Message("You made this decision. Somebody else answers the appeal.")
    String your_decision();

    @Message("No other administrator of the organization can decide. Those who look after the platform are asked.")
    String platform_decides();

    @Message("What {name} says, {day}")
    String says(String name, String day);

    @Message("By {name}. Reason given: {reason}")
    String decision_by(String name, String reason);

    @Message("Reason given: {reason}")
    String reason(String reason);

    @Message("Your answer")
    String answer();

    @Message(
            "{#if revoked}If you grant it, the award counts again by its dates and gets a new credential; the one that was revoked stays revoked.{#else}If you grant it, the suspension is lifted and the award counts again by its dates.{/if}")
    String answer_means(boolean revoked);

    @Message("Reasons")
    String reasons();

    @Message("The holder reads them.")
    String reasons_hint();

    @Message("Give the reasons for your answer, at most 2000 characters.")
    String reasons_needed();

    @Message("Grant the appeal or uphold the decision.")
    String answer_needed();

    @Message("Grant the appeal")
    String grant();

    @Message("Uphold the decision")
    String uphold();

    @Message("The appeal is granted. The holder is told.")
    String granted();

    @Message("The decision is upheld. The holder is told.")
    String upheld();

    @Message("It was decided before.")
    String decided_before();

    @Message("by {name}")
    String by(String name);

    @Message("by whoever looks after the platform")
    String by_platform();
}
