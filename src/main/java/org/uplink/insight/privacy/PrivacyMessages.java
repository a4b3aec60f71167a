package org.uplink.insight.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What Uplink records about people, in plain words. */
@MessageBundle(value = "privacy", locale = "en")
public interface PrivacyMessages {

    @Message("Privacy")
    String title();

    @Message("What {organization} records about you in Uplink, who sees it, and how long it stays.")
    String lead(String organization);

    @Message("What")
    String what();

    @Message("Who sees it")
    String who();

    @Message(
            "{#when kind}{#is 'account'}Your account: name, e-mail address, language, roles, jobs, school, teams, leave{#is 'learning'}Your learning: courses you began, lessons you finished, what you wrote in them, where you stopped reading{#is 'checks'}Your checks: each attempt, your answers and the result{#is 'self'}Your self-assessment: what you say you can do{#is 'evidence'}Your evidence and levels: what shows what you can do, and who said so{#is 'work'}Work you handed in: text, files, and what assessors said{#is 'certifications'}Assignments, certifications, credit and credentials{#is 'notices'}Notices and mail: what you were told and when it was sent{#else}The audit trail: who changed or looked at your record, and what you did in the records of others{/when}")
    String kind(String kind);

    @Message(
            "{#when kind}{#is 'account'}You, your managers, administrators; assessors your name{#is 'learning'}You; managers see what is finished and when, not what you wrote{#is 'checks'}You; managers see the level that follows, not your answers{#is 'self'}You; managers only what you share{#is 'evidence'}You, assessors, administrators; managers see the level{#is 'work'}You, the assessors of that work, and guests whom they invite{#is 'certifications'}You, your managers, administrators; everybody who has the address of a credential that you share{#is 'notices'}You{#else}You what concerns you; your managers the same without details; administrators all of it{/when}")
    String seen(String kind);

    @Message("How long it is kept here")
    String kept();

    @Message("Periods that {organization} has set. What has no period is kept.")
    String kept_lead(String organization);

    @Message("How long")
    String how_long();

    @Message("without an end")
    String endless();

    @Message(
            "Your records are held for a legal reason at the moment: nothing of them is removed. Why is read by administrators alone, and is not in the file.")
    String held();

    @Message("You are noted as a student intern")
    String student();

    @Message(
            "You work here because you are a student, so your records are a student’s (34 CFR 99). Nothing that is published names you, and a credential shows your name only if you choose so yourself. Those who lead you and administrators see your record as that of everybody else. You may read your record, and ask for what is wrong to be put right.")
    String student_text();

    @Message("What is not recorded")
    String not();

    @Message("How fast you read, which keys you press, where you are, and what other sites you visit.")
    String not_reading();

    @Message("Who else is signed in, and when you were last there, beyond the last day on which you learned something.")
    String not_presence();

    @Message(
            "Nothing goes to advertisers or to services outside that count visitors. No program judges you: levels follow a rule that everybody can read.")
    String not_outside();

    @Message(
            "Other districts see nothing of you. Whoever looks after the platform sees nothing either, unless they open your organization for some hours with a reason; it then stands in the list of who looked.")
    String not_others();

    @Message("Take your record along")
    String take();

    @Message(
            "One file with everything that {organization} holds about you: a page to read and the same for programs. In another organization that you belong to, switch there first. The files that you handed in are in it.")
    String take_text(String organization);

    @Message("Download my record")
    String download();

    @Message("Who looked at my record")
    String looked();

    @Message(
            "What administrators can read of this person’s record as a file, such as for somebody who has left. It leaves out what only the person reads: the accounts they sign in with, what they wrote in lessons and about tasks, their checks and answers, a self-assessment that they have not shared, drafts of work, notices and mail, and reports and views that they saved.")
    String of_person();

    @Message(
            "Whoever has left gets these by taking their own file: an administrator reinstates the membership for a day, the person signs in with the account that they had and downloads their record under Settings, Privacy, and the membership is ended again. Their account has to work on that day. With the membership come the roles that they had; take away those that they no longer need.")
    String way();

    @Message(
            "Administrators can take a copy of your record, and the list of who looked says so. What you wrote in lessons and about tasks, your checks and answers, a self-assessment that you have not shared, drafts of work, your notices and mail, what you saved for yourself and the accounts you sign in with are not in it.")
    String copy();

    @Message("Download the record")
    String download_of();

    @Message("Everything that {organization} holds about you in Uplink, as of {day}")
    String paper(String organization, String day);

    @Message("What administrators of {organization} can read about {name} in Uplink, as of {day}")
    String paper_of(String name, String organization, String day);

    @Message("Not in this file")
    String left_out();

    @Message("Only the person can read these parts. Whether there is anything in them is not said here.")
    String left_out_why();

    @Message(
            "{#when table}{#is 'identity'}The accounts that the person signs in with{#is 'lesson_response'}What the person wrote in lessons{#is 'attempt'}Attempts at checks, with their results{#is 'answer'}Answers in checks{#is 'self_assessment'}Self-assessments that are not shared{#is 'self_assessment_answer'}Answers in self-assessments that are not shared{#is 'step_completion'}Notes about tasks at work{#is 'submission'}Drafts of work, and work that was taken back{#is 'submission_competency'}What such work claims to show{#is 'submission_file'}Files of such work{#is 'submission_step'}What happened with work that was taken back{#is 'learner_record'}Records of credentials that are not shared{#is 'learner_record_entry'}What stands in such records{#is 'notice'}Notices{#is 'notice_preference'}Which notices come by mail{#is 'mail'}Mail that was sent{#is 'saved_report'}Saved reports{#is 'report_mail'}Saved reports that come by mail{#is 'team_view'}Saved views of a team{#else}{/when}")
    String reserved(String table);

    @Message(
            "{#when chapter}{#is 'account'}Account and work{#is 'learning'}Learning{#is 'checks'}Checks{#is 'evidence'}Evidence and levels{#is 'work'}Work handed in{#is 'assignments'}Assignments{#is 'certifications'}Certifications{#is 'credentials'}Credentials{#is 'hours'}Hours of professional development{#is 'reported'}What was said to be wrong{#is 'notices'}Notices and mail{#is 'kept'}Saved reports and views{#else}Audit trail{/when}")
    String chapter(String chapter);
}
