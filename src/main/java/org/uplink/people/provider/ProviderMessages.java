package org.uplink.people.provider;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for where the people of an organization sign in. */
@MessageBundle(value = "provider", locale = "en")
interface ProviderMessages {

    @Message("How people sign in")
    String title();

    @Message("People of your organization can sign in with the account that they have at your organization.")
    String lead();

    @Message("Not to be changed here")
    String unreachable();

    @Message(
            "Uplink cannot change how people sign in: the sign-in service does not answer, or Uplink has no right to. Try again later, or ask whoever runs Uplink for you.")
    String unreachable_text();

    @Message("Addresses of your people")
    String domains();

    @Message(
            "Whoever types an address that ends in one of these is sent to your provider, and only such addresses are taken from it.")
    String domains_text();

    @Message("Ask for domains, confirm and remove them")
    String domains_open();

    @Message("{#if verified}confirmed{#else}not confirmed yet{/if}")
    String domain_state(boolean verified);

    @Message(
            "No address ending is known for your organization, so a provider cannot be set up yet. Ask for one first and confirm it.")
    String no_domain();

    @Message("Your provider")
    String provider();

    @Message("No provider yet")
    String none();

    @Message(
            "People sign in with a password that they have for Uplink alone. With a provider they use the account that they have anyway, and whoever leaves it loses the way in.")
    String none_text();

    @Message("Set up OpenID Connect")
    String set_up_openid();

    @Message("Set up SAML")
    String set_up_saml();

    @Message("{#when kind}{#is 'saml'}SAML{#else}OpenID Connect{/when}")
    String kind(String kind);

    @Message("Kind")
    String kind_label();

    @Message("State")
    String state();

    @Message("{#if on}On: your people are sent there{#else}Off: your people give a password to Uplink{/if}")
    String on(boolean on);

    @Message("Name of the provider")
    String issuer();

    @Message("Client id")
    String client();

    @Message("Switch on")
    String switch_on();

    @Message("Switch off")
    String switch_off();

    @Message("Change the settings")
    String change();

    @Message("Remove")
    String remove();

    @Message("Client secret")
    String secret();

    @Message("The one that your provider shows for Uplink. It is kept in the sign-in service and never shown again.")
    String secret_hint();

    @Message("Change the secret")
    String change_secret();

    @Message("Type the secret that your provider shows for Uplink, of at most 500 characters.")
    String secret_missing();

    @Message("The secret is changed.")
    String secret_saved();

    @Message("Your provider is on. Try it in a private window before you tell everybody.")
    String is_on();

    @Message("Your provider is off. Nobody is sent there.")
    String is_off();

    @Message("The provider is removed.")
    String removed();

    @Message("The provider answers and is saved. It is off until you switch it on.")
    String saved();

    @Message("The provider answers and is saved. It is on.")
    String saved_on();

    @Message("What the provider needs to know")
    String ours();

    @Message("Copy these into the settings that the provider has for Uplink.")
    String ours_text();

    @Message("Address to return to (redirect URI, ACS URL)")
    String redirect();

    @Message("Name of Uplink (entity id)")
    String entity();

    @Message("Metadata of Uplink")
    String metadata();

    @Message("Address of the provider")
    String address();

    @Message("The discovery address, which ends in /.well-known/openid-configuration, or what stands before that.")
    String address_hint();

    @Message("Type the address of the provider.")
    String address_missing();

    @Message("What your provider calls Uplink: client id or application id.")
    String client_hint();

    @Message("Type the client id, of at most 500 characters.")
    String client_missing();

    @Message("Address of the metadata")
    String metadata_address();

    @Message("Starts with https. Uplink reads it again by itself, so that a new certificate needs no change here.")
    String metadata_address_hint();

    @Message("or the file of the metadata")
    String metadata_file();

    @Message(
            "An XML file of at most 1 MB. It counts in place of an address. You must send a new one when its certificate ends.")
    String metadata_file_hint();

