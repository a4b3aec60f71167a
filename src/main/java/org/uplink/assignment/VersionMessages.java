package org.uplink.assignment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of moving people to a new version of a path. */
@MessageBundle(value = "version", locale = "en")
interface VersionMessages {

    @Message("People on an older version")
    String title();

    @Message(
            "They began before the version that is offered now, and keep theirs unless you move them. What they have done carries over where the step is still there.")
    String lead();

    @Message("Nobody whom you manage walks an older version of this path.")
    String nobody();

    @Message("Choose")
    String choose();

    @Message("Move {name}")
    String choose_one(String name);

    @Message("Select all")
    String choose_all();

    @Message("Person")
    String person();

    @Message("Carries over")
    String carried();

    @Message("Counts no more")
    String dropped();

    @Message("New to do")
    String added();

    @Message("Then")
    String then();

    @Message("Completed at once")
    String completes();

    @Message("Goes on")
    String goes_on();

    @Message("Nothing")
    String none();

    @Message("Began {day}")
    String began(String day);

    @Message("Move the chosen people")
    String move();

    @Message("Choose at least one person.")
    String nobody_chosen();

    @Message(
            "{#if count == 1}One person is on the new version now.{#else}{count} people are on the new version now.{/if}")
    String moved(int count);

    @Message("Moved before")
    String history();

    @Message("Nobody whom you manage was moved from one version of this path to another.")
    String history_nothing();

    @Message("From")
    String from_version();

    @Message("To")
    String to_version();

    @Message("Version {revision}")
    String number(String revision);

    @Message("By")
    String moved_by();

    @Message("On")
    String moved_on();
}
