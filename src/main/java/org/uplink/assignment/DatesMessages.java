package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for moving several dates at once. */
@MessageBundle(value = "dates", locale = "en")
interface DatesMessages {

    @Message("Another date for the selected")
    String title();

    @Message("Open assignments")
    String list();

    @Message("Date now")
    String date_now();

    @Message("not open any more")
    String not_open();

    @Message("New date")
    String new_date();

    @Message("All of them get this date, and everybody is told.")
    String new_date_hint();

    @Message("Move {count} {#if count == 1}date{#else}dates{/if}")
    String move(int count);

    @Message(
            "{moved} {#if moved == 1}date is{#else}dates are{/if} moved.{#if kept > 0} {kept} {#if kept == 1}stays as it is: it was{#else}stay as they are: they were{/if} changed meanwhile, or had the date already.{/if}")
    String moved(long moved, long kept);
}
