package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the audit trail: for administrators, for the people whom it concerns, and for those who manage them. */
@MessageBundle(value = "trail", locale = "en")
public interface TrailMessages {

    @Message("Changes and looks")
    String everything();

    @Message("Changes")
    String changes();

    @Message("Looking at records")
    String looks();

    @Message("Only one kind")
    String kinds();

    @Message("Name or detail")
    String find();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Write the day as 2027-01-31.")
    String day_unreadable();

    @Message("Row")
    String number();

    @Message("Not as it was written")
    String altered();

    @Message("Nothing fits")
    String nothing_found();

    @Message("No line has this action, name and time.")
    String nothing_found_text();

    @Message("Does it stand as it was written?")
    String chain();

    @Message(
            "Each row carries a hash over its content and over the hash before it. Whoever changes or removes a row breaks the chain at that row, and the check names it. The check also runs every night.")
    String chain_text();

    @Message("Check the trail")
    String check();

    @Message("Take the trail along")
    String files();

    @Message(
            "All rows with their hashes, so that somebody else can compute them again. JSON Lines holds each field exactly as it was hashed; in CSV a field that begins like a formula has an apostrophe before it.")
    String files_text();

    @Message(
            "{links} rows stand as they were written. The last is {number}: {hash}. Note it elsewhere to compare later.")
    String right(long links, long number, String hash);

    @Message(
            "Of {count} rows the words were taken under a rule; rows with the action “Took the words of rows of the trail” say when and why. Their hashes stay, and with them a guess of short words can be confirmed.")
    String emptied_count(long count);

    @Message("Words taken under a rule")
    String emptied();

    @Message("Row {number} is wrong: {fault}. Rows that are wrong: {count}.")
    String wrong(String number, String fault, int count);

    @Message(
            "{#when fault}{#is 'link-missing'}a row before it was removed{#is 'link-changed'}its hash was changed{#is 'row-missing'}it was removed{#is 'row-changed'}it was changed after it was written{#is 'emptying-unsaid'}its words were taken, and no row says why{#else}it was put in beside the chain{/when}")
    String fault(String fault);

    @Message("Who looked at my record")
    String mine();

    @Message(
            "Who looked at your record in this organization, and who changed it. A look is noted once a day for each person and kind of page. What you do yourself is not listed.")
    String mine_text();

    @Message("Open the list")
    String mine_open();

    @Message("Nobody has looked yet")
    String mine_empty();

    @Message("When a manager, an assessor or an administrator opens your record or changes it, a line appears here.")
    String mine_empty_text();

    @Message("What happened to the record of {name}")
    String of(String name);

    @Message("Who looked at it, and who changed it. {name} sees the same list.")
    String of_text(String name);

    @Message("Who looked and changed")
    String link();

    @Message("Nothing so far")
    String of_empty();

    @Message("Looks and changes of others are listed here.")
    String of_empty_text();

    @Message("What")
    String what();

    @Message("Who")
    String who();

    @Message("When")
    String when();

    @Message("Detail")
    String detail();

    @Message("Somebody of another organization")
    String somebody();

    @Message("Former member {number}")
    String former(long number);
}
