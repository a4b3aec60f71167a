package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about yearly checks. */
@MessageBundle(value = "yearly", locale = "en")
interface YearlyMessages {

    @Message("The yearly check")
    String heading();

    @Message(
            "Each year a check must be met, from {before} days before the anniversary of the award until {after} days after it. Who misses it is suspended until it is met.")
    String each_year(int before, int after);

    @Message(
            "A yearly check belongs to it that cannot be done in Uplink yet. It is not held against anybody: nobody is suspended for it.")
    String not_yet();

    @Message("The yearly check of {year} can be met from {opens} until {closes}.")
    String opens(String year, String opens, String closes);

    @Message("The yearly check of {year} must be met by {closes}.")
    String due(String year, String closes);

    @Message(
            "The yearly check of {year} was due by {closes} and is missing. The award counts again on the day on which you meet it.")
    String missing(String year, String closes);

    @Message("The yearly check of {year} was met on {day}.")
    String met(String year, String day);

    @Message("Met. The yearly check of {year} is done.")
    String done(String year);

    @Message("There is nothing to agree to for this check now.")
    String nothing_to_agree();

    @Message("yearly check of {year}: {what}")
    String of_check(String year, String what);
}
