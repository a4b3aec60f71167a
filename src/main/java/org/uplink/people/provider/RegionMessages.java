package org.uplink.people.provider;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for providers that sign people of many districts in. */
@MessageBundle(value = "region", locale = "en")
interface RegionMessages {

    @Message("Regional providers")
    String title();

    @Message(
            "A region or a service agency can sign people of many districts in with one provider. It says of each person which district they are of; you say which organization that means, and the organization has to accept it.")
    String lead();

    @Message("No regional provider yet")
    String empty();

    @Message("Name one below, then connect it as a district connects its own.")
    String empty_text();

    @Message("Region")
    String region();

    @Message("Values")
    String values();

    @Message("{accepted} of {offered} accepted")
    String values_count(long accepted, long offered);

    @Message("Add a regional provider")
    String add_title();

    @Message("Name")
    String name();

    @Message("Stands on the page at which everybody signs in, and on the pages of districts.")
    String name_hint();

    @Message("Type a name of at most {most} characters.")
    String name_missing(int most);

    @Message("Key")
    String slug();

    @Message("Stands in addresses after region-, and stays: small letters, digits and hyphens, such as north.")
    String slug_hint();

    @Message("Small letters, digits and hyphens, at most 49; the first is a letter or a digit.")
    String slug_malformed();

    @Message("This key is taken. Choose another one.")
    String slug_taken();

    @Message("Add")
    String add();

    @Message("{name} is added. Connect its provider now.")
    String created(String name);

    @Message("{#if on}On: everybody finds it on the page to sign in{#else}Off: nobody is sent there{/if}")
    String on(boolean on);

    @Message("The provider")
    String provider();

    @Message("Not connected yet")
    String none();

    @Message("Connect it by the protocol that it speaks. It stays off until you switch it on.")
    String none_text();

    @Message("Address for intranets")
    String through();

    @Message("Whoever follows it is sent to this provider without a page between.")
    String through_hint();

    @Message("Remove this region")
    String remove();

    @Message("Where it says the district")
    String claim_title();

    @Message("Name of the claim or attribute")
    String claim();

    @Message(
            "As the provider writes it, for example district or https://region.example/claims/district. A dot leads into a claim: school.district. Several values are several districts.")
    String claim_hint();

    @Message("Where it says groups")
    String roles_title();

    @Message("Name of the claim or attribute with groups")
    String roles();

    @Message(
            "You only say where they stand, for example groups. Which of them give roles each district decides for itself, and under another name they count in a district only when it has agreed to that.")
    String roles_hint();

    @Message("The name is saved. Districts that have accepted can now choose which words count.")
    String roles_saved();

    @Message("Connect the provider first.")
    String claim_later();

    @Message("Save the name")
    String claim_save();

    @Message("The name is saved. It counts from each person’s next sign-in on.")
    String claim_saved();

    @Message("Type the name of the claim or attribute, of at most 200 characters.")
    String claim_missing();

    @Message("The sign-in service does not answer, so nothing is saved. Try again later.")
    String unreachable();

    @Message("Districts")
    String districts();

    @Message(
            "{#if offered == 0}It can sign nobody in yet: no value means an organization.{#else}{accepted} of {offered} values are accepted by their organizations.{/if}")
    String districts_count(long accepted, long offered);

    @Message("See and add districts")
    String districts_open();

    @Message("Remove {name}?")
    String removal_title(String name);

    @Message(
            "Its people can no longer sign in that way, and the tie between their account there and here is cut. From that moment it vouches for nobody: {#if accepted == 0}no organization has accepted it.{#else if accepted == 1}one value is accepted now.{#else}{accepted} values are accepted now.{/if} Records stay. If you only want to pause, switch it off instead.")
    String removal_text(long accepted);

    @Message("{name} is removed.")
    String removed(String name);

    @Message("Cancel")
    String cancel();

    @Message("Districts of {name}")
    String districts_title(String name);

    @Message(
            "Each value means one organization; an organization can have several. What you add is an offer: it counts when an administrator there has accepted it, and not before.")
    String districts_lead();

    @Message("Find a value or an organization")
    String find();

    @Message("Nothing found")
    String found_none();

    @Message("No value and no organization has that in it.")
    String found_none_text();

