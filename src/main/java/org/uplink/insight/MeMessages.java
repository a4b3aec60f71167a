package org.uplink.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the learner's own pages. */
@MessageBundle(value = "me", locale = "en")
interface MeMessages {

    @Message("What now")
    String title();

    @Message(
            "{#when kind}{#is 'lesson'}Go on with this lesson{#is 'check'}Take the check{#is 'course'}Start this course{#is 'task'}Do this at work{#is 'rating'}Ask your manager{#is 'certification'}Finish this certification{#is 'gap'}Close a gap{#else}Find something to learn{/when}")
    String kind(String kind);

    @Message(
            "{#when kind}{#is 'lesson'}Read the lesson{#is 'check'}Go to the course{#is 'course'}Open the course{#is 'task'}Open the task{#is 'rating'}See what is asked{#is 'certification'}See what is missing{#is 'gap'}Open the course{#else}Look at the courses{/when}")
    String act(String kind);

    @Message("Nothing is assigned and nothing is begun. Pick a course that helps with this week's tickets.")
    String browse();

    @Message("Lesson of {course}")
    String within(String course);

    @Message("All lessons are read. The check is what makes it evidence.")
    String check_why();

    @Message("You began this course; this is where you stopped.")
    String begun_why();

    @Message("Next step of {path}, which {name} assigned to you; due {due}.")
    String assigned_why(String path, String name, String due);

    @Message("Next step of {path}, which you chose.")
    String chosen_why(String path);

    @Message("Everything else of {path} is done. A manager's rating completes it.")
    String rating_why(String path);

    @Message(
            "Your job asks for level {target} in {competency}; {#if level == 0}there is no evidence yet{#else}you are at level {level}{/if}.")
    String gap_why(String competency, int target, int level);

    @Message("Due")
    String due();

    @Message("Nothing has a date at the moment.")
    String due_none();

    @Message("{name}: {reason}")
    String due_path(String name, String reason);

    @Message("This certification ends on that day.")
    String due_award();

    @Message("The evidence behind this level is due for review.")
    String due_review();

    @Message("In progress")
    String in_progress();

    @Message("You have nothing in progress.")
    String in_progress_none();

    @Message("{done} of {lessons} lessons")
    String lessons(int done, int lessons);

    @Message("Skills")
    String skills();

    @Message("{met} of {targets}")
    String met(int met, int targets);

    @Message("no target")
    String no_target();

    @Message("Targets of your job that you meet, by domain. Open the whole map to see each competency and why.")
    String skills_hint();

    @Message("Open my skill map")
    String skills_open();

    @Message(
            "You have no job in your organization's list yet, so there are no targets. Ask an administrator to add yours.")
    String no_job();

    @Message("This week: {minutes} minutes of learning.")
    String week(int minutes);

    @Message("This week: {minutes} of {given} minutes for learning.")
    String week_of(int minutes, int given);

    @Message("Since two weeks ago")
    String changes();

    @Message("Nothing changed in the last two weeks.")
    String changes_none();

    @Message(
            "{competency}: {#if from == 0}first evidence, level {to}{#else if to > from}up from level {from} to {to}{#else}now level {to}, before {from}{/if}")
    String change_level(String competency, int from, int to);

    @Message("You earned {certification}")
    String change_award(String certification);

    @Message("{name} assigned {path} to you")
    String change_assignment(String name, String path);

    @Message("Learning")
    String learning();

    @Message("What you were asked to learn, what you chose, and what you have completed.")
    String learning_lead();

    @Message("Assigned to you")
    String assigned();

    @Message("Nothing is assigned to you.")
    String assigned_none();

    @Message("Chosen by you")
    String chosen();

    @Message("You walk no path of your own choice. A path bundles courses and tasks towards one promise.")
    String chosen_none();

    @Message("Courses in progress")
    String courses();

    @Message("No course is in progress.")
    String courses_none();

    @Message("Completed")
    String completed();

    @Message("What you complete stays here.")
    String completed_none();

    @Message("Why you have this")
    String why();

    @Message(
            "{name} assigned it on {day}{#if teams}, to everybody in {teams}{/if}{#if rules}, by the rule {rules}{#else if !teams}, to you by name{/if}.")
    String given_by(String name, String day, String teams, String rules);

    @Message("Required by {source}.")
    String required_by(String source);

    @Message("Round of {cycle}")
    String cycle(String cycle);

    @Message("Late")
    String late();

    @Message("Find a course")
    String find();

    @Message("Learning path")
    String path();

    @Message("Course")
    String course();

    @Message("{kind}, {day}")
    String completed_on(String kind, String day);

    @Message("Waits for your manager's rating")
    String waits();
}
