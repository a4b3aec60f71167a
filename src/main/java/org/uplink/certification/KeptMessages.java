package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about the version of a certification by which somebody is judged. */
@MessageBundle(value = "kept", locale = "en")
interface KeptMessages {

    @Message("The version that counts for you")
    String heading();

    @Message("You are judged by the version of {from} until {until}. The version of {newer} earns the award as well.")
    String kept(String from, String until, String newer);

    @Message(
            "A newer version counts from {from} on. Who sets out before that day can still use this one for twelve months from then.")
    String coming(String from);

    @Message("What the newer version changes:")
    String changes();

    @Message("It changes nothing in what this award takes.")
    String no_change();

    @Message("New: {what}")
    String added(String what);

    @Message("More is asked for: {what}")
    String raised(String what);

    @Message("Less is asked for: {what}")
    String lowered(String what);

    @Message("Changed: {what}")
    String changed(String what);

    @Message("Raised from {from} to {to} hours: {what}")
    String raised_hours(String from, String to, String what);

    @Message("Lowered from {from} to {to} hours: {what}")
    String lowered_hours(String from, String to, String what);

    @Message("pass mark {#if to > from}raised{#else}lowered{/if} from {from} to {to} percent")
    String pass_mark(int from, int to);

    @Message("{to} minutes in place of {from}")
    String minutes(int from, int to);

    @Message("attempts: {to} in place of {from}")
    String attempts(String from, String to);

    @Message("any number")
    String any_number();

    @Message("No longer asked for: {what}")
    String removed(String what);

    @Message("What the newer version takes")
    String takes_newer();

    @Message("Start working towards it")
    String start();

    @Message(
            "If what it takes changes later, you can still earn it by the version of today for twelve months from the change.")
    String start_means();

    @Message("You have been working towards it since {day}.")
    String started(String day);

    @Message("You are working towards it from today on.")
    String started_now();

    @Message("You had set out for it before.")
    String started_before();
}
