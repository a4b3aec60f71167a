package org.uplink.credential;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of learner records: where they are made, and where anybody checks one. */
@MessageBundle(value = "gathered", locale = "en")
interface GatheredMessages {

    @Message("Records of several credentials")
    String title();

    @Message("Put awards of yours into one signed record, for an application or a new employer. You see it first, and"
            + " nobody else sees it until you share it.")
    String lead();

    @Message("Your records")
    String yours();

    @Message("{#if count == 1}1 credential{#else}{count} credentials{/if}")
    String count(int count);

    @Message("made {day}")
    String made_on(String day);

    @Message("{#when state}{#is 'shared'}Shared{#is 'withdrawn'}Withdrawn{#else}Only you see it{/when}")
    String state(String state);

    @Message("Share it")
    String share();

    @Message("Keep it private")
    String close();

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw for good")
    String withdraw_sure();

    @Message(
            "Its page then says that it was withdrawn, and so does every check of a file. The credentials in it stay as"
                    + " they are.")
    String withdraw_hint();

    @Message("Make a record")
    String make_title();

    @Message("Which credentials")
    String which();

    @Message("You hold no credential of {organization} yet. When you earn one, you can put it into a record here.")
    String none(String organization);

    @Message("{#when shows}{#is 'name'}names you{#is 'email'}known by your e-mail address{#else}names nobody{/when}")
    String shows(String shows);

    @Message("Each goes in as it is: what it shows of you is decided at the award.")
    String shows_hint();

    @Message("With my name on the record")
    String with_name();

    @Message("Look at it first")
    String preview();

    @Message("This is what others will see")
    String preview_title();

    @Message("Make this record")
    String make();

    @Message("Choose at least one credential, and at most {most}.")
    String choose(int most);

    @Message("The record is made. Only you see it until you share it.")
    String made();

    @Message("The record is shared: whoever has its address can read it.")
    String shared();

    @Message("Only you see the record now. Files that were downloaded before can still be checked.")
    String closed();

    @Message("The record is withdrawn.")
    String withdrawn();

    @Message("Learner record check")
    String check_title();

    @Message("{#if all == holding}{#if all == 1}The credential in it holds today{#else}All {all} credentials in it hold"
            + " today{/if}{#else}{holding} of {all} credentials in it {#if holding == 1}holds{#else}hold{/if}"
            + " today{/if}")
    String holding(int holding, int all);

    @Message("Withdrawn on {day}")
    String withdrawn_on(String day);

    @Message("Its holder has taken the record back. That says nothing of the credentials that were in it.")
    String withdrawn_means();

    @Message("Only you see this page until you share the record.")
    String private_hint();

    @Message("Made on")
    String on();

    @Message("{#if partial}The holder chose what is in it: the issuer has made further awards to the same"
            + " person.{#else}It held all that stood from this issuer then.{/if}")
    String extent(boolean partial);

    @Message("In it")
    String inside();

    @Message("See its page")
    String see();

    @Message("The issuer has signed it as a Comprehensive Learner Record 2.0: as JSON-LD with a proof, and as a token."
            + " Each credential in it carries the proof of its own issuer. Any verifier of Verifiable Credentials can check"
            + " all of them.")
    String machine();
}
