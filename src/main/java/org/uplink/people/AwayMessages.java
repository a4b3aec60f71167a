package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for whoever wants to sign in while Keycloak is away. */
@MessageBundle(value = "away", locale = "en")
interface AwayMessages {

    @Message("You cannot sign in at the moment")
    String title();

    @Message("The service that asks for passwords does not answer. Wait a minute, then try again.")
    String text();

    @Message("Nothing that you saved is lost. Whoever is signed in already can work on.")
    String saved();

    @Message("Try again")
    String again();
}
