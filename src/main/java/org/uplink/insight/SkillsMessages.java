package org.uplink.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the skill map and of managers' ratings. */
@MessageBundle(value = "skills", locale = "en")
interface SkillsMessages {

    @Message("Skills")
    String title();

    @Message(
            "You meet {met} of {targets} {#if targets == 1}target{#else}targets{/if}{#if core > 0}; {coreMet} of {core} core{/if}.")
    String summary(long met, long targets, long coreMet, long core);

    @Message("For orientation (level 1): {met} of {targets}.")
    String orientation(long met, long targets);

    @Message("You have no job here yet, so there are no targets. Your administrator sets jobs.")
    String no_targets();

    @Message("Nothing is verified yet")
    String no_evidence_title();

    @Message(
            "A check that you pass, or a rating by your manager, fills the first cells. Open any competency to see the quickest start.")
    String no_evidence();

    @Message("Rate yourself")
    String rate_yourself();

    @Message("As a table")
    String as_table();

    @Message("As a map")
    String as_map();

    @Message("Evidence")
    String to_evidence();

    @Message("Print")
    String print();

    @Message("Show")
    String show_label();

    @Message("{#when show}{#is 'core'}Core{#is 'gap'}Gaps{#is 'due'}Due for review{#else}Everything{/when}")
    String show(String show);

    @Message("Targets of")
    String role_label();

    @Message("All my jobs")
    String all_roles();

    @Message(
            "Nothing here is {#when show}{#is 'core'}core for your job{#is 'gap'}below its target{#is 'due'}due for review or past it{#else}shown{/when}.")
    String nothing_shown(String show);

    @Message("core")
    String core();

    @Message("{count} {#if count == 1}gap{#else}gaps{/if}")
    String gaps(long count);

    @Message("{met} of {targets} met")
    String met(long met, long targets);

    @Message("no target")
    String no_target();

    @Message("How to read it")
    String legend();

    @Message("filled: verified level")
    String legend_level();

    @Message("mark above: target")
    String legend_target();

    @Message("ring: what you say")
    String legend_claimed();

    @Message("dashed edge: due for review")
    String legend_due();

    @Message("dotted edge: stale, counts one level lower")
    String legend_stale();

    @Message("empty outline: lapsed")
    String legend_lapsed();

    @Message("core for your job")
    String legend_core();

    @Message("bold frame: core and below target")
    String legend_core_gap();

    @Message("faint: target of level 1, or none")
    String legend_faint();

    @Message("Competency")
    String competency();

    @Message("Level")
    String level();

    @Message("Target")
    String target();

    @Message("Gap")
    String gap();

    @Message("You say")
    String claimed();

    @Message("State")
    String state();

    @Message("Next review")
    String next_review();

    @Message("Sorted table of competencies")
    String table_caption();

    @Message("Close")
    String close();

    @Message("Half a year ahead")
    String ahead();

    @Message(
            "If nothing happens, you stand at {#if level == 0}no verified level{#else}level {level}{/if} on {day}{#if state == 'due'}, due for review{#else if state == 'stale'}, on stale evidence{#else if state == 'lapsed'}, on lapsed evidence{/if}.")
    String ahead_level(int level, String day, String state);

    @Message("{day}: level {from} becomes level {to}.")
    String ahead_change(String day, int from, int to);

    @Message("One more piece of evidence would change this:")
    String effects();

    @Message("{kind} at level {level}: level {today} today, level {then} on {day}")
    String effect(String kind, int level, int today, int then, String day);

    @Message("Passed today, it makes level {level}.")
    String would_make(int level);

    @Message("Passed today, it leaves the level as it is.")
    String would_leave();

    @Message("Level over time")
    String history();

    @Message("Level from {from} until today")
    String history_picture(String from);

    @Message("Day")
    String history_day();

    @Message("From")
    String history_from();

    @Message("To")
    String history_to();

    @Message("Because")
    String history_because();

    @Message("time went by")
    String history_time();

    @Message("today")
    String history_today();

    @Message("What each level looks like")
    String indicators();

    @Message("verified")
    String verified();

    @Message("target")
    String target_mark();

    @Message("Why this level")
    String why();

    @Message(
            "{#if level == 0}Not yet evidenced.{#else if level == 5}Level 5, the highest.{#else}Level {level}, not {next}:{/if}")
    String why_level(int level, int next);

    @Message(
            "{#if count == 0}no evidence of level {level} counts today.{#else if count == 1}you have one piece of evidence at level {level}{#else}you have {count} pieces of evidence at level {level}{/if}")
    String why_strong(int count, int level);

