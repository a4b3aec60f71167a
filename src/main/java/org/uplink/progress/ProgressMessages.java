package org.uplink.progress;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the lesson page, and of what one may do next in a course. */
@MessageBundle(value = "progress", locale = "en")
interface ProgressMessages {

    @Message("Start course")
    String start_course();

    @Message("Continue: {lesson}")
    String continue_with(String lesson);

    @Message("Take the check")
    String take_check();

    @Message("Completed on {day}")
    String completed_on(String day);

    @Message("You have not started this course. Start it, and Uplink keeps your place, on every device.")
    String not_started();

    @Message("You are reading as a guest. Sign in, and your progress is kept.")
    String guest();

    @Message("Sign in")
    String sign_in();

    @Message("This course was revised on {day}; you keep the edition you began.")
    String revised(String day);

    @Message("Lessons")
    String lessons();

    @Message("Lessons: {done} of {all} done")
    String lessons_done(int done, int all);

    @Message("Done")
    String done();

    @Message("To do")
    String open();

    @Message("Lesson {number} of {all}")
    String lesson_number(int number, int all);

    @Message("Done when you have read to the end and choose Done.")
    String rule_read();

    @Message("Done when you have written your answer.")
    String rule_respond();

    @Message("Done, next lesson")
    String done_next();

    @Message("Next lesson")
    String next_lesson();

    @Message("Previous: {lesson}")
    String previous(String lesson);

    @Message("Next: {lesson}")
    String following(String lesson);

    @Message("Back to the course")
    String back_to_course();

    @Message("In this course")
    String in_this_course();

    @Message("Your answer")
    String your_answer();

    @Message("Only you can see what you write here. You can come back and change it.")
    String answer_private();

    @Message("Save answer")
    String save_answer();

    @Message("Saved at {time}")
    String saved_at(String time);

    @Message("Saved on {day} at {time}")
    String saved_on(String day, String time);

    @Message("One way to answer, to compare with yours")
    String sample();

    @Message("Write your answer first. It can be short.")
    String write_first();

    @Message(
            "That is {length} characters; the limit is {limit}. Your text is still here, not yet saved. Shorten it and save again.")
    String answer_too_long(int length, int limit);

    @Message("Why this counts")
    String why();

    @Message("level {level}, by the check")
    String by_check(int level);

    @Message("level {level}, by the hands-on part")
    String by_lab(int level);

    @Message("The check")
    String the_check();

    @Message("Passed")
    String passed();

    @Message("Not started")
    String not_begun();

    @Message("Read again")
    String read_again();

    @Message("Start the course again")
    String start_again();

    @Message(
            "You completed this course on {day}. To renew it, start it again: you get its newest edition, and what you earned stays.")
    String completed_note(String day);

    @Message("You have completed {course}.")
    String course_completed(String course);

    @Message("Done: {lesson}.")
    String lesson_done(String lesson);

    @Message("All lessons are done. Next: the check.")
    String check_next();

    @Message("Your answer is saved.")
    String answer_saved();
}
