package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the e-mail domains of an organization. */
@MessageBundle(value = "domain", locale = "en")
interface DomainMessages {

    @Message("E-mail domains")
    String title();

    @Message(
            "Whoever the directory of this organization has announced is recognized at the first sign-in by an address in one of these domains, if Keycloak has proven the address. List a domain only after you have checked that it belongs to this organization and nobody else gives out addresses in it.")
    String text();

    @Message("Domains")
    String label();

    @Message("For example riverbend.example, several with spaces between. Empty for none.")
    String hint();

    @Message("Save domains")
    String save();

    @Message("The domains of {name} are saved.")
    String saved(String name);

    @Message("This is not a domain: {domains}. Write it like riverbend.example.")
    String malformed(String domains);

    @Message("Another organization has this domain: {domains}.")
    String taken(String domains);

    @Message("Somebody else has changed the domains meanwhile. Saved now: {domains}. Check yours and save again.")
    String outdated(String domains);

    @Message(
            "Keycloak did not answer as it should, and would go on sending people with these addresses to the identity provider of this organization. Nothing is saved; try again later.")
    String unreachable();
}
