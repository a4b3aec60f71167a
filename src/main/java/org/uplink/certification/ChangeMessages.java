package org.uplink.certification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what a changed certification means for people. */
@MessageBundle(value = "change", locale = "en")
interface ChangeMessages {

    @Message("What changes: {title}")
    String title(String title);

    @Message("What a newer version means for your people")
    String link();

    @Message("Changed certifications")
    String changed();

    @Message("{title}, from {day} on")
    String changed_from(String title, String day);

    @Message(
            "The newest version counts from {from} on. Who set out before that day can use the one before until {until}.")
    String will_count(String from, String until);

    @Message(
            "The newest version counts since {from}. Who set out before that day can use the one before until {until}.")
    String counts(String from, String until);

    @Message("The newest version counts since {from}. The one before could be used until {until}.")
    String counts_alone(String from, String until);

    @Message("What changes")
    String changes();

    @Message("What it takes stays the same.")
    String no_change();

    @Message("Who must do more")
    String people();

    @Message("{#if count == 1}person is asked for more{#else}people are asked for more{/if}")
    String asked(int count);

    @Message("{#if count == 1}person has nothing more to do{#else}people have nothing more to do{/if}")
    String others(int count);

    @Message("Only what is asked for because of the change is listed here. Awards are made by the same rules.")
    String lead();

    @Message("Person")
    String person();

    @Message("Team")
    String team();

    @Message("Where they stand")
    String state();

    @Message("Version before")
    String older();

    @Message("To do because of the change")
    String todo();

    @Message("Working towards it since {day}")
    String since(String day);

    @Message("The version before can be used until {day}")
    String older_until(String day);

    @Message("The version before ended on {day}")
    String older_ended(String day);

    @Message("The next award opens only after the version before has ended")
    String newer_only();

    @Message("Only one version is known")
    String only_one();

    @Message("When a newer version of this certification is loaded, this page says whom it asks for more.")
    String only_one_text();

    @Message("Nobody is asked for more")
    String nobody();

    @Message("Nobody whom you manage has to do more because of this change.")
    String nobody_text();

    @Message("Nobody of this team has to do more because of this change.")
    String nobody_of_team();
}
