package org.uplink.people.scim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the directory of an organization. */
@MessageBundle(value = "directory", locale = "en")
interface DirectoryMessages {

    @Message("Directory")
    String title();

    @Message(
            "Let your directory, such as Microsoft Entra ID or Okta, keep the people of your organization here in step with it: it adds people, changes their names and addresses, puts them in teams, and ends the membership of those who leave. Access ends with the request.")
    String lead();

    @Message("What to type into your directory")
    String setup();

    @Message("Address (SCIM 2.0)")
    String address();

    @Message("Sign-in")
    String sign_in();

    @Message("A bearer token that you make here")
    String sign_in_text();

    @Message("What it may do")
    String rights();

    @Message(
            "It never gives roles, never sees other teams than those it made, and never changes the name or address of somebody whom another organization knows too.")
    String rights_text();

    @Message("Tokens")
    String tokens();

    @Message("No token yet")
    String empty();

    @Message("Until you make one, no program can add or end people here.")
    String empty_text();

    @Message("Name")
    String name();

    @Message("Made")
    String made();

    @Message("Expires")
    String expires();

    @Message("Last used")
    String used();

    @Message("Never")
    String never();

    @Message("State")
    String state();

    @Message("Good")
    String good();

    @Message("Ended")
    String over();

    @Message("Expired")
    String expired();

    @Message("End this token")
    String end();

    @Message("End this token: {name}")
    String end_named(String name);

    @Message("The token has ended. Requests with it are refused from now on.")
    String ended();

    @Message("Make a token")
    String make();

    @Message("For example the name of the directory.")
    String name_hint();

    @Message("Good for")
    String days();

    @Message("{count} days")
    String days_count(String count);

    @Message("Your new token")
    String secret();

    @Message("Copy it now: it is not shown again.")
    String secret_hint();

    @Message("Two tokens are good now, which is enough to change from one to the other. End one to make another.")
    String full();

    @Message("Type a name of at most {most} characters.")
    String name_wrong(int most);

    @Message("Choose how long the token is good.")
    String days_wrong();

    @Message("Another token was made meanwhile. If nobody has copied it, end it and make a new one.")
    String meanwhile();
}
