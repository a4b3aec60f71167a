package org.uplink.credential;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page where anybody checks a credential, and of the certificate on paper. */
@MessageBundle(value = "credential", locale = "en")
interface CredentialMessages {

    @Message("Credential check")
    String title();

    @Message("No longer kept")
    String gone();

    @Message(
            "A credential was issued under this address. Its time is over, and the issuer keeps neither the credential nor the name of its holder. This page cannot say what it was.")
    String gone_means();

    @Message("It is valid until then. The holder can renew it now.")
    String due_means();

    @Message("It was valid from {from} to {until}.")
    String lapsed_means(String from, String until);

    @Message("The issuer has taken it back. It is not valid.")
    String revoked_means();

    @Message("The issuer has suspended it for now. It is not valid until the suspension is lifted.")
    String suspended_means();

    @Message("It is not valid until the holder has met the yearly check of {year}.")
    String check_means(int year);

    @Message("Who")
    String who();

    @Message("The holder has not made their name public")
    String who_hidden();

    @Message("What")
    String what();

    @Message("{#if certificate}Assessment-based certificate{#else}Certification{/if}{#if !accredited}, not"
            + " accredited{/if}")
    String kind(boolean certificate, boolean accredited);

    @Message("From whom")
    String from_whom();

    @Message("Valid")
    String valid();

    @Message("{from} to {until}")
    String from_until(String from, String until);

    @Message("from {from}, without an end date")
    String from_on(String from);

    @Message(
            "{#when stage}{#is 'renewal'}What the renewal took{#is 'reinstatement'}What it took to bring it back{#else}What it took{/when}")
    String took(String stage);

    @Message("How to check it by machine")
    String machine();

    @Message("Ask the same address for JSON; it gives the same facts as of the moment of asking.")
    String machine_how();

    @Message("The issuer has signed it as an Open Badge 3.0: as JSON-LD with a proof, and as a token. Any verifier of"
            + " Verifiable Credentials can check both without asking us for more than the issuer's keys.")
    String machine_signed();

    @Message("Download as JSON-LD")
    String get_proven();

    @Message("Download as a token (JWT)")
    String get_token();

    @Message("Yours to use")
    String yours();

    @Message("Certificate to print (PDF)")
    String get_paper();

    @Message("Badge as a picture (PNG) with the credential inside")
    String get_png();

    @Message("Badge as a drawing (SVG) with the credential inside")
    String get_svg();

    @Message("Add to your LinkedIn profile (opens a new tab)")
    String add_to_profile();

    @Message("This certifies that")
    String paper_who();

    @Message("the holder, who has not made their name public,")
    String paper_hidden();

    @Message("holds it from {from} to {until}")
    String paper_term(String from, String until);

    @Message("holds it from {from} on")
    String paper_term_open(String from);

    @Message("Whether it still stands shows at")
    String paper_check();

    @Message("Logo of {organization}")
    String logo_of(String organization);

    @Message("QR code of the address {address}")
    String code_of(String address);

    @Message("Evidence that the holder names")
    String evidence();

    @Message("The holder is known by an e-mail address")
    String who_email();

    @Message("Do you know the holder\u2019s e-mail address?")
    String ask_title();

    @Message("Type it, and you are told whether it matches. Nothing of it is kept.")
    String ask_lead();

    @Message("E-mail address")
    String ask_email();

    @Message("Does it match?")
    String ask_button();

    @Message("It matches: the credential is that of the person with this address.")
    String ask_matches();

    @Message("It does not match.")
    String ask_misses();

    @Message("Type an e-mail address.")
    String ask_missing();
}
