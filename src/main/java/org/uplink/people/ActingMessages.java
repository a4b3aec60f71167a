package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about a form that was opened for another organization than the one its sender acts for now. */
@MessageBundle(value = "acting", locale = "en")
public interface ActingMessages {

    @Message("Another organization")
    String title();

    @Message("You opened this form for {opened}. You act for {now} by now, so nothing was done.")
    String other(String opened, String now);

    @Message(
            "You opened this form for an organization that you cannot act for any longer. You act for {now} now, so nothing was done.")
    String gone(String now);

    @Message("Act for {opened} again")
    String switch_back(String opened);

    @Message("Another tab opens. Then come back here.")
    String in_a_tab();

    @Message("Send what you filled in. It is kept on this page.")
    String then();

    @Message("Send")
    String send();

    @Message("Files cannot be kept. Choose them again.")
    String files();

    @Message("Back to the page")
    String back();
}
