package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** Words for noting when somebody is away. */
@MessageBundle(value = "leave", locale = "en")
interface LeaveMessages {

    @Message("Leave")
    String title();

    @Message("Note a leave")
    String note();

    @Message("Change")
    String change();

    @Message("Leave of {name}")
    String of(String name);

    @Message(
            "Note the days, not the reason. While {name} is away nothing is reminded, and open dates move by the length of the leave.")
    String lead(String name);

    @Message("First day away")
    String from();

    @Message("Last day away")
    String until();

    @Message("Choose a day.")
    String day_missing();

    @Message("The last day is before the first.")
    String until_before();

    @Message("This leave is over already. Choose a last day that is today or later.")
    String until_over();

    @Message("A leave is at most a year long.")
    String too_long();

    @Message("There is a leave on one of these days already. Take it back first.")
    String away_already();

    @Message("See which dates move")
    String preview();

    @Message("What moves")
    String moves();

    @Message("No open date lies on or after the first day away, so nothing moves.")
    String moves_none();

    @Message("Assignment")
    String assignment();

    @Message("Date now")
    String before();

    @Message("Date then")
    String then();

    @Message("Note this leave")
    String save();

    @Message("The leave of {name} is noted.")
    String noted(String name);

    @Message("Noted")
    String standing();

    @Message("Stop the clock of certifications, {from.day} to {until.day}")
    String hold(LocalDate from, LocalDate until);

    @Message("{from.day} to {until.day}")
    String days(LocalDate from, LocalDate until);

    @Message("Take back")
    String cancel();

    @Message(
            "Taking a leave back moves its dates back by the days that are left of it, except those that somebody has changed since.")
    String cancel_hint();

    @Message("The leave is taken back.")
    String cancelled();

    @Message("On leave until {until.day}")
    String away_until(LocalDate until);

    @Message("{name} is away on this date, until {until.day}.")
    String on_date(String name, LocalDate until);

    @Message("You are noted as away from {from.day} to {until.day}. Nothing is reminded in these days.")
    String own(LocalDate from, LocalDate until);

    @Message("Save once more to keep this date, or choose another.")
    String keep_date();
}
