package org.uplink.credential;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page where a holder decides what a credential shows. */
@MessageBundle(value = "sharing", locale = "en")
interface SharingMessages {

    @Message("What it shows")
    String title();

    @Message("Whoever you give the address of the public page to sees what was awarded, by whom, and whether it still"
            + " stands. The rest is for you to say.")
    String lead();

    @Message("Your awards")
    String back();

    @Message("To the public page")
    String to_page();

    @Message("Your name")
    String name();

    @Message("It stands there")
    String name_shown();

    @Message("For everybody who has the page or the file.")
    String name_shown_hint();

    @Message("Hidden behind your e-mail address")
    String name_email();

    @Message("Your name stands nowhere. Who knows your e-mail address can type it on the page and is told whether it"
            + " matches. The file holds a salted hash of it: who has the file can try addresses that they know.")
    String name_email_hint();

    @Message("Hidden")
    String name_hidden();

    @Message("Nobody can tell from the page or the file whose it is.")
    String name_hidden_hint();

    @Message("Evidence to name")
    String evidence();

    @Message("What you tick is named with its kind and date. Neither the work itself nor a score is shown. Where your"
            + " name is hidden without an e-mail check, none is named.")
    String evidence_hint();

    @Message("No evidence of yours stood behind this award on its day.")
    String evidence_none();

    @Message("{#when kind}{#is 'knowledge_check'}Knowledge check{#is 'manager_rating'}Manager\u2019s rating{#is"
            + " 'lab'}Lab{#is 'work_sample'}Work sample{#is 'observed_practice'}Observed practice{#is"
            + " 'external_credential'}Outside credential{#is 'contribution'}Contribution{#else}Evidence{/when}")
    String kind(String kind);

    @Message("Save what it shows")
    String save();

    @Message("Choose one of the three.")
    String choose();

    @Message("Files that were downloaded before keep what they show.")
    String files_keep();

    @Message("Your name now stands on the public page of {title}. Whoever has its address can read it.")
    String shared(String title);

    @Message("Who knows your e-mail address can now check on the public page of {title} that it is yours.")
    String behind_email(String title);

    @Message("Your name no longer stands on the public page of {title}. Files that were downloaded before keep it.")
    String hidden(String title);
}
