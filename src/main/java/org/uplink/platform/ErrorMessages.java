package org.uplink.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of answers that say no: in the reader's language on a page, in English for programs. */
@MessageBundle(value = "error", locale = "en")
interface ErrorMessages {

    @Message(
            "{#when type}{#is 'not-found'}There is nothing here{#is 'conflict'}This has changed meanwhile{#is 'too-many'}Too many requests{#is 'sign-in-failed'}You could not be signed in{#is 'method'}That does not work here{#is 'not-acceptable'}Not in that form{#is 'media-type'}Not in that form{#is 'too-large'}That is too large{#is 'length-required'}That comes without its length{#is 'busy'}Uplink is busy at the moment{#is 'internal'}Something went wrong on our side{#else}That request cannot be read{/when}")
    String title(String type);

    @Message(
            "{#when type}{#is 'not-found'}It may have moved, or it is not yours to see.{#is 'too-many'}Wait a minute and try again.{#is 'sign-in-failed'}Go back to the start page and sign in again.{#is 'method'}This address answers other kinds of request.{#is 'not-acceptable'}Ask for another media type.{#is 'media-type'}Send another media type.{#is 'too-large'}Send less at once.{#is 'busy'}Nothing you saved before is lost. Wait a few seconds, then try again.{#is 'internal'}Nothing you saved before is lost. Try again.{#else}Go back and try again.{/when}")
    String advice(String type);

    @Message("This address takes at most {most} at once. Nothing was saved. Send a smaller file, or less at once.")
    String at_most(String most);

    @Message("Say in Content-Length how long the form is, at most {most}. Nothing was saved.")
    String length_at_most(String most);

    @Message("Wait {seconds} {#if seconds == 1}second{#else}seconds{/if} and try again.")
    String wait_seconds(long seconds);

    @Message("Wait {minutes} minutes and try again.")
    String wait_minutes(long minutes);
}
