package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about stopping the clock of awards. */
@MessageBundle(value = "hold", locale = "en")
interface HoldMessages {

    @Message("On hold: {name}")
    String of(String name);

    @Message("Stop the clock")
    String title();

    @Message(
            "While {name} is on approved leave, the certifications of the organization stand still: each day moves their end by a day, and with it the window for renewal, the days of grace and the hours to collect. At most 365 days count for each award. Why is nobody’s business.")
    String lead(String name);

    @Message("First day")
    String from();

    @Message("Last day")
    String until();

    @Message("Put on hold")
    String save();

    @Message("Choose a day.")
    String day_missing();

    @Message("Choose a day at most a year from now.")
    String from_far();

    @Message("The last day comes before the first.")
    String until_before();

    @Message("At most 365 days. What is longer ends the membership.")
    String too_long();

    @Message("The clock stands still on these days. The ends have moved.")
    String noted();

    @Message("These days are on hold already.")
    String noted_before();

    @Message("The clock runs again. The ends have moved back.")
    String ended();

    @Message("It was over before.")
    String ended_before();

    @Message("On hold now and to come")
    String standing();

    @Message("{from} to {until}")
    String days(String from, String until);

    @Message("Let it run again")
    String end();

    @Message("A hold that has not begun is taken back whole. Of one that runs, the days before today stay.")
    String end_hint();

    @Message("What ends when")
    String awards();

    @Message("No award of the organization runs.")
    String awards_none();

    @Message("ends {day}")
    String ends(String day);

    @Message("without an end")
    String endless();

    @Message("It ends for everybody on the same day, and no hold moves it.")
    String fixed();

    @Message(
            "Its credential is signed anew with the new end. Files that were handed on before stay as they are and say the old one.")
    String signed_anew();
}
