package org.uplink.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** Words of the page on which an organization says how it reminds its people. */
@MessageBundle(value = "reminders", locale = "en")
interface ReminderMessages {

    @Message("Reminders")
    String title();

    @Message(
            "Everybody who has a date is reminded of it in Uplink, and in the one mail of the day. These are the days and the hours.")
    String lead();

    @Message("Days before the date")
    String before();

    @Message("For example 7, 1: a week before and on the eve. Empty for none, 0 for the day itself, up to four days.")
    String before_hint();

    @Message("Type whole days between 0 and {most}, such as 7, 1. At most four.")
    String before_wrong(int most);

    @Message("Days after the date")
    String after();

    @Message(
            "For example 1, 7: the day after and a week after, where it is still not done. Empty for none, up to four days.")
    String after_hint();

    @Message("Type whole days between 1 and {most}, such as 1, 7. At most four.")
    String after_wrong(int most);

    @Message("Days after the date until whoever leads the person hears of it")
    String lead_after();

    @Message("Empty where they look for themselves at the team’s page.")
    String lead_after_hint();

    @Message("Type one whole number of days between 1 and {most}, or leave it empty.")
    String lead_wrong(int most);

    @Message("Hours of mail")
    String hours();

    @Message(
            "In your time zone. What comes up outside these hours waits for the next morning; notices in Uplink do not wait.")
    String hours_hint();

    @Message("From")
    String from();

    @Message("until")
    String until();

    @Message("Choose an hour in the morning and one in the afternoon.")
    String hours_wrong();

    @Message("Save")
    String save();

    @Message("Saved. It holds from the next reminder on.")
    String saved();

    @Message(
            "Somebody else changed this meanwhile. Now it says: before {before}, after {after}, whoever leads {lead}, mail {from}:00 to {until}:00. Save again to put yours in its place.")
    String outdated(String before, String after, String lead, String from, String until);

    @Message("What that means")
    String example();

    @Message("Somebody has to finish by {day.day} and does not.")
    String example_due(LocalDate day);

    @Message("They are reminded on")
    String example_reminded();

    @Message("They are not reminded.")
    String example_silent();

    @Message("Whoever leads them hears of it on {day.day}.")
    String example_lead(LocalDate day);

    @Message("Whoever leads them is not told.")
    String example_no_lead();

    @Message(
            "Nobody is reminded while on leave. In quiet periods of your calendar no mail goes out. A date that was given less than three days ago is not brought up again at once.")
    String example_rest();
}
