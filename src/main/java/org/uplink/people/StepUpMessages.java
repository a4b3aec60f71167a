package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for giving the password again. */
@MessageBundle(value = "again", locale = "en")
interface StepUpMessages {

    @Message("Give your password again")
    String title();

    @Message(
            "You gave your password a while ago, so this has not been saved yet. What you filled in is kept on this page.")
    String kept();

    @Message("Give your password (opens in a new tab)")
    String give();

    @Message("Then come back here and send it.")
    String then();

    @Message("Send what I filled in")
    String send();

    @Message("Files cannot be kept. Choose them again in the form:")
    String files();

    @Message("back to the form")
    String back();

    @Message("You are signed in")
    String done();

    @Message("Close this tab and go on in the other one.")
    String done_text();
}
