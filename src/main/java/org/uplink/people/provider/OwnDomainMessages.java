package org.uplink.people.provider;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the mail domains that an organization confirms itself. */
@MessageBundle(value = "ownDomain", locale = "en")
interface OwnDomainMessages {

    @Message("Mail domains")
    String title();

    @Message(
            "Whoever types an address in one of your domains is sent to your provider, and whom your directory has announced is known by such an address at the first sign-in. Say which domains are yours, and confirm each by a line that only its owner can publish.")
    String lead();

    @Message("Domains")
    String list();

    @Message("No domain yet")
    String empty();

    @Message(
            "Ask for the domain of your mail addresses below. Confirming it takes a few minutes of whoever keeps your DNS.")
    String empty_text();

    @Message("Domain")
    String domain();

    @Message("State")
    String state();

    @Message("confirmed")
    String state_confirmed();

    @Message("listed by whoever runs Uplink")
    String state_listed();

    @Message("waits for its line")
    String state_waiting();

    @Message("Ask for a domain")
    String ask();

    @Message("What stands after the @ of your people’s addresses, for example riverbend.example.")
    String hint();

    @Message("Type one domain, like riverbend.example.")
    String malformed();

    @Message("Everybody can have an address at {domain}, so it cannot be one organization’s.")
    String is_public(String domain);

    @Message("More than {most} domains are not kept. Remove one first.")
    String many(int most);

    @Message("Publish this line")
    String publish();

    @Message(
            "Have whoever keeps the DNS of {domain} add this record. It can stay; it says nothing of anybody. It can take an hour until everybody sees it.")
    String publish_text(String domain);

    @Message("Type")
    String type();

    @Message("Name")
    String name();

    @Message("Value")
    String value();

    @Message("Check now")
    String look();

    @Message("Check again")
    String look_again();

    @Message("Last checked")
    String looked();

    @Message("""
            {#when found}
            {#is 'CONFIRMED'}The line is there.
            {#is 'NOTHING'}There is no such record yet. If it was added just now, wait some minutes and check again.
            {#is 'OTHER'}There is a record of that name, but with another value. Copy the value exactly as it stands here.
            {#is 'TAKEN'}The line is there, but another organization has this domain. Ask whoever runs Uplink.
            {#else}The name servers of the domain did not answer. Nothing is changed; check again in some minutes.{/when}""")
    String found(String found);

    @Message("Found in its place")
    String texts();

    @Message("{domain} is confirmed. It counts from the next sign-in on.")
    String confirmed(String domain);

    @Message("{domain} is yours since it was confirmed. It stays so when the line is gone, until you remove it.")
    String is_confirmed(String domain);

    @Message("The sign-in service does not answer, so nothing is changed. Try again later.")
    String unreachable();

    @Message("Remove")
    String remove();

    @Message("Remove {domain}?")
    String removal_title(String domain);

    @Message(
            "{#if count == 0}None of your people has an address in it.{#else if count == 1}One of your people has an address in it and is not sent to your provider by it any longer.{#else}{count} of your people have an address in it and are not sent to your provider by it any longer.{/if} Nobody loses a record. Another organization can confirm it afterwards.")
    String removal_text(int count);

    @Message("{#if count == 1}and one more{#else}and {count} more{/if}")
    String more(int count);

    @Message(
            "Your provider must have a domain, and this is the only one. Confirm another one first, or remove the provider.")
    String needed();

    @Message("{domain} is removed.")
    String removed(String domain);

    @Message("Cancel")
    String cancel();
}
