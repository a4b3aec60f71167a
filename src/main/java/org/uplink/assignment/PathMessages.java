package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of a learning path, and of its steps wherever they are listed. */
@MessageBundle(value = "path", locale = "en")
interface PathMessages {

    @Message("Learning path")
    String eyebrow();

    @Message("For")
    String for_whom();

    @Message("Everybody in school technology")
    String for_everybody();

    @Message("Time")
    String time();

    @Message("People on an older version")
    String older_versions();

    @Message("Steps")
    String steps();

    @Message("Start this path")
    String start();

    @Message("You have started this path. What you had completed before counts.")
    String started();

    @Message("Sign in to start this path")
    String sign_in();

    @Message("{done} of {steps} steps done")
    String progress(int done, int steps);

    @Message("You completed this path on {day}.")
    String completed(String day);

    @Message("{#when state}{#is 'done'}Done{#is 'open'}To do{#is 'waits'}Opens later{#else}Not needed{/when}")
    String state(String state);

    @Message(
            "{#when kind}{#is 'course'}Course{#is 'task'}Task at work{#is 'check'}Check by your manager{#is 'level'}Level in a competency{#is 'group'}Group of steps{#else}Certification{/when}")
    String kind(String kind);

    @Message("Choose {choose} of {of}")
    String choose(int choose, int of);

    @Message("In this order")
    String in_order();

    @Message("All of these")
    String all_of_these();

    @Message("Optional")
    String optional();

    @Message("{#if weeks == 1}in the first week{#else}in the first {weeks} weeks{/if}")
    String in_weeks(int weeks);

    @Message("by {day}")
    String by(String day);

    @Message("late")
    String late();

    @Message("Opens after")
    String opens_after();

    @Message("Better after")
    String better_after();

    @Message("{minutes} at least")
    String at_least(String minutes);

    @Message("Proof")
    String proof();

    @Message("Mark as done")
    String mark_done();

    @Message("What this asks for")
    String what();
}
