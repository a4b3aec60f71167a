package org.uplink.quiz;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the check and its result. */
@MessageBundle(value = "quiz", locale = "en")
interface QuizMessages {

    @Message("Check: {course}")
    String title(String course);

    @Message(
            "{questions} questions, about {minutes} min. You pass with {percent}% right. Each answer is saved as you give it; stop when you like and go on later, on any device.")
    String intro(int questions, int minutes, int percent);

    @Message("Only you see your tries. A try that does not pass lowers nothing, and you can try again at once.")
    String yours_alone();

    @Message("{answered} of {all} answered")
    String answered(int answered, int all);

    @Message(", all saved")
    String all_saved();

    @Message(", saving")
    String saving_some();

    @Message("Question {number} of {all}")
    String question(int number, int all);

    @Message("Choose one.")
    String choose_one();

    @Message("Choose all that apply.")
    String choose_all();

    @Message("Save answer")
    String save_answer();

    @Message("saved at {time}")
    String saved_at(String time);

    @Message("saved on {day} at {time}")
    String saved_on(String day, String time);

    @Message("not answered yet")
    String not_answered();

    @Message("saving")
    String saving();

    @Message("Not saved. Your answer is still here; trying again.")
    String not_saved();

    @Message("Hand in {#if answered == 1}1 answer{#else}{answered} answers{/if}")
    String hand_in(int answered);

    @Message("Hand in without {#if missing == 1}it{#else}them{/if}")
    String hand_in_anyway(int missing);

    @Message("{#if missing == 1}1 question has{#else}{missing} questions have{/if} no answer")
    String missing_title(int missing);

    @Message("Nothing is handed in yet; what you answered is saved. A question without an answer counts as wrong.")
    String missing_what();

    @Message("This check was handed in already. Here is its result.")
    String handed_in_already();

    @Message("You have completed this course. To take its check again, start the course again.")
    String course_over();

    @Message("Result: {course}")
    String result_title(String course);

    @Message("Passed")
    String passed();

    @Message("Not passed yet")
    String not_passed();

    @Message("{right} of {asked} right ({percent}%); {needed}% are needed.")
    String score(int right, int asked, int percent, int needed);

    @Message("Try {number}, handed in on {day} at {time}")
    String handed_in(int number, String day, String time);

    @Message(
            "This try counts nowhere: nobody else sees it and it lowers no level. Read why each answer is right or wrong, then try again with other questions from the bank.")
    String not_passed_advice();

    @Message("By competency")
    String by_competency();

    @Message("Competency")
    String competency();

    @Message("Right")
    String right_answers();

    @Message("{right} of {asked}")
    String of(int right, int asked);

    @Message("Evidence")
    String evidence();

    @Message("Recorded at level {level}")
    String evidence_recorded(int level);

    @Message("None this time: {percent}% of its questions must be right in a passed check")
    String evidence_short(int percent);

    @Message("None this time: the check was not passed")
    String evidence_not_passed();

    @Message("This check gives none for it; its questions belong to the subject")
    String evidence_none();

    @Message("See it on your skill map")
    String skill_map();

    @Message("Your course is completed.")
    String course_completed();

    @Message("Go on with the course")
    String go_on();

    @Message("Back to the course")
    String back_to_course();

    @Message("Try again")
    String try_again();

    @Message("Start the course again for another try")
    String start_again();

    @Message("Question by question")
    String questions();

    @Message("right")
    String right();

    @Message("wrong")
    String wrong();

    @Message("no answer")
    String no_answer();

    @Message("You chose this, and it is right")
    String chosen_right();

    @Message("You chose this, and it is wrong")
    String chosen_wrong();

    @Message("Right, and you did not choose it")
    String missed();

    @Message("Rightly left alone")
    String left();
}