    @Message(
            "{#when level}{#is 1}Level 1 needs one piece of evidence.{#is 2}Level 2 needs one piece of evidence at level 2 or higher.{#is 3}Level 3 needs two kinds, one of them hands-on.{#is 4}Level 4 needs two pieces at level 4, one of them real district work, each judged by a qualified assessor.{#else}Level 5 needs a contribution that others use, judged by two organizations, and district work at level 4.{/when}")
    String needs(int level);

    @Message(
            "{#when state}{#is 'due'}What it rests on is due for review; it still counts in full.{#is 'stale'}It rests on evidence that is stale, which counts one level lower.{#is 'lapsed'}It rests on evidence that has lapsed, which counts as level 1.{#else}{/when}")
    String why_state(String state);

    @Message("Next:")
    String next();

    @Message(
            "{#when kind}{#is 'knowledge_check'}pass a knowledge check{#is 'manager_rating'}ask your manager for a rating{#is 'lab'}show it in a lab{#is 'work_sample'}have a sample of your work judged{#is 'observed_practice'}have an assessor watch you do it{#is 'external_credential'}bring an outside credential{#else}share something that others use{/when}")
    String do_kind(String kind);

    @Message("or")
    String or_else();

    @Message("That must be hands-on.")
    String hands_on();

    @Message(
            "{#if other}have your contribution of {day} judged by somebody of a second organization.{#else}have your {kind} of {day} judged by a qualified assessor.{/if}")
    String do_assessor(boolean other, String kind, String day);

    @Message("refresh your {kind} of {day}")
    String do_refresh(String kind, String day);

    @Message("by {day}")
    String by_day(String day);

    @Message("The quickest start: the {minutes} check in")
    String quickest(String minutes);

    @Message(
            "{#when kind}{#is 'knowledge_check'}Knowledge check{#is 'manager_rating'}Manager\u2019s rating{#is 'lab'}Lab{#is 'work_sample'}Work sample{#is 'observed_practice'}Observed practice{#is 'external_credential'}Outside credential{#is 'contribution'}Contribution{#is 'self_assessment'}Own view{#else}{kind}{/when}")
    String kind(String kind);

    @Message(
            "{#when kind}{#is 'knowledge_check'}knowledge check{#is 'manager_rating'}manager\u2019s rating{#is 'lab'}lab{#is 'work_sample'}work sample{#is 'observed_practice'}observed practice{#is 'external_credential'}outside credential{#is 'contribution'}contribution{#else}{kind}{/when}")
    String kind_within(String kind);

    @Message("Next review: {when}.")
    String review_on(String when);

    @Message("No review date: nothing here changes by itself.")
    String review_never();

    @Message("Rule version {version}")
    String rule(String version);

    @Message("Evidence")
    String evidence();

    @Message("No evidence yet for {title}")
    String evidence_none(String title);

    @Message("level {level}")
    String at_level(int level);

    @Message("counts as level {level}")
    String counts_as(int level);

    @Message(
            "does not count: {#when reason}{#is 'not-yet'}judged as not yet, or dated later{#is 'self-assessment'}it is your own view, shown beside the level{#is 'same-artifact'}other evidence of the same work counts{#is 'revoked'}revoked{#else}{reason}{/when}")
    String does_not_count(String reason);

    @Message("by {name}")
    String by(String name);

    @Message("confirmed anew {day}")
    String redated(String day);

    @Message("ends {day}")
    String ends(String day);

    @Message(
            "An assessor judged level {level} on {day}: {reason} Evidence from before counts at most that much from {from} on.")
    String lowered(int level, String day, String reason, String from);

    @Message("Courses for this")
    String courses();

    @Message("No course for this yet.")
    String courses_none();

    @Message(
            "{#if check}{minutes} check, evidence for level {level}{#else}{minutes}, a task at work about level {level}; gives no evidence by itself{/if}")
    String offers(boolean check, String minutes, int level);

    @Message("What would you say you can do today?")
    String claim_question();

    @Message("Your own view stands beside the verified level and never changes it. Only you see it.")
    String claim_hint();

    @Message("Not yet")
    String claim_none();

    @Message("Save my own view")
    String claim_save();

    @Message("Choose what you would say you can do.")
    String claim_missing();

    @Message("Your own view of {code} is saved: level {level}.")
    String claim_saved(String code, int level);

    @Message("Rate {name}")
    String rating_title(String name);

    @Message(
            "Choose what you have seen. Your rating counts as evidence up to level 3, beside what checks and work show; {name} sees it with your comment.")
    String rating_lead(String name);

    @Message("Choose a competency")
    String rating_choose();

