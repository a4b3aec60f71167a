package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the minutes a week that a team has for learning. */
@MessageBundle(value = "time", locale = "en")
interface LearningTimeMessages {

    @Message("Time for learning")
    String title();

    @Message(
            "How many minutes a week the people of this team, and of the teams below it, have for learning. Dates that are computed leave room for it, and assigning says where a date does not.")
    String lead();

    @Message("Minutes a week")
    String minutes();

    @Message("For example 60. Empty where the team above says it, or nobody does.")
    String hint();

    @Message("Type whole minutes between {least} and {most}, or leave it empty.")
    String wrong(int least, int most);

    @Message("The time for learning is saved.")
    String saved();
}
