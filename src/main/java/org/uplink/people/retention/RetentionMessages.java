package org.uplink.people.retention;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of keeping, holding and erasing records. */
@MessageBundle(value = "retention", locale = "en")
public interface RetentionMessages {

    @Message("Retention")
    String title();

    @Message(
            "How long records stay, class by class. What is not set is kept. Each night what is due is removed, and this page says how much.")
    String lead();

    @Message(
            "State schedules set minimum periods, and removing early can be an offence. Ask your records officer before you set a period.")
    String law();

    @Message(
            "Whatever the periods are: evidence stays while a level in force is counted from it, and everything that an award in force may rest on stays while the award counts. An appeal stays until it is decided, with what the award rests on, and hours stay until they are handed in for a certificate of others. Work that waits for an assessor stays, too.")
    String rests();

    @Message("Records")
    String klass();

    @Message("Time counts from")
    String begins();

    @Message("Months")
    String months();

    @Message("Empty is kept.")
    String months_hint();

    @Message("{#if months == 0}No minimum{#else}At least {months}{/if}")
    String least(int months);

    @Message(
            "{#when kind}{#is 'checks'}Checks: attempts and answers{#is 'learning'}Learning: courses, lessons, notes, paths, what was reported as wrong{#is 'self'}Self-assessments{#is 'evidence'}Evidence, ratings and levels{#is 'files'}Files handed in with work{#is 'work'}Work handed in, and what assessors said{#is 'plans'}Assignments, dates, leave and plans{#is 'credits'}Hours of professional development, with proof, and certificates of others{#is 'certifications'}Certifications, confirmations, appeals and credentials{#is 'notices'}Notices and mail{#is 'invitations'}Invitations and uploaded tables of people{#is 'trail'}Audit trail{#else}The person: name, address, work{/when}")
    String kind(String kind);

    @Message(
            "{#when trigger}{#is 'made'}the day of the record{#is 'cycle_end'}the end of the award or cycle{#else}the end of the membership{/when}")
    String trigger(String trigger);

    @Message(
            "{#when kind}{#is 'notices'}Words go; that it was told stays{#is 'trail'}Row goes; its link in the chain stays{#is 'account'}Kept as a number{#else}Removed{/when}")
    String happens(String kind);

    @Message("Write a number of months up to {most}, or nothing.")
    String unreadable(int most);

    @Message("At least {least} months.")
    String too_short(int least);

    @Message("Preview")
    String preview();

    @Message("What would be removed")
    String preview_title();

    @Message("Nothing is saved yet. What is due goes in the coming night and cannot be brought back.")
    String preview_lead();

    @Message("{months} months")
    String for_months(int months);

    @Message("kept")
    String kept();

    @Message("So far:")
    String so_far();

    @Message("From now on:")
    String from_now_on();

    @Message("This would remove now: records {records}, people {people}.")
    String would_remove(long records, long people);

    @Message("Nothing is due now.")
    String would_remove_none();

    @Message("Nothing of it is removed any longer.")
    String would_remove_no_more();

    @Message("Our records officer agrees to these periods")
    String sure();

    @Message("Tick this before you save.")
    String not_sure();

    @Message("Save periods")
    String save();

    @Message("Back without saving")
    String back();

    @Message("The periods are saved. They count from the coming night.")
    String saved();

    @Message("Nothing changes by this.")
    String nothing_changed();

    @Message("Somebody else has changed the periods meanwhile. Below is what your periods would change now.")
    String meanwhile();

    @Message("What the last nights removed")
    String runs();

    @Message("Nothing removed yet")
    String runs_none();

    @Message("Each night that removes something leaves a line here and in the audit trail.")
    String runs_none_text();

    @Message("Night")
    String night();

    @Message("Period")
    String period();

    @Message("Records")
    String records();

    @Message("Legal holds")
    String holds();

    @Message(
            "While a hold stands, nothing of it is removed and nobody it covers is erased. A hold on one person is placed on the page of that person.")
    String holds_text();