    @Message("No value yet")
    String no_value();

    @Message("Add the first one below, or paste a list of them.")
    String no_value_text();

    @Message("Value")
    String value();

    @Message("Exactly as the provider says it, capital letters and leading zeros too: 0042 is not 42.")
    String value_hint();

    @Message("Organization")
    String organization();

    @Message("Key of the organization")
    String alias();

    @Message("As under Organizations, for example riverbend.")
    String alias_hint();

    @Message("Answer")
    String state();

    @Message(
            "{#when state}{#is 'accepted'}accepted{#is 'ended'}ended by the organization{#else}not answered yet{/when}")
    String state_of(String state);

    @Message("Add a value")
    String add_value_title();

    @Message("Offer")
    String offer();

    @Message("Paste many at once")
    String paste();

    @Message("{value} is offered. It counts when the organization has accepted it.")
    String offered(String value);

    @Message("Districts of {name} at once")
    String lines_title(String name);

    @Message(
            "One line for each value: the value, a semicolon, the key of the organization. Either all lines are taken or none.")
    String lines_hint();

    @Message("Lines")
    String lines();

    @Message("Paste from one to {most} lines.")
    String lines_missing(int most);

    @Message(
            "{#if count == 1}Nothing is saved: one line is wrong.{#else}Nothing is saved: {count} lines are wrong.{/if}")
    String lines_wrong(int count);

    @Message(
            "{#if count == 1}One line is taken.{#else}{count} lines are taken.{/if} Each value counts when its organization has accepted it.")
    String lines_offered(int count);

    @Message("Offer all")
    String offer_all();

    @Message("Line {line}:")
    String line(int line);

    @Message("""
            {#when wrong}
            {#is 'NO_SEMICOLON'}{#if about.isEmpty}Type the key of an organization.{#else}No organization stands behind a semicolon after {about}.{/if}
            {#is 'NO_VALUE'}Type the value, of at most 200 characters.
            {#is 'NO_ORGANIZATION'}There is no organization with the key {about}.
            {#is 'TWICE'}{about} stands in an earlier line already.
            {#else}{about} is offered already. Change or remove it in the list.{/when}""")
    String wrong(String wrong, String about);

    @Message("What {value} means")
    String change_title(String value);

    @Message("A changed value is a new offer: the organization has to accept it, and nobody comes in by it before.")
    String change_text();

    @Message("Save")
    String save();

    @Message("{value} is changed.")
    String changed(String value);

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw {value} from {name}?")
    String withdrawal_title(String value, String name);

    @Message(
            "{#when state}{#is 'accepted'}Whoever comes in by it is out at once. Their records stay, and whom the organization lets in another way stays in.{#else}Nobody comes in by it now.{/when}")
    String withdrawal_text(String state);

    @Message("The offer is withdrawn.")
    String withdrawn();

    @Message("Regional providers")
    String offers();

    @Message("{name} may sign people of yours in, if you accept")
    String offer_title(String name);

    @Message(
            "Whoever looks after Uplink for all has connected {name}. If you accept, everybody of whom {name} says that they are yours comes in and becomes a learner here, with no word of your own provider. Whoever has left stays out. Whom your directory has announced is known by an address of your domains, so {name} could pass one person off as another of yours: accept it only if you trust it with that. You can end it at any time.")
    String offer_text(String name);

    @Message(
            "{#if words == 0}It gives no roles, unless you map words of it yourself.{#else if words == 1}The word of it that you have mapped gives roles again.{#else}The {words} words of it that you have mapped give roles again.{/if}")
    String offer_roles(int words);

    @Message("It says so by")
    String offer_values();

    @Message("Accept")
    String accept();

    @Message("It may sign people of yours in from now on.")
    String accepted();

    @Message("{name} signs people of yours in")
    String running_title(String name);

    @Message(
            "Everybody of whom it says one of these comes in as a learner. If you end it, whoever came in by it alone is out at once; their records stay.")
    String running_text();

    @Message(
            "{#if words == 0}Nothing that it says of roles counts.{#else if words == 1}One word of it gives roles.{#else}{words} words of it give roles.{/if}")
    String running_roles(int words);

    @Message("End it")
    String end();

    @Message("It is ended. Nobody comes in by it any longer.")
    String ended();
}
