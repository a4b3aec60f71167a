package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about suspending awards and lifting that. */
@MessageBundle(value = "life", locale = "en")
interface LifeMessages {

    @Message("Suspend {title}")
    String suspend_title(String title);

    @Message("Lift the suspension of {title}")
    String lift_title(String title);

    @Message("Suspend")
    String suspend();

    @Message("Lift suspension")
    String lift();

    @Message("Back to the person")
    String back();

    @Message(
            "Suspend an award while a question about conduct is open: it does not count, and its public page says so within a minute. Its dates run on meanwhile, and the holder can appeal within {days} days to somebody who did not take part.")
    String help(int days);

    @Message("Since {day}, by {name}")
    String since(String day, String name);

    @Message(
            "Lifting it gives back what time has left: the award counts again by its own dates, and a renewal that waited is made at once.")
    String lift_help();

    @Message("Reason")
    String reason();

    @Message("{name} reads it. The public page says only that the award is suspended.")
    String reason_hint(String name);

    @Message("Give the reason in a few words, at most 500 characters.")
    String reason_needed();

    @Message("Note to the holder")
    String note();

    @Message("{name} reads it.")
    String note_hint(String name);

    @Message("Say in a few words why it is lifted, at most 500 characters.")
    String note_needed();

    @Message("The award is suspended. Its public page says so within a minute.")
    String suspended();

    @Message("This award is suspended already, or was in the meantime.")
    String suspended_before();

    @Message("The award was revoked in the meantime. There is nothing to suspend.")
    String revoked_meanwhile();

    @Message("The suspension is lifted. The award counts again by its dates.")
    String lifted();

    @Message("It was lifted before.")
    String lifted_before();

    @Message("Reason given: {reason}")
    String reason_given(String reason);

    @Message(
            "A suspended award does not count for now, and its dates run on. What the next one asks for can be done meanwhile; it is made once the suspension is lifted.")
    String suspended_means();
}
