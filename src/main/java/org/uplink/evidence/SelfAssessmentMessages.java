package org.uplink.evidence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which people say what they can do. */
@MessageBundle(value = "own", locale = "en")
interface SelfAssessmentMessages {

    @Message("Rate yourself")
    String title();

    @Message(
            "Go through what a role asks for and say what you can do today. Each answer is saved as you give it; stop and come back when you like. Your answers stand beside the verified levels, never change them, and only you see them until you share them.")
    String lead();

    @Message("Choose a role")
    String choose();

    @Message("{count} competencies")
    String competencies(int count);

    @Message("Start")
    String start();

    @Message("Go on")
    String go_on();

    @Message("{done} of {total} answered")
    String done(int done, int total);

    @Message("Your passes so far")
    String passes();

    @Message("No pass yet")
    String passes_none();

    @Message("After your first pass you see here how your view changes over time.")
    String passes_none_hint();

    @Message("Started")
    String started();

    @Message("Role")
    String role();

    @Message("Answered")
    String answered();

    @Message("State")
    String state();

    @Message("{#if open}open{#else if shared}shared{#else}private{/if}")
    String state_word(boolean open, boolean shared);

    @Message("By domain")
    String domains();

    @Message("Answer on one page")
    String domain_page();

    @Message("Finish this pass")
    String finish();

    @Message("What you have not answered stays open. To change an answer later, start another pass.")
    String finish_hint();

    @Message("This pass is finished.")
    String finished();

    @Message("All answered. Finish the pass to see how it compares.")
    String all_answered();

    @Message("{number} of {total}, {domain}")
    String place(int number, int total, String domain);

    @Message("What can you do today?")
    String question();

    @Message("Each level includes the ones below it. Choose the highest that you do without somebody beside you.")
    String question_hint();

    @Message("Not yet")
    String not_yet();

    @Message("Target of the role: level {level}")
    String target(int level);

    @Message("core")
    String core();

    @Message("Save and go on")
    String save_next();

    @Message("Save answers")
    String save_all();

    @Message("Skip")
    String skip();

    @Message("Back")
    String back();

    @Message("Overview")
    String overview();

    @Message("Choose what you can do today, or skip it.")
    String missing();

    @Message("Saved: {code} at level {level}.")
    String saved(String code, int level);

    @Message("Your answers are saved.")
    String saved_all();

    @Message("Last time and now")
    String compared();

    @Message("{higher} higher than last time, {lower} lower, {same} the same, {first} said for the first time.")
    String compared_counts(long higher, long lower, long same, long first);

    @Message("Competency")
    String competency();

    @Message("Last time")
    String before();

    @Message("Now")
    String now();

    @Message("Change")
    String change();

    @Message(
            "{#when change}{#is 'higher'}higher{#is 'lower'}lower{#is 'same'}the same{#is 'first'}first time{#else}not answered{/when}")
    String change_word(String change);

    @Message("Target")
    String target_short();

    @Message("Only you see this pass")
    String private_title();

    @Message(
            "Shared, your managers and administrators see your answers beside their own rating and the verified level. You can take it back at any time.")
    String private_hint();

    @Message("Share with my manager")
    String share();

    @Message("Your managers and administrators see this pass since {day}")
    String shared_title(String day);

    @Message("Taken back, nobody but you sees it any more. What somebody has read already stays read.")
    String shared_hint();

    @Message("Take it back")
    String unshare();

    @Message("This pass is shared.")
    String now_shared();

    @Message("This pass is private again.")
    String now_private();

    @Message("How {name} rates their own work")
    String shared_view(String name);

    @Message(
            "What {name} says stands beside your rating and the verified level; none of them replaces another. Talk about the largest differences first.")
    String shared_view_lead(String name);

    @Message("{name} has shared no self-assessment")
    String shared_none(String name);

    @Message("What people say of themselves is private until they share it. Ask in your next conversation.")
    String shared_none_hint();

    @Message("Says")
    String says();

    @Message("Manager\u2019s rating")
    String rating();

    @Message("Verified")
    String verified();

    @Message("Said on")
    String said_on();
}
