package org.uplink.progress;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what readers say is wrong. */
@MessageBundle(value = "wrong", locale = "en")
interface WrongMessages {

    @Message("Something is wrong here")
    String title();

    @Message("to say so you need an account")
    String needs_account();

    @Message("Something is wrong with this question")
    String question_link();

    @Message("A question of the check")
    String question();

    @Message("You have no edition of this course any longer that has what you reported. What you said stays here.")
    String gone();

    @Message("Whoever writes the courses reads it and answers. They see your organization, and not your name.")
    String lead();

    @Message("What is it?")
    String kind();

    @Message(
            "{#when kind}{#is 'wrong'}A fact or an answer is wrong{#is 'outdated'}It is out of date{#is 'unclear'}It cannot be understood{#is 'broken'}Something does not work{#else}It shuts somebody out: keyboard, screen reader, contrast, sound{/when}")
    String kind_of(String kind);

    @Message("Say what it is.")
    String kind_needed();

    @Message("What should it say, or what happens?")
    String words();

    @Message("With a source, if you know one. Leave out names and anything confidential.")
    String words_hint();

    @Message("Write what is wrong, in 2000 characters at most.")
    String words_needed();

    @Message("You have sent {most} today. Send more tomorrow.")
    String too_many(int most);

    @Message("Send")
    String send();

    @Message("Sent. You are told what came of it.")
    String sent();

    @Message(
            "You have said this before, and it was answered: see below. If it is still so, write what the answer missed.")
    String sent_before();

    @Message("What you have said about this course")
    String own();

    @Message("Nobody has answered yet.")
    String waits();

    @Message("{#if changed}It is changed{#else}It stays as it is{/if}")
    String came(boolean changed);

    @Message("Said to be wrong")
    String list_title();

    @Message("What readers say about lessons and questions. You see their organization, and not who they are.")
    String list_lead();

    @Message("Waiting ({count})")
    String tab_waiting(long count);

    @Message("Answered ({count})")
    String tab_answered(long count);

    @Message("Nothing is said to be wrong")
    String list_empty();

    @Message("What readers report from a lesson or a question stands here until it is answered.")
    String list_empty_text();

    @Message("Where")
    String col_where();

    @Message("What")
    String col_what();

    @Message("From")
    String col_from();

    @Message("When")
    String col_when();

    @Message("Edition {revision}")
    String edition(String revision);

    @Message("an earlier one than beginners get now")
    String earlier();

    @Message("Answer")
    String answer();

    @Message("The reader gets it as a notice.")
    String answer_hint();

    @Message("Write an answer, in 2000 characters at most.")
    String answer_needed();

    @Message("Say whether the content changes, by one of the buttons.")
    String decision_needed();

    @Message("Answer: it is changed")
    String change();

    @Message("Answer: it stays as it is")
    String leave();

    @Message("Answered. The reader is told.")
    String answered();

    @Message("Somebody had answered before. The first answer stands.")
    String answered_before();
}