    @Message("Give the address of the metadata or its file.")
    String metadata_missing();

    @Message("How your provider names people")
    String names();

    @Message("Id of a person (NameID)")
    String id();

    @Message(
            "{#when id}{#is 'email'}The e-mail address: whoever gets another one is somebody new{#is 'persistent'}A lasting id (persistent), best if your provider has one{#else}As it was set in Keycloak: {id}{/when}")
    String id_kind(String id);

    @Message("Choose one of these.")
    String id_missing();

    @Message("Attribute with the e-mail address")
    String attribute_email();

    @Message("Attribute with the first name")
    String attribute_first();

    @Message("Attribute with the last name")
    String attribute_last();

    @Message(
            "As your provider writes it, for example email or http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress.")
    String attribute_hint();

    @Message("Type the name of the attribute, of at most 300 characters.")
    String attribute_missing();

    @Message("Test and save")
    String save();

    @Message("The connection is tested first. Only a provider that answers as it should is saved.")
    String save_hint();

    @Message("Cancel")
    String cancel();

    @Message("Remove the provider?")
    String removal_title();

    @Message(
            "People who sign in at {issuer} can no longer do so, and the tie between their account there and here is cut. Their records stay. If you only want to pause, switch it off instead.")
    String removal_text(String issuer);

    @Message("""
            {#when fault}
            {#is 'MALFORMED'}That is no web address. It looks like https://login.example.org/…
            {#is 'NOT_HTTPS'}The address must start with https, on the usual port or one from 1024 on.
            {#is 'UNKNOWN_HOST'}There is no server of that name. Look for a slip in the address.
            {#is 'PRIVATE'}The address leads into a private network, which Uplink does not enter. Use the one that people reach from home.
            {#is 'UNREACHABLE'}The server does not answer. Look for a slip in the address, or ask whether it is up.
            {#is 'NOT_TRUSTED'}The server's certificate is not one that browsers trust, or it is for another name. Ask whoever runs it to renew it.
            {#is 'SLOW'}The server did not answer within ten seconds. Try again, or ask whether it is up.
            {#is 'ELSEWHERE'}The address leads on to another one. Type the one that it ends at.
            {#is 'REFUSED'}The server has nothing to read at that address. Look for a slip in it.
            {#is 'LARGE'}There is more than 1 MB. That is no description of a provider.
            {#is 'NO_JSON'}That is not a description of an OpenID Connect provider. Use the discovery address.
            {#is 'OTHER_ISSUER'}The description belongs to a provider of another name (issuer). Use the discovery address of your own tenant.
            {#is 'NO_ADDRESSES'}The description says nothing of where to sign in, where to get tokens, or where its keys are. Ask your provider.
            {#is 'NO_CODE'}The provider does not offer sign-in by code (response type code). Switch it on there.
            {#is 'NO_KEYS'}The provider publishes no key to check its signatures with. Ask your provider.
            {#is 'NO_XML'}That is not SAML metadata. Use the address or the file that your provider calls metadata.
            {#is 'MANY_PROVIDERS'}That is a list of several providers. Use the metadata of yours alone.
            {#is 'NO_SIGN_IN'}The metadata says nothing of where people sign in. It may be that of an application instead of a provider.
            {#is 'NO_CERTIFICATE'}The metadata holds no certificate to check signatures with. Ask your provider.
            {#is 'EXPIRED'}The certificate in the metadata has ended. Renew it at your provider first.
            {#is 'ANOTHER'}This is another provider than the one that is set up, and its people could be taken for those of the one before. Remove that one first, then set this one up.
            {#is 'NAMED_OTHERWISE'}With this the provider would name people otherwise, and nobody who came in by it would be recognized. Leave it as it was. If nobody has come in yet, switch the provider off first.
            {#else}The provider cannot be used.{/when}""")
    String fault(String fault);
}
