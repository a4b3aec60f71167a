package org.uplink.credential;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page where anybody checks a credential. */
@MessageBundle(value = "credential", locale = "en")
interface CredentialMessages {

    @Message("Credential check")
    String title();

    @Message("It is valid until then. The holder can renew it now.")
    String due_means();

    @Message("It was valid from {from} to {until}.")
    String lapsed_means(String from, String until);

    @Message("The issuer has taken it back. It is not valid.")
    String revoked_means();

    @Message("Who")
    String who();

    @Message("The holder has not made their name public")
    String who_hidden();

    @Message("What")
    String what();

    @Message(
            "{#if certificate}Assessment-based certificate{#else}Certification{/if}{#if !accredited}, not accredited{/if}")
    String kind(boolean certificate, boolean accredited);

    @Message("From whom")
    String from_whom();

    @Message("Valid")
    String valid();

    @Message("{from} to {until}")
    String from_until(String from, String until);

    @Message("from {from}, without an end date")
    String from_on(String from);

    @Message("What it took")
    String took();

    @Message("How to check it by machine")
    String machine();

    @Message("Ask the same address for JSON; it gives the same facts as of the moment of asking.")
    String machine_how();

    @Message("Your name now stands on the public page of {title}. Whoever has its address can read it.")
    String shared(String title);

    @Message("Your name no longer stands on the public page of {title}.")
    String hidden(String title);
}