    @Message("{#when group}{#is 'core'}Core for the job{#is 'gaps'}Other gaps{#else}Everything else{/when}")
    String rating_group(String group);

    @Message("You said level {level} on {day}: {comment}")
    String rating_earlier(int level, String day, String comment);

    @Message("What have you seen {name} do?")
    String rating_question(String name);

    @Message("What did you see?")
    String rating_comment();

    @Message("An occasion or two in a sentence: what was asked, what was done. {name} reads it.")
    String rating_comment_hint(String name);

    @Message("Save rating")
    String rating_save();

    @Message("Your rating of {name} is saved: {code} at level {level}.")
    String rating_saved(String name, String code, int level);

    @Message("Did you watch it happen? Record it as observed practice: it is hands-on evidence, up to level 4.")
    String rating_or_observation();

    @Message("Record what you saw {name} do")
    String observation_title(String name);

    @Message(
            "One piece of work that you watched, on one day, against the indicators. It counts as hands-on evidence up to level 4; {name} sees it with your name and words.")
    String observation_lead(String name);

    @Message(
            "You do not hold level 4 in this competency and are not appointed for it. Your word counts up to level 3; level 4 needs a qualified assessor.")
    String observation_not_qualified();

    @Message("Day")
    String observation_day();

    @Message("Give the day on which you saw it.")
    String observation_day_missing();

    @Message("That day is still to come.")
    String observation_day_future();

    @Message("The work, where it happened and what {name} did. No names of students or families.")
    String observation_comment_hint(String name);

    @Message("Which level did it show?")
    String observation_level();

    @Message("Comment")
    String observation_note();

    @Message("What convinced you, or what would show the next level. You can leave it empty.")
    String observation_note_hint();

    @Message("Save observation")
    String observation_save();

    @Message("What you saw {name} do is saved: {code} at level {level}.")
    String observation_saved(String name, String code, int level);

    @Message("Reviews")
    String observation_reviews();

    @Message("Observed practice")
    String observed_title();

    @Message(
            "Work that you saw somebody do, written down against the indicators: hands-on evidence that asks the person for no paper. Whom did you watch?")
    String observed_lead();

    @Message("Name")
    String observed_find();

    @Message("Nobody found")
    String observed_none();

    @Message("Search for a part of a name. You do not stand here yourself.")
    String observed_none_text();

    @Message("Person")
    String observed_person();

    @Message("Job")
    String observed_job();

    @Message("Choose a competency.")
    String rating_competency_missing();

    @Message("Choose the level that you have seen.")
    String rating_level_missing();

    @Message("Say in a sentence what you saw.")
    String rating_comment_missing();

    @Message("Keep it to {limit} characters.")
    String rating_comment_too_long(int limit);

    @Message("Pick a competency on the left")
    String rating_pick_title();

    @Message("Core competencies of the job come first, then other gaps.")
    String rating_pick();

    @Message("Code")
    String code();

    @Message("Download table")
    String download();

    @Message("Next steps")
    String plan();

    @Message(
            "{#if steps == 1}This one step closes{#else}These {steps} steps close{/if} {closed} {#if closed == 1}gap{#else}gaps{/if} in {time}, done in {weeks} {#if weeks == 1}week{#else}weeks{/if} at {pace} a week.")
    String plan_summary(int steps, int closed, String time, int weeks, String pace);

    @Message("{#if exact}No smaller set does as much.{#else}A small set, chosen step by step.{/if}")
    String plan_exact(boolean exact);

    @Message(
            "{open} {#if open == 1}gap stays{#else}gaps stay{/if} open in whole or in part: the catalogue does not reach {#if open == 1}it{#else}them{/if} yet. Work samples, observed practice and ratings can.")
    String plan_open(int open);

    @Message("Your targets are met.")
    String plan_met();

    @Message("The catalogue has nothing for your gaps yet. Work samples, observed practice and ratings count.")
    String plan_nothing();

    @Message("Minutes a week")
    String plan_minutes();

    @Message("Plan anew")
    String plan_again();

    @Message("{#if task}{title}: the task{#else}{title}{/if}")
    String plan_step(boolean task, String title);

    @Message("done in week {week}")
    String plan_week(int week);

    @Message(
            "{competency} {title} from {from} to {to}{#if closes}, your target{#else} of {target}{/if}{#if core} (core){/if}")
    String plan_reason(String competency, String title, int from, int to, boolean closes, int target, boolean core);

    @Message(
            "A check counts up to level 2. A task counts once an assessor has judged it, and level 3 asks for a second kind besides, such as your manager\u2019s rating.")
    String plan_hint();
}
