package org.uplink.credential;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page where anybody checks a file. */
@MessageBundle(value = "check", locale = "en")
interface CheckMessages {

    @Message("Check a file")
    String title();

    @Message("Was the file you were given issued here, and does it still stand? We check its signature and then whether"
            + " it was revoked. Nothing of the file is kept.")
    String lead();

    @Message("The file")
    String file();

    @Message("A JSON-LD file, a token, or a badge picture (PNG or SVG) with the credential inside; 500 kB at most")
    String file_hint();

    @Message("Or its text")
    String pasted();

    @Message("Check it")
    String button();

    @Message("Check another file")
    String another();

    @Message("See its page")
    String page();

    @Message("The file names nobody")
    String no_name();

    @Message("Valid until {until}")
    String valid_until(String until);

    @Message("Valid")
    String valid();

    @Message("Suspended")
    String suspended();

    @Message("It is as it was signed, and it has not been revoked.")
    String valid_means();

    @Message("Lapsed on {on}")
    String lapsed(String on);

    @Message("It is as it was signed. It was valid until then.")
    String lapsed_means();

    @Message("Revoked")
    String revoked();

    @Message("Changed after signing")
    String changed();

    @Message("It says that it comes from an issuer of this service, but it is not what was signed. Do not rely on it.")
    String changed_means();

    @Message("Not issued here")
    String foreign();

    @Message("Its issuer is none of this service. Another service may be able to check it.")
    String foreign_means();

    @Message("Lapsed")
    String inside_lapsed();

    @Message("Choose a file, or paste its text.")
    String nothing();

    @Message("That file is larger than 500 kB, so it is none of ours. Choose the file as it was downloaded.")
    String large();

    @Message("There is no credential in that. Choose the file as it was downloaded, or paste all of its text.")
    String unreadable();
}
