package org.uplink.people.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the accounts that somebody signs in with. */
@MessageBundle(value = "account", locale = "en")
public interface AccountMessages {

    @Message("Accounts that sign you in")
    String title();

    @Message(
            "With each of these accounts you sign in as yourself: one record, whichever you use. Each account opens the organizations that vouch for it.")
    String lead();

    @Message("See and change the accounts that sign you in")
    String open();

    @Message("If you have an account at another organization too, add it here, so that your record stays one.")
    String open_text();

    @Message("Account")
    String account();

    @Message("Address")
    String address();

    @Message("Since")
    String since();

    @Message("Change")
    String change();

    @Message("Password at Uplink")
    String at_uplink();

    @Message("Sign-in of {provider}")
    String at_provider(String provider);

    @Message("Not noted yet")
    String not_noted();

    @Message("this session")
    String here();

    @Message("Stays as long as you work for {organization}: it may open it, and this session does not.")
    String kept_for(String organization);

    @Message("You are signed in with it now.")
    String stays_here();

    @Message("Add another account")
    String add();

    @Message("For an account that you have at another organization, or that your organization has given you anew.")
    String add_lead();

    @Message("What happens")
    String add_steps();

    @Message("You are signed out here and at your sign-in.")
    String add_out();

    @Message("You sign in with the other account, in this browser, within 15 minutes.")
    String add_in();

    @Message("Uplink names both and asks whether to add it. Nothing is added before you say yes.")
    String add_asked();

    @Message("An account that has a record of its own at Uplink already cannot be added: two records stay two.")
    String add_known();

    @Message("Start")
    String add_start();

    @Message("Cancel")
    String cancel();

    @Message("Now sign in with the other account")
    String next_title();

    @Message("The next click signs you out and asks for an account. Give the one that you want to add.")
    String next_text();

    @Message("Sign out and go on")
    String next_go();

    @Message("Add this account to your record?")
    String confirm_title();

    @Message("Whoever signs in with {account} from then on acts as {person}.")
    String confirm_lead(String account, String person);

    @Message("The account")
    String confirm_account();

    @Message("The record")
    String confirm_record();

    @Message("Name")
    String name();

    @Message("Organization")
    String organization();

    @Message("Comes through")
    String comes_through();

    @Message("Opens")
    String opens();

    @Message("Nothing yet: no organization vouches for it")
    String opens_nothing();

    @Message("Yes, add it")
    String yes();

    @Message("No, add nothing")
    String no();

    @Message("Say yes only if both are you.")
    String confirm_care();

    @Message(
            "{#when outcome}{#is 'added'}The account is added{#is 'declined'}Nothing was added{#is 'known'}This account has a record of its own{#is 'announced'}This account has a record of its own{#else}There is nothing to add here{/when}")
    String end_title(String outcome);

    @Message(
            "{#when outcome}{#is 'added'}{account} signs you in from now on. No organization vouches for it, so it opens only what you were invited to.{#is 'declined'}{account} is as it was. Sign out if you do not want to go on with it: at an organization that vouches for it, it begins a record of its own.{#is 'known'}{account} is known at Uplink as a person of its own, so it was not added: two records stay two. Ask an administrator of your organization which of them you should use.{#is 'announced'}{organization} has entered the person of {account} in its directory, so it was not added: two records stay two. Ask an administrator there.{#else}The request was used, is older than 15 minutes, or another took its place. Nothing was added. Sign in with the account that you had before and begin again.{/when}")
    String end_text(String outcome, String account, String organization);

    @Message("Go on")
    String go_on();

    @Message("The account is added: it signs you in from now on.")
    String added();

    @Message("Remove")
    String remove();

    @Message("Remove: {account}")
    String remove_of(String account);

    @Message("Remove this account from your record?")
    String remove_title();

    @Message(
            "It signs you in no longer, and its sessions end at once. Your record stays as it is. What you were invited to with it you need a new invitation for.")
    String remove_text();

    @Message("If somebody signs in with it again, an organization that vouches for it begins a new record.")
    String remove_back();

    @Message("The account is removed.")
    String removed();

    @Message("This account stays: see why beside it.")
    String stays();

    @Message("This account no longer signs you in")
    String given_up_title();

    @Message(
            "It was removed from a record at Uplink, so its session is over. Sign out, and sign in with another account.")
    String given_up_text();

    @Message(
            "Have you used Uplink with another account? Then answer with that one, so that your record stays one. You can add this account to it under Settings.")
    String hint_invited();
}
