package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a person's own settings, and of roles. */
@MessageBundle(value = "people", locale = "en")
interface PeopleMessages {

    @Message("Settings")
    String settings();

    @Message("How Uplink looks")
    String looks();

    @Message("Language")
    String language();

    @Message("Courses are in the language they were written in.")
    String language_hint();

    @Message("Colours")
    String theme();

    @Message("{#when theme}{#is 'light'}Light{#is 'dark'}Dark{#else}As the device is set{/when}")
    String theme_name(String theme);

    @Message("Save settings")
    String save_settings();

    @Message("Your settings are saved.")
    String settings_saved();

    @Message("Choose a language from the list.")
    String language_missing();

    @Message("Choose one of the three.")
    String theme_missing();

    @Message("Your account")
    String account();

    @Message("Name")
    String name();

    @Message("E-mail")
    String email();

    @Message(
            "Name and address come from your district account. If your name is wrong here, an administrator of your organization can correct it.")
    String account_hint();

    @Message("Organizations you belong to")
    String organizations();

    @Message("Organization")
    String organization();

    @Message("Roles")
    String roles();

    @Message("Since")
    String since();

    @Message("You are here")
    String here();

    @Message(
            "{#when key}{#is 'learner'}Learner{#is 'manager'}Manager{#is 'assessor'}Assessor{#is 'admin'}Administrator{#is 'platform'}Platform{#else}{key}{/when}")
    String role(String key);
}
