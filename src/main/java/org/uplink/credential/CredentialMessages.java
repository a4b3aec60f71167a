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

    @Message("What it took")
    String took();

    @Message("How to check it by machine")
    String machine();

    @Message("Ask the same address for JSON; it gives the same facts as of the moment of asking.")
    String machine_how();

    @Message("Your name now stands on the public page of {title}. Whoever has its address can read it.")
    String shared(String title);

    @Message("Your name no longer stands on the public page of {title}. Files that were downloaded before keep it.")
    String hidden(String title);

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

    @Message("Check a file")
    String check_title();

    @Message("Was the file you were given issued here, and does it still stand? We check its signature and then whether"
            + " it was revoked. Nothing of the file is kept.")
    String check_lead();

    @Message("The file")
    String check_file();

    @Message("A JSON-LD file, a token, or a badge picture (PNG or SVG) with the credential inside; 500 kB at most")
    String check_file_hint();

    @Message("Or its text")
    String check_text();

    @Message("Check it")
    String check_button();

    @Message("Check another file")
    String check_another();

    @Message("See its page")
    String check_page();

    @Message("The file names nobody")
    String check_no_name();

    @Message("Valid until {until}")
    String check_valid_until(String until);

    @Message("Valid")
    String check_valid();

    @Message("It is as it was signed, and it has not been revoked.")
    String check_valid_means();

    @Message("Lapsed on {on}")
    String check_lapsed(String on);

    @Message("It is as it was signed. It was valid until then.")
    String check_lapsed_means();

    @Message("Revoked")
    String check_revoked();

    @Message("Changed after signing")
    String check_changed();

    @Message("It says that it comes from an issuer of this service, but it is not what was signed. Do not rely on it.")
    String check_changed_means();

    @Message("Not issued here")
    String check_foreign();

    @Message("Its issuer is none of this service. Another service may be able to check it.")
    String check_foreign_means();

    @Message("Choose a file, or paste its text.")
    String check_nothing();

    @Message("That file is larger than 500 kB, so it is none of ours. Choose the file as it was downloaded.")
    String check_large();

    @Message("There is no credential in that. Choose the file as it was downloaded, or paste all of its text.")
    String check_unreadable();
}
