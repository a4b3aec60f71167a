package org.uplink.certification.credit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about files that show activities. */
@MessageBundle(value = "proof", locale = "en")
interface ProofMessages {

    @Message("Files")
    String files();

    @Message(
            "Up to 3 files of 10 MB each: a certificate, an agenda, a photo of the list. PDF, pictures, text and office files.")
    String hint();

    @Message(
            "A certificate or an agenda. Up to 3 files of 10 MB each. If something on this page has to be mended, choose them again.")
    String hint_new();

    @Message("Choose files")
    String choose();

    @Message("Add")
    String add();

    @Message("not looked at by a virus scanner")
    String not_scanned();

    @Message("Remove {name}")
    String remove(String name);

    @Message("Kept.")
    String added();

    @Message("Removed.")
    String removed();

    @Message("Your records are held, so the file stays until the hold ends.")
    String held();

    @Message("This server keeps no files. Say in a note where the proof can be seen.")
    String off();

    @Message(
            "{#when why}{#is 'large'}{name} is {size}; the limit is 10 MB. Choose a smaller file or link to it.{#is 'type'}{name} was not kept: its content is none of the types that are allowed.{#is 'empty'}{name} is empty.{#is 'many'}{name} was not kept: 3 files is the limit.{#is 'full'}{name} was not kept: there is no room for files at present. Tell whoever runs the service, and try again later.{#is 'quota'}{name} was not kept: your organization has no room left. Tell your administrator, or link to it.{#is 'pixels'}{name} was not kept: it has more than 100 million pixels. Choose a smaller picture.{#is 'infected'}{name} was not kept: the virus scanner found something in it.{#is 'unscanned'}{name} was not kept: the virus scanner does not answer. Try again later.{#else}{name} was not kept: this server keeps no files. Link to it instead.{/when}")
    String problem(String why, String name, String size);
}
