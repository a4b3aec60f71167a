package org.uplink.path;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of composing paths of one's own. */
@MessageBundle(value = "compose", locale = "en")
interface ComposeMessages {

    @Message("Paths of your own")
    String title();

    @Message(
            "Put courses, tasks, checks and certifications together as your department needs them. What you publish can be assigned like any other path.")
    String lead();

    @Message("New path")
    String new_path();

    @Message("No path of your own yet")
    String nothing();

    @Message(
            "A path says what somebody learns and does, in what order and by when. Begin with a title; you can publish it when the steps hang together.")
    String nothing_what();

    @Message("Nothing fits. Choose another state, or clear the words.")
    String nothing_found();

    @Message("Words in the title")
    String words();

    @Message("State")
    String state_label();

    @Message("All")
    String all_states();

    @Message("Show")
    String show();

    @Message("Show all")
    String show_all();

    @Message(
            "{#when state}{#is 'draft'}Draft{#is 'changed'}Published, draft changed{#is 'published'}Published{#else}Retired{/when}")
    String state(String state);

    @Message("Version {revision}, published on {day}")
    String version(int revision, String day);

    @Message("Changed by {name} on {day}")
    String changed_by(String name, String day);

    @Message("Change")
    String change();

    @Message("Retire")
    String retire();

    @Message("Offer again")
    String offer_again();

    @Message("Older versions")
    String older();

    @Message("Look at it")
    String look();

    @Message("{title} is retired: nobody can begin it. Whoever is in the middle walks on.")
    String is_retired(String title);

    @Message("{title} is offered again.")
    String is_offered(String title);

    @Message("{title} is published as version {revision}. It can be assigned now.")
    String is_published(String title, int revision);

    @Message("Title")
    String path_title();

    @Message("Promise")
    String promise();

    @Message("One sentence: what can somebody do who has walked it?")
    String promise_hint();

    @Message("Begin")
    String begin();

    @Message("Give the path a title")
    String title_missing();

    @Message("That is longer than {limit} characters. It is still here: shorten it.")
    String too_long(int limit);

    @Message("Steps")
    String steps();

    @Message("No steps yet. Choose below what comes first.")
    String no_steps();

    @Message("Save draft")
    String save();

    @Message("See what publishing changes")
    String publish_check();

    @Message("The draft is saved.")
    String kept();

    @Message("Every button saves the draft. Nobody sees it until you publish.")
    String saves_itself();

    @Message(
            "{name} has saved this draft since you opened it. What you filled in is still here and not saved: a button that you press now replaces what {name} saved.")
    String outdated(String name);

    @Message("Open what is saved")
    String open_saved();

    @Message("The path cannot be published yet. The draft is saved. Look at:")
    String flawed();

    @Message(
            "{#when kind}{#is 'course'}Course{#is 'task'}Task at work{#is 'check'}Check by the manager{#is 'certification'}Certification{#else}Group of steps{/when}")
    String kind(String kind);

    @Message("Course")
    String course();

    @Message("Certification")
    String certification();

    @Message("What to do")
    String text();

    @Message("What it asks for")
    String check_text();

    @Message("Minutes")
    String minutes();

    @Message("Ask for proof: an address where the work can be seen")
    String proof();

    @Message("Competencies that the manager rates")
    String levels();

    @Message("Competency {number}")
    String competency(int number);

    @Message("Level {number}")
    String level(int number);

    @Message("None")
    String none();

    @Message("How many are enough")
    String choose();

    @Message("All that are not optional")
    String choose_all();

    @Message("In this order: each opens when the one before is done")
    String in_order();

    @Message("Comes after")
    String after();

    @Message("As a gate: it opens only when they are done. Otherwise the order is advice.")
    String gate();

    @Message("Optional")
    String optional();

    @Message("Due, in weeks after the start")
    String weeks();

    @Message("Order, due and whether it must")
    String terms();

    @Message("Move up")
    String up();

    @Message("Move down")
    String down();

    @Message("Remove")
    String remove();

    @Message("Remove the group, keep its steps")
    String remove_group();

    @Message("Move to")
    String move_to();

    @Message("Choose")
    String move_choose();

    @Message("The path itself")
    String move_path();

    @Message("Move")
    String move();

    @Message("Add to the path")
    String add_to_path();

    @Message("Add to {group}")
    String add_to(String group);

    @Message("Add")
    String add();

    @Message("A task at work")
    String a_task();

    @Message("A check by the manager")
    String a_check();

    @Message("A group of steps")
    String a_group();

    @Message("Courses")
    String courses();

    @Message("Certifications")
    String certifications();

    @Message("Something else")
    String others();

    @Message("""
            {#when kind}
            {#is 'title-missing'}Give the path a title.
            {#is 'promise-missing'}Say in one sentence what the path promises.
            {#is 'too-long'}A text is too long: titles have up to 120 characters, the promise 300, other texts 4,000.
            {#is 'course-unknown'}This course is not offered any more. Choose another.
            {#is 'certification-unknown'}This certification is not offered any more. Choose another.
            {#is 'competency-unknown'}A competency is not in your framework any more. Choose another.
            {#is 'words-missing'}Give it a title and say what to do.
            {#is 'minutes-missing'}Say how many minutes it takes, from 1 to 6,000.
            {#is 'levels-missing'}Choose at least one competency and its level.
            {#is 'group-title-missing'}Give the group a title.
            {#is 'weeks-out-of-reach'}Due is at most 104 weeks after the start.
            {#is 'role-unknown'}A job is not in your framework any more. Untick it.
            {#is 'no-steps'}Add at least one step.
            {#is 'after-unknown'}It comes after a step that is gone.
            {#is 'circle'}It comes after {other}, which waits for it. Untick one of the two.
            {#is 'gate-unsure'}It opens only after {other}, which need not be done. Make that needed, or make the order advice.
            {#is 'too-many'}More steps are asked for than the group has.
            {#is 'all-optional'}Everything here is optional. Let at least one step be needed.
            {#is 'optional-choice'}A step is optional where one chooses anyway. Untick it.
            {#is 'choice-in-order'}To choose in order leaves the last steps out of reach. Untick the order, or ask for all.
            {#else}Two steps have the same id. Remove one of them.
            {/when}""")
    String flaw(String kind, String other);

    @Message("Publish {title}")
    String publication(String title);

    @Message("This is the first version. From now on it can be assigned, and people can begin it themselves.")
    String first_version();

    @Message("What changes against version {revision}")
    String changes(int revision);

    @Message("Nothing changes against version {revision}.")
    String no_changes(int revision);

    @Message(
            "People in the middle keep the version that they began with. You can move them afterwards, person by person.")
    String keep_theirs();

    @Message("{#when kind}{#is 'added'}Added{#is 'removed'}Removed{#is 'moved'}Moved{#else}Changed{/when}")
    String change_kind(String kind);

    @Message(
            "{#when what}{#is 'words'}title or promise{#is 'content'}what it asks for{#is 'order'}what it comes after{#is 'optional'}whether it must be done{#is 'roles'}the jobs that it is meant for{#else}when it is due{/when}")
    String aspect(String what);

    @Message("Publish version {revision}")
    String publish(int revision);

    @Message("Back to the draft")
    String back();

    @Message(
            "{name} has changed the draft since you opened this page. Look at the differences again; nothing is published yet.")
    String changed_meanwhile(String name);
}
