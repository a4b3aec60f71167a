package org.uplink.competency.exchange;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.jspecify.annotations.Nullable;

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

    @Message("Items")
    String items();

    @Message("Last change")
    String changed_at();

    @Message("Kept in")
    String source();

    @Message("{#if source == 'content'}our content{#else}imports{/if}")
    String source_name(String source);

    @Message("What is here")
    String here();

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

    @Message(
            "It cannot be applied: our content publishes this framework, in content/frameworks/{slug}.yaml. Change it there, or give the package another identifier.")
    String preview_ours(String slug);

    @Message("Nothing: what the file holds is here already.")
    String preview_nothing();

    @Message(
            "{#when part}{#is 'CFDocument'}the document{#is 'CFItems'}item{#is 'CFAssociations'}association{#is 'CFRubrics'}rubric{#is 'CFConcepts'}concept{#is 'CFSubjects'}subject{#is 'CFLicenses'}licence{#is 'CFItemTypes'}type of item{#else}grouping{/when}")
    String part(String part);

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

    @Message("The first {listed} of {total}.")
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

    @Message("{name}: {#if count == 1}once{#else}{count} times{/if}")
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

    @Message(
            "What {title} is linked with in other frameworks. A link means \"is related to\" unless it says otherwise.")
    String crosswalks_text(String title);

    @Message("No links to other frameworks")
    String crosswalks_none();

    @Message("They come in with a package whose associations point outside of it.")
    String crosswalks_none_text();

    @Message("By competency")
    String by_source();

    @Message("Theirs")
    String theirs();

    @Message("Ours")
    String ours();

    @Message(
            "{#when grouping}{#is 'crosswalk-cosn'}CoSN skill areas{#is 'crosswalk-nice'}NICE Framework{#else}{grouping ?: 'Other frameworks'}{/when}")
    String grouping(@Nullable String grouping);

    @Message("{#if count == 1}1 below{#else}{count} below{/if}")
    String below(long count);

    @Message("Nothing stands below this one.")
    String nothing_below();

    @Message("Where you are in the framework")
    String trail();

    @Message(
            "{#when relation}{#is 'isRelatedTo'}is related to{#is 'exactMatchOf'}is the same as{#is 'isPeerOf'}is a peer of{#is 'replacedBy'}is replaced by{#is 'exemplar'}is an example of{#is 'isTranslationOf'}is a translation of{#is 'isPartOf'}is part of{#is 'isChildOf'}is a child of{#is 'precedes'}comes before{#is 'hasSkillLevel'}has the level{#else}{relation}{/when}")
    String relation(String relation);

    @Message(
            "{#if outgoing}ours {exchange:relation(relation)} theirs{#else}theirs {exchange:relation(relation)} ours{/if}")
    String direction(String relation, boolean outgoing);

    /** Who states the link, and what it says where it says more than that there is one. */
    @Message(
            "{#if link.relation != 'isRelatedTo'}{#if link.outgoing}this one {exchange:relation(link.relation)} that one{#else}that one {exchange:relation(link.relation)} this one{/if} {/if}{#if !link.outgoing}({link.grouping}){#else if link.grouping}({exchange:grouping(link.grouping)}){/if}")
    String stated(Crosswalks.Link link);

    @Message("What it consists of")
    String contents();

    @Message("Linked with")
    String linked();

    @Message("Replaced")
    String replaced();

    @Message("Earlier versions had these. Beside each stands what has taken its place.")
    String replaced_text();

    @Message("Now")
    String now();
}
