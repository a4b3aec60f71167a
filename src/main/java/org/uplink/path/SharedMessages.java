package org.uplink.path;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of sharing paths with member organizations, of adopting them, and of taking over later versions. */
@MessageBundle(value = "shared", locale = "en")
interface SharedMessages {

    @Message("Shared with you")
    String title();

    @Message(
            "Paths that an association or service agency shares with its members. Adopt one: it becomes a draft of your own, which you adapt and publish as you like.")
    String lead();

    @Message("Nothing is shared with you yet")
    String nothing();

    @Message(
            "When the association or service agency above you shares a path, it stands here. You can then read it, adopt it and adapt it.")
    String nothing_what();

    @Message("Share with member districts")
    String share();

    @Message("Stop sharing")
    String stop();

    @Message("Shared with members")
    String shared_chip();

    @Message(
            "{title} is shared. Your members can read and adopt the version that is published now, and take over what you publish later.")
    String is_shared(String title);

    @Message("{title} is not shared any more. Copies that members adopted stay theirs.")
    String is_not_shared(String title);

    @Message("Your members find this version as soon as it is published.")
    String members_find_it();

    @Message("Shared by {from}, version {revision} of {day}")
    String from(String from, String revision, String day);

    @Message("{#if steps == 1}One step{#else}{steps} steps{/if}")
    String steps(int steps);

    @Message("{#when state}{#is 'new'}New{#is 'adopted'}Adopted{#else}A newer version is shared{/when}")
    String state(String state);

    @Message("Adopt")
    String adopt();

    @Message("{title} is a draft of your own now. Adapt it; nobody sees it until you publish.")
    String is_adopted(String title);

    @Message("Open your own")
    String open_own();

    @Message("See what changed")
    String see_changes();

    @Message("Adopted from {from}, version {revision}")
    String adopted_from(String from, int revision);

    @Message("A newer version is shared")
    String newer();

    @Message("Meant for")
    String roles();

    @Message("The jobs that the path is meant for. None ticked means everybody.")
    String roles_hint();

    @Message("Everybody in school technology")
    String everybody();

    @Message("Steps")
    String steps_title();

    @Message(
            "Some steps name a course, a certification or a competency that is not offered in your organization. They are marked; exchange or remove them before you publish.")
    String not_whole();

    @Message("Not offered here")
    String not_offered();

    @Message("Removed")
    String removed();

    @Message("Optional")
    String optional();

    @Message("Must be done")
    String needed();

    @Message(
            "{#if weeks == 0}No date{#else if weeks == 1}Due one week after the start{#else}Due {weeks} weeks after the start{/if}")
    String due(int weeks);

    @Message("{#if gate}Opens only after: {titles}{#else}Better after: {titles}{/if}")
    String after(String titles, boolean gate);

    @Message("After nothing in particular")
    String after_nothing();

    @Message("In the group {title}")
    String in_group(String title);

    @Message("In the path itself")
    String in_path();

    @Message("Choose {choose} of {of}")
    String choose(int choose, int of);

    @Message("All of these")
    String all_of_these();

    @Message("In this order")
    String in_order();

    @Message("{#if minutes == 1}One minute{#else}{minutes} minutes{/if}")
    String minutes(int minutes);

    @Message("Proof is asked for")
    String proof();

    @Message("{competency} at level {level}")
    String level(String competency, int level);

    @Message("{title}: version {revision} is shared")
    String taking_over(String title, int revision);

    @Message(
            "{from} has published version {revision}; yours comes from version {taken}. What only one side changed is put together. What both changed differently, you decide. All of it goes into your draft; nobody sees it until you publish.")
    String taking_over_lead(String from, int revision, int taken);

    @Message("What {from} changed")
    String theirs_title(String from);

    @Message("What you changed")
    String ours_title();

    @Message("You have changed nothing since you adopted it.")
    String ours_nothing();

    @Message("Nothing that a path consists of.")
    String theirs_nothing();

    @Message("Changed on both sides")
    String both_title();

    @Message("Both sides changed these in different ways. Choose for each what your path keeps.")
    String both_lead();

    @Message("Nothing was changed on both sides in different ways.")
    String both_nothing();

    @Message("The path itself")
    String path_itself();

    @Message("Keep yours")
    String keep_ours();

    @Message("Take from {from}")
    String take_theirs(String from);

    @Message("Before and after")
    String before_after();

    @Message("Before")
    String before();

    @Message("After")
    String after_label();

    @Message(
            "{#when aspect}{#is 'title'}Title{#is 'promise'}Promise{#is 'roles'}Meant for{#is 'content'}What it asks for{#is 'order'}What it comes after{#is 'optional'}Whether it must be done{#is 'due'}When it is due{#is 'place'}Where it stands{#is 'sequence'}The order of the steps{#is 'removed-here'}You removed it, and it was changed there{#else}You changed it, and it was removed there{/when}")
    String conflict(String aspect);

    @Message("This will have to be mended before you can publish:")
    String flaws();

    @Message("Take over into the draft")
    String take();

    @Message("Leave them")
    String leave();

    @Message("Your path stays as it is, and you are asked again when the next version is shared.")
    String leave_what();

    @Message("Version {revision} is taken over into your draft. Nobody sees it until you publish.")
    String is_taken(int revision);

    @Message("{title} stays as it is. Version {revision} is not offered again.")
    String is_left(String title, int revision);

    @Message(
            "{#when problem}{#is 'outdated'}The draft was changed, or a later version was shared, since you opened this page. Look again; nothing is taken over yet.{#is 'undecided'}Choose for each of the parts that both sides changed. What you chose is kept.{#else}Together that is more than {most} steps. Remove some of yours first; nothing is taken over yet.{/when}")
    String problem(String problem, int most);
}
