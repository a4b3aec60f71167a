package org.uplink.competency.exchange;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of imports, exports and crosswalks of frameworks. */
@MessageBundle(value = "exchange", locale = "en")
interface ExchangeMessages {

    @Message("Frameworks")
    String frameworks();

    @Message(
            "Frameworks stand side by side. What content of ours publishes is changed there; all others come in here, as a file.")
    String frameworks_text();

    @Message("Framework")
    String framework();

    @Message("Version")
    String version();

    @Message("Competencies and other items")
    String items();

    @Message("Last change")
    String changed_at();

    @Message("Kept in")
    String source();

    @Message("{#if source == 'content'}our content{#else}imports{/if}")
    String source_name(String source);

    @Message("Import a framework")
    String import_title();

    @Message(
            "CASE (JSON, up to 64 MB), NICE Framework components (JSON), a table (CSV) or our YAML. You see first what it would change; nothing changes before you apply it.")
    String import_text();

    @Message("File")
    String file();

    @Message("Show what it would change")
    String upload();

    @Message("Columns of a table")
    String columns_title();

    @Message(
            "The first line names the columns. One row has the type Framework and is the framework itself; its statement is the description. All other rows are items: parent names the code of the row above, several with | between them.")
    String columns_text();

    @Message("Choose a file.")
    String file_missing();

    @Message("{name} cannot be imported as it is. Nothing was changed. Mend what stands below, then choose it again.")
    String file_wrong(String name);

    @Message("Where")
    String where();

    @Message("What is wrong")
    String what();

    @Message("How to mend it")
    String fix();

    @Message("Line {line}")
    String line(int line);

    @Message("Imports")
    String imports();

    @Message("No import yet. The first one shows up here with what it changed, and stays.")
    String imports_none();

    @Message("File and day")
    String import_file();

    @Message("State")
    String state();

    @Message("{#if applied}Applied{#else}Waits to be applied{/if}")
    String state_name(boolean applied);

    @Message("Added")
    String added();

    @Message("Changed")
    String changed();

    @Message("Removed")
    String removed();

    @Message("Stays as it is")
    String unchanged();

    @Message("What {name} would change")
    String preview_title(String name);

    @Message("{#if known}A new version of a framework that is here.{#else}A framework that is not here yet.{/if}")
    String preview_text(boolean known);

    @Message("Nothing: what the file holds is here already.")
    String preview_nothing();

    @Message("Part of the package")
    String part();

    @Message("What it touches in people's records")
    String records();

    @Message("No evidence of anybody hangs on what changes.")
    String records_none();

    @Message(
            "Evidence stays as it is. Look at what changes before you apply it: people's levels are shown against the new wording from then on.")
    String records_text();

    @Message("Competency")
    String competency();

    @Message("Items of evidence")
    String evidence();

    @Message("People")
    String people();

    @Message("{#if total > listed}The first {listed} of {total}.{/if}")
    String first_of(int listed, int total);

    @Message("Field")
    String field();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("nothing")
    String absent();

    @Message("Fields that CASE does not have, left out")
    String ignored();

    @Message("{name}: {count} times")
    String ignored_line(String name, int count);

    @Message("Apply this import")
    String apply();

    @Message("Forget this file")
    String forget();

    @Message("The file is forgotten. Nothing was changed.")
    String forgotten();

    @Message("{title}: {added} added, {changed} changed, {removed} removed.")
    String applied(String title, int added, int changed, int removed);

    @Message("This import was applied. The framework is at the address below.")
    String applied_already();

    @Message("As a file")
    String files();

    @Message("CASE 1.1 (JSON)")
    String case_json();

    @Message("Table (CSV)")
    String csv();

    @Message("Our YAML")
    String yaml();

    @Message("Crosswalks")
    String crosswalks();

    @Message("Related elsewhere:")
    String related();

    @Message("What {title} is linked with in other frameworks. A link says \"is related to\" unless it says otherwise.")
    String crosswalks_text(String title);

    @Message("No links to other frameworks")
    String crosswalks_none();

    @Message("They come in with a package whose associations point outside of it.")
    String crosswalks_none_text();

    @Message("From the other side")
    String by_target();

    @Message("By competency")
    String by_source();

    @Message("Theirs")
    String theirs();

    @Message("Ours")
    String ours();

    @Message(
            "{#when grouping}{#is 'crosswalk-cosn'}CoSN skill area{#is 'crosswalk-nice'}NICE Framework{#else}{grouping}{/when}")
    String grouping(String grouping);

    @Message("{#if count == 1}1 below{#else}{count} below{/if}")
    String below(long count);

    @Message("Nothing stands below this one.")
    String nothing_below();

    @Message("Where you are in the framework")
    String trail();

    @Message("Linked with")
    String linked();
}
