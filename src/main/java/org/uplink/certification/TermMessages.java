package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about how long an award lasts, and what must be done by when. */
@MessageBundle(value = "term", locale = "en")
interface TermMessages {

    @Message("{#if months == 1}One month{#else}{months} months{/if} from the day of the award.")
    String lasts_months(int months);

    @Message(
            "{#if months == 1}One month{#else}{months} months{/if} from the day of the award, up to the end of that month.")
    String lasts_to_month_end(int months);

    @Message("One season: until the next {day}.")
    String lasts_season(String day);

    @Message("Until {day}, whenever it is awarded.")
    String lasts_date(String day);

    @Message("It has no end.")
    String lasts_always();

    @Message(
            "It can be renewed in the last {#if months == 1}month{#else}{months} months{/if}. The new period counts from the old end, so nobody loses time by being early.")
    String window_months(int months);

    @Message("Each season can be added from {day} on.")
    String window_season(String day);

    @Message(
            "{#if days == 1}One day{#else}{days} days{/if} after the end a renewal is still taken, for what was done before the end.")
    String grace(int days);

    @Message(
            "After that it can be brought back within {#if months == 1}one month{#else}{months} months{/if} of the end.")
    String reinstate(int months);

    @Message("After that it is earned again. Earlier awards stay on the record.")
    String earn_again();

    @Message(
            "Retired since {day}: it is awarded to nobody any more. Awards that were made run to their end, and are not renewed.")
    String retired(String day);

    @Message(
            "It will be retired on {day}: from then on it is awarded to nobody. Awards that were made run to their end, and are not renewed any more.")
    String to_be_retired(String day);

    @Message(
            "Whoever holds it for {seasons} seasons, one after the other, gets the endorsement “{title}” with the last of them.")
    String endorsement_for(int seasons, String title);

    @Message("The first award")
    String first();

    @Message("A renewal")
    String renewal();

    @Message("Bringing it back after it has lapsed")
    String reinstatement();

    @Message("The window for renewal opens on {day}.")
    String opens(String day);

    @Message("The window for renewal is open. Everything must be done by {day}.")
    String open_until(String day);

    @Message("The award has ended. What was done before the end can still be handed in until {day}.")
    String in_grace(String day);

    @Message("The award has lapsed. It can be brought back until {day}.")
    String can_come_back(String day);

    @Message("The award has lapsed. When everything is met again, a new one begins that day.")
    String lapsed();

    @Message("{hours} hours of learning")
    String hours(String hours);

    @Message("{hours} hours of learning, of these {minimums}")
    String hours_with(String hours, String minimums);

    @Message("{hours} in {where}")
    String minimum(String hours, String where);

    @Message("{counted} so far, {missing} missing")
    String hours_note(String counted, String missing);

    @Message("{counted} so far; a part of them must be of another kind")
    String hours_kind(String counted);

    @Message("counted from the first award on")
    String hours_none();

    @Message(" or ")
    String or();
}
