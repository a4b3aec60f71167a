package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about opening an organization for a while. */
@MessageBundle(value = "opening", locale = "en")
interface OpeningMessages {

    @Message("Openings")
    String title();

    @Message(
            "Whoever looks after the platform cannot see your records. For at most eight hours, and with a reason that stands here, one of them may look and change nothing. Everything that is looked at stands in the audit trail.")
    String ours_text();

    @Message(
            "Records belong to each organization. To help one of them you can open it for some hours: you see what an administrator sees, change nothing, and every address that you ask for is noted in their audit trail. Their administrators are told at once and can end it.")
    String platform_text();

    @Message("Nobody has opened this organization")
    String none();

    @Message("If somebody does, you are told, and it stands here with the reason.")
    String none_text();

    @Message("You have opened no organization")
    String none_mine();

    @Message("What you open stands here, with its reason and its end.")
    String none_mine_text();

    @Message("Open an organization")
    String open_title();

    @Message("Organization")
    String organization();

    @Message("Reason")
    String reason();

    @Message("The organization reads it. For example: \"Case 4711, due dates are missing on the team page\".")
    String reason_hint();

    @Message("Hours")
    String hours();

    @Message("Open and look")
    String open();

    @Message("Choose an organization from the list.")
    String organization_wrong();

    @Message("Write the reason in 10 to 500 characters.")
    String reason_wrong();

    @Message("Choose between 1 and {most} hours.")
    String hours_wrong(int most);

    @Message("Who")
    String who();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Open now")
    String running();

    @Message("Ended early{#if name} by {name}{/if}, {when}")
    String ended(String name, String when);

    @Message("Over")
    String over();

    @Message("State")
    String state();

    @Message("End it")
    String end();

    @Message("Go in")
    String enter();

    @Message("It is closed.")
    String closed();

    @Message("You look at {organization} until {time} and can change nothing. End it under Administration, Openings.")
    String inside(String organization, String time);
}