    @Message("No hold stands.")
    String holds_none();

    @Message("Hold everything")
    String hold_all();

    @Message("The whole organization")
    String everything();

    @Message("Everything is held: nothing is removed.")
    String held_now();

    @Message("Reason")
    String reason();

    @Message("Such as the name of the case. Administrators read it.")
    String reason_hint();

    @Message("Write a reason of {least} to {most} characters.")
    String reason_wrong(int least, int most);

    @Message("Everything is held from now on.")
    String held_all();

    @Message("The records of {name} are held from now on.")
    String held(String name);

    @Message("The hold has ended. What is due goes in the coming night.")
    String hold_ended();

    @Message("End hold")
    String end_hold();

    @Message("Whom")
    String whom();

    @Message("Placed")
    String placed();

    @Message("Ended")
    String ended();

    @Message("Stands")
    String stands();

    @Message("{day}, {name}")
    String by(String day, String name);

    @Message("somebody of another organization")
    String somebody();

    @Message("Hold records")
    String hold_person();

    @Message("Hold the records of {name}")
    String hold_title(String name);

    @Message(
            "For a court case, an audit or a request for records. Nothing of this person is removed or erased until the hold ends.")
    String hold_lead();

    @Message("Held since {day}: nothing is removed.")
    String is_held(String day);

    @Message("Holds of this person")
    String look_at_holds();

    @Message("Erase this person")
    String erase();

    @Message("Erase {name}")
    String erase_title(String name);

    @Message(
            "This removes what your organization holds about somebody who has left. It is done after seven days; until then it can be taken back.")
    String erase_lead();

    @Message("What goes")
    String goes();

    @Message("What stays, and why")
    String stays();

    @Message("Learning: courses {courses}, assignments {assignments}, with checks, notes and paths")
    String goes_learning(long courses, long assignments);

    @Message("Evidence {evidence}, with the levels; work handed in {work}, files {files}")
    String goes_evidence(long evidence, long work, long files);

    @Message("Awards {awards}, credentials {credentials}; who opens the address of one reads that it is no longer kept")
    String goes_awards(long awards, long credentials);

    @Message(
            "Name, address, jobs, teams, notices and mail. Where no other organization knows the person, the account goes too, with the way to sign in")
    String goes_account();

    @Message(
            "What this person assessed, assigned or decided for others: those records belong to the others. They name a former member with a number, and so do those of other organizations where the person was a guest once the account is gone")
    String stays_judged();

    @Message(
            "Rows of the audit trail and what others were told: who did what and when must be provable. Their words go, and the trail says so; words that a hold on somebody else keeps go once it has ended")
    String stays_trail();

    @Message(
            "The place of each credential on the public list of statuses, a number, so that a file of it cannot be misread")
    String stays_status();

    @Message("To go on, type the name: {name}")
    String type_name(String name);

    @Message("That is not the name.")
    String name_differs();

    @Message("Erase in seven days")
    String erase_button();

    @Message("This person is a member. End the membership first.")
    String erasure_member();

    @Message("A legal hold stands. Nothing can be erased until it ends.")
    String erasure_held();

    @Message("{name} is erased in the night of {day}. Until then it can be taken back.")
    String erasure_asked(String name, String day);

    @Message("Is erased in the night of {day}, unless it is taken back or held.")
    String erasure_due(String day);

    @Message("Take back")
    String take_back();

    @Message("{name} is not erased.")
    String erasure_taken_back(String name);

    @Message("Student intern")
    String student();

    @Message(
            "For somebody employed because they are a student. Their records are a student’s (34 CFR 99.3): not named on what is published, and on a credential only by themself.")
    String student_text();

    @Message("This person is a student intern")
    String student_is();

    @Message("Save")
    String student_save();

    @Message("{name} is noted as a student intern.")
    String is_student(String name);

    @Message("{name} is noted as no student intern.")
    String is_no_student(String name);
}
