package org.uplink.people.provider;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for roles that an organization's provider gives. */
@MessageBundle(value = "providerRole", locale = "en")
interface ProviderRoleMessages {

    @Message("Roles from your provider")
    String title();

    @Message(
            "Your provider, or that of a region which you have accepted, can say who leads, who assesses and who administers. Only words that you list here count, and only for people who come through it. Everybody is a learner without it.")
    String lead();

    @Message("Nothing that your provider says of roles counts. Roles are given by hand, under People.")
    String off();

    @Message("{#if count == 1}One word of your provider counts.{#else}{count} words of your provider count.{/if}")
    String on(int count);

    @Message("Choose which words count")
    String open();

    @Message("Where it says so")
    String claim_title();

    @Message("Name of the claim or attribute")
    String claim();

    @Message(
            "As your provider writes it, for example groups, roles or http://schemas.microsoft.com/ws/2008/06/identity/claims/role. A dot leads into a claim: realm_access.roles. Have it send only groups that are meant for Uplink: hundreds do not fit into a sign-in.")
    String claim_hint();

    @Message("Save the name")
    String claim_save();

    @Message("The name is saved. It counts from each person’s next sign-in on.")
    String claim_saved();

    @Message("Type the name of the claim or attribute, of at most 200 characters.")
    String claim_missing();

    @Message("Save the name of the claim or attribute first.")
    String claim_first();

    @Message("The sign-in service does not answer, so nothing is saved. Try again later.")
    String unreachable();

    @Message("Your organization has no provider of its own.")
    String no_provider();

    @Message("The words of another provider count. End that first, then choose this one.")
    String one_at_a_time();

    @Message("Words of {name}")
    String region_title(String name);

    @Message(
            "{#when state}{#is 'counts'}It says them here:{#is 'moved'}It says them in another place now than you agreed to, so none counts from each person’s next sign-in on. Now they stand here:{#is 'ended'}You have not accepted it at present, so none of its words counts.{#is 'silent'}It says no words yet. Whoever looks after Uplink for all can name where it says them.{#is 'other'}The words of one provider count at a time. Take no roles from the other one first.{#else}It says them here:{/when}")
    String region_state(String state);

    @Message("Take its words")
    String region_take();

    @Message("Take them from there")
    String region_take_again();

    @Message("What it says has changed meanwhile, or another provider was chosen. Look at it again.")
    String moved_meanwhile();

    @Message("Words that count")
    String mapped();

    @Message("No word counts yet")
    String empty();

    @Message(
            "Add a word that your provider says of people, such as the name or the id of a group, and the role that it gives here.")
    String empty_text();

    @Message("Word")
    String value();

    @Message("Exactly as your provider writes it, capital letters too: IT-Staff is not it-staff.")
    String value_hint();

    @Message("Type the word, of at most 200 characters.")
    String value_missing();

    @Message("This word gives other roles already. Change it in the list.")
    String value_taken();

    @Message("More than {most} words do not count. Remove one first.")
    String many(int most);

    @Message("Gives")
    String gives();

    @Message("Counts now for")
    String people();

    @Message("{#if count == 1}1 person{#else}{count} people{/if}")
    String people_count(long count);

    @Message("Add a word")
    String add_title();

    @Message("Roles")
    String roles();

    @Message("You can have your provider give only what you hold yourself. The platform role is never given so.")
    String roles_hint();

    @Message("{role}, which you do not hold")
    String not_held(String role);

    @Message("Choose at least one role that you hold yourself.")
    String role_missing();

    @Message("Add the word")
    String add();

    @Message("{value} counts from each person’s next sign-in on.")
    String added(String value);

    @Message("What {value} gives")
    String change_title(String value);

    @Message(
            "What you add counts from each person’s next sign-in on for new people, and at once for those below. What you take is taken from them at once, unless somebody gave it by hand.")
    String change_text();

    @Message("Save roles")
    String change_save();

    @Message("What {value} gives is saved.")
    String changed(String value);

    @Message("Somebody else has changed this word meanwhile. Look at it again and save once more.")
    String outdated();

    @Message("Of whom your provider said it last, and the roles they have by that alone")
    String holders();

    @Message("Of nobody yet. It counts when somebody signs in through your provider with it.")
    String holders_none();

    @Message("{#if count == 1}and one more{#else}and {count} more{/if}")
    String holders_more(long count);

    @Message("Remove")
    String remove();

    @Message("Remove {value}?")
    String removal_title(String value);

    @Message(
            "{#if count == 0}Nobody has a role by it now.{#else}{#if count == 1}It counts for one person now. The roles that this person has by it alone are taken at once.{#else}It counts for {count} people now. The roles that they have by it alone are taken at once.{/if} Roles that somebody gave by hand stay, and so does the last administrator. A manager who loses the role leads no team any longer.{/if}")
    String removal_text(long count);

    @Message("The word is removed.")
    String removed();

    @Message("Take no roles from the provider")
    String end();

    @Message("Take no roles from your provider any longer?")
    String end_title();

    @Message(
            "All words below are forgotten, and the roles that people have by them alone are taken at once. Roles that somebody gave by hand stay, and so does the last administrator.")
    String end_text();

    @Message("Nothing that your provider says of roles counts any longer.")
    String ended();

    @Message("Cancel")
    String cancel();
}
