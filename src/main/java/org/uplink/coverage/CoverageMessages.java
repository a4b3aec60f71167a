package org.uplink.coverage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the board of services. */
@MessageBundle(value = "coverage", locale = "en")
interface CoverageMessages {

    @Message("Coverage")
    String title();

    @Message(
            "What the district depends on, and who can run it today: a verified level at or above each need, with evidence that is current or due for review.")
    String lead();

    @Message("with nobody")
    String number_nobody();

    @Message("with one person only")
    String number_one();

    @Message("with two or more")
    String number_covered();

    @Message("What if somebody leaves?")
    String what_if();

    @Message("Person")
    String person();

    @Message("Nobody leaves")
    String nobody_leaves();

    @Message("Show what would happen")
    String think_away();

    @Message("If {name} leaves")
    String if_leaves(String name);

    @Message("Nothing falls to one person or to nobody.")
    String no_falls();

    @Message("{#if left == 0}falls to nobody{#else}falls to one person{/if}")
    String falls_to(int left);

    @Message("The board below is drawn without {name}.")
    String drawn_without(String name);

    @Message("Back to everybody")
    String back();

    @Message("{#when risk}{#is 'nobody'}Nobody{#is 'one'}One person only{#else}{total} people{/when}")
    String risk(String risk, int total);

    @Message("Can run it today")
    String able();

    @Message("{count} {#if count == 1}other person{#else}other people{/if} outside your teams")
    String others(int count);

    @Message("Nobody today.")
    String able_nobody();

    @Message("Named backup")
    String backups();

    @Message("None named.")
    String backups_none();

    @Message("not able yet")
    String not_able();

    @Message("able")
    String is_able();

    @Message("{#if first}Could be the first{#else}Could be the second{/if}")
    String soonest(boolean first);

    @Message("{name}: {minutes} of learning")
    String candidate(String name, String minutes);

    @Message("{name}: no course helps yet")
    String candidate_none(String name);

    @Message(", then something hands-on that no course gives")
    String candidate_rest();

    @Message("Only your own people are counted: too few others work here for a number to be said of them.")
    String own_only();

    @Message("Add a service or duty")
    String add();

    @Message("Add service")
    String add_save();

    @Message("Name")
    String name();

    @Message("What depends on it")
    String about();

    @Message("One sentence for somebody who takes it over.")
    String about_hint();

    @Message("What somebody needs who runs it alone for a week")
    String needs();

    @Message("Competency")
    String competency();

    @Message("Choose a competency")
    String competency_choose();

    @Message("Need {number}: competency")
    String competency_label(int number);

    @Message("Need {number}: level")
    String level_label(int number);

    @Message("not needed")
    String level_none();

    @Message("Give it a name.")
    String name_missing();

    @Message("Keep it to {limit} characters.")
    String too_long(int limit);

    @Message("There is a service of that name already. Choose another name, or change that one.")
    String name_taken();

    @Message("Choose at least one competency with a level from 1 to 5.")
    String needs_missing();

    @Message("Each competency can stand here once. Take the second one away.")
    String needs_twice();

    @Message("{name} is on the board.")
    String added(String name);

    @Message("The service is saved.")
    String saved();

    @Message("The service is off the board.")
    String removed();

    @Message("Choose who is to step in.")
    String person_missing();

    @Message("{name} is named as backup.")
    String backup_named(String name);

    @Message("{name} is no longer a backup.")
    String backup_released(String name);

    @Message("Name as backup")
    String name_backup();

    @Message("Choose a person")
    String person_choose();

    @Message("Release {name}")
    String release(String name);

    @Message("level {level}")
    String at_level(int level);

    @Message("Who could become able soonest")
    String candidates();

    @Message(
            "By the fewest minutes of courses and tasks that close what is missing; where no course reaches, it says so. Level 3 asks for two kinds of evidence: beside the task, a rating by the manager or an observed piece of work.")
    String candidates_hint();

    @Message("Everybody whom you look after is able.")
    String candidates_none();

    @Message("Missing")
    String missing();

    @Message("level {level} of {needed}{#when state}{#is 'stale'}, stale{#is 'lapsed'}, lapsed{#else}{/when}")
    String lacking(int level, int needed, String state);

    @Message("no course beyond level {reached}")
    String reaches(int reached);

    @Message("What closes it")
    String closes();

    @Message("{#if task}{title}: the task{#else}{title}{/if}")
    String step(boolean task, String title);

    @Message("{competency} to level {to}")
    String raises(String competency, int to);

    @Message("Nothing in the catalogue yet")
    String nothing_closes();

    @Message("Learning time")
    String minutes();

    @Message("Change name and needs")
    String change();

    @Message("Save service")
    String save();

    @Message("Take it off the board")
    String remove();

    @Message("Take {name} off the board?")
    String remove_title(String name);

    @Message("Its needs and its named backups go with it. Levels and evidence of people stay as they are.")
    String remove_text();

    @Message("Keep it")
    String keep();

    @Message(
            "Somebody else has changed this service since you opened it: it is now {name}. Your version is below; saving puts it in place of theirs.")
    String outdated(String name);

    @Message("No services yet")
    String empty();

    @Message("Add the first below: what would stop school if the one who knows it fell ill?")
    String empty_text();

    @Message("Services by how many people can run them")
    String board();
}
