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

    @Message("{duration} of learning, and your manager's check")
    String time_with_check(String duration);

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

    @Message("Done")
    String done();

    @Message("To do")
    String to_do();

    @Message(
            "{#when kind}{#is 'course'}Course{#is 'task'}Task at work{#is 'check'}Check by your manager{#is 'level'}Level in a competency{#else}Certification{/when}")
    String kind(String kind);

    @Message("Mark as done")
    String mark_done();

    @Message("What this asks for")
    String what();
}
