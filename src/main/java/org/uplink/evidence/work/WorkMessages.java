package org.uplink.evidence.work;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about evidence, reviews and the ledger. */
@MessageBundle(value = "work", locale = "en")
interface WorkMessages {

    @Message("Evidence")
    String my_title();

    @Message("What shows what you can do, and what you have handed in. Levels on your skill map come from here.")
    String my_lead();

    @Message("Rate yourself")
    String rate_yourself();

    @Message("Hand in work")
    String new_work();

    @Message("Hand in a contribution")
    String new_contribution();

    @Message("Add a credential")
    String new_credential();

    @Message("Skill map")
    String to_skills();

    @Message("Handed in and drafts")
    String submissions();

    @Message("Nothing handed in yet")
    String submissions_empty();

    @Message(
            "A ticket you solved well, a guide you wrote, a switch you replaced: real work, with private details removed, can show level 3 or 4.")
    String submissions_empty_text();

    @Message("Evidence that counts, or did")
    String evidence();

    @Message("No evidence yet")
    String evidence_empty();

    @Message("The quickest start is a check in a course, or a piece of your own work.")
    String evidence_empty_text();

    @Message("Draft without a title")
    String untitled();

    @Message("What")
    String col_what();

    @Message("Kind")
    String col_kind();

    @Message("Competencies")
    String col_skills();

    @Message("State")
    String col_state();

    @Message("Last change")
    String col_changed();

    @Message("Competency")
    String col_skill();

    @Message("Level")
    String col_level();

    @Message("When")
    String col_when();

    @Message("until {day}")
    String ends(String day);

    @Message("{#if by}{by} said{#else}What was said{/if}")
    String said_by(String by);

    @Message("revoked")
    String revoked_chip();

    @Message(
            "{#when kind}{#is 'knowledge_check'}Knowledge check{#is 'manager_rating'}Manager\u2019s rating{#is 'lab'}Lab{#is 'work_sample'}Work sample{#is 'observed_practice'}Observed practice{#is 'external_credential'}Outside credential{#is 'contribution'}Contribution{#else}{kind}{/when}")
    String kind(String kind);

    @Message(
            "{#when state}{#is 'draft'}draft{#is 'submitted'}with the assessors{#is 'changes-asked'}changes asked{#is 'accepted'}accepted{#is 'declined'}declined{#else}withdrawn{/when}")
    String state(String state);

    @Message(
            "{#when state}{#is 'accepted'}good{#is 'changes-asked'}warn{#is 'declined'}bad{#is 'submitted'}busy{#else}none{/when}")
    String state_look(String state);

    @Message(
            "{#when kind}{#is 'work_sample'}Hand in work{#is 'contribution'}Hand in a contribution{#else}Add a credential{/when}")
    String work_title(String kind);

    @Message(
            "{#when kind}{#is 'work_sample'}One real piece of work from your district. An assessor compares it with the indicators of the competencies you name.{#is 'contribution'}Something that people outside your team used: a workshop, a guide, a script, an exercise. Level 5 needs assessors of two organizations.{#else}A credential of another body counts until its own end date, once an assessor has seen the proof.{/when}")
    String work_lead(String kind);

    @Message(
            "{#if kind == 'work_sample'}Others used it? Hand in a contribution instead.{#else}Only your own work? Hand in a work sample instead.{/if}")
    String other_kind(String kind);

    @Message("Title")
    String field_title();

    @Message("What it is, in a few words.")
    String field_title_hint();

    @Message("What you did")
    String field_text();

    @Message(
            "The situation, what you did and decided, and how it turned out. Write so that somebody of another district understands it.")
    String field_text_hint();

    @Message("Note to the assessor")
    String field_note();

    @Message("Links")
    String field_links();

    @Message("One address a line, starting with https. The assessor must be able to open them.")
    String field_links_hint();

    @Message("{#if kind == 'external_credential'}Awarded on{#else}Day of the work{/if}")
    String field_day(String kind);

    @Message("Files")
    String field_files();

    @Message("Up to 50 MB each, 10 in all: PDF, pictures, text, office documents, MP4.")
    String field_files_hint();

    @Message("This server keeps no files. Link to your work instead.")
    String files_off();

    @Message("Attached")
    String files_kept();

    @Message("Remove {name}")
    String remove_file(String name);

    @Message("Download {name}")
    String download(String name);

    @Message("not checked for viruses")
    String not_scanned();

    @Message("What it shows")
    String field_skills();

    @Message("Name each competency and the level that you think it shows. Two or three are easier to judge than eight.")
    String field_skills_hint();

    @Message("Competency {number}")
    String skill_number(int number);

    @Message("Level of competency {number}")
    String level_number(int number);

    @Message("Choose a competency")
    String choose_skill();

    @Message("Level")
    String choose_level();

    @Message("{level} {name}")
    String level_name(int level, String name);

    @Message("Credential")
    String field_credential();

    @Message("Choose a credential")
    String choose_credential();

    @Message("shows {shows}")
    String credential_shows(String shows);

    @Message("Not on the list? Ask your administrator: the list is content that the programme looks after.")
    String credential_note();

    @Message("Number on the credential")
    String field_number();

    @Message("Ends on")
    String field_ends();

    @Message("Leave empty if it never ends.")
    String field_ends_hint();

    @Message("Before you hand it in")
    String redaction();

    @Message("Assessors, some of other districts, will read this. Tick what is true.")
    String redaction_hint();

    @Message(
            "{#when item}{#is 'students'}No student can be recognised: no names, numbers, pictures, grades or schedules.{#is 'people'}No family or colleague is named without having agreed.{#is 'secrets'}No passwords, keys, codes or tokens, also not in pictures of a screen.{#is 'defences'}Nothing that would help somebody attack the district: no addresses, rules or plans of the network as they are.{#else}It is my own work, or I say which part is.{/when}")
    String redaction_item(String item);

    @Message("Save draft")
    String save_draft();

    @Message("Hand in for review")
    String hand_in();

    @Message("Hand in again")
    String hand_in_again();

    @Message("The draft is saved. Only you see it.")
    String draft_saved();

    @Message("It is handed in. You will find the answer here.")
    String handed_in();

    @Message("This is with the assessors or decided; nothing was changed.")
    String with_assessors();

    @Message("Withdraw")
    String withdraw();

    @Message(
            "The text and its files disappear from the assessors. The files are deleted; while your records are held they stay.")
    String withdraw_hint();

    @Message("Discard draft")
    String discard();

    @Message("It is withdrawn.")
    String withdrawn();

    @Message("It was decided meanwhile.")
    String decided_already();

    @Message("The file is removed.")
    String file_removed();

    @Message("Your records are held, so the file stays until the hold ends.")
    String held();

    @Message("Another tab saved something else meanwhile. What you entered is here; save it again to keep it instead.")
    String saved_meanwhile();

    @Message("Handed in for you by a program of your district. Withdraw it if it is not your work.")
    String from_hook();

    @Message("What happened")
    String what_happened();

    @Message(
            "{#when deed}{#is 'hand-in'}Handed in by {by}{#is 'withdraw'}Withdrawn by {by}{#is 'ask-changes'}{by} asked for changes{#is 'accept'}{by} accepted it{#else}{by} declined it{/when}")
    String step(String deed, String by);

    @Message("{#if level == 0}{competency}: not shown{#else}{competency}: level {level}{/if}")
    String score(String competency, int level);

    @Message("you say level {level}")
    String claimed_level(int level);

    @Message("The author says level {level}")
    String author_says(int level);

    @Message(
            "{#when what}{#is 'title-missing'}Give it a title.{#is 'title-long'}The title is longer than 120 characters.{#is 'text-missing'}Say what you did.{#is 'text-long'}The text is longer than 20,000 characters. Attach it as a file.{#is 'links-many'}At most 10 links.{#is 'link-bad'}Each line must be an address that starts with https:// or http://.{#is 'day-missing'}Give the day.{#is 'day-future'}That day is still to come.{#is 'ends-before'}It cannot end before it was awarded.{#is 'competency-missing'}Name at least one competency.{#is 'competency-twice'}A competency is named twice.{#is 'level-missing'}Choose a level for each competency.{#is 'level-high'}Work of this kind cannot show that level.{#is 'credential-missing'}Choose the credential.{#is 'number-missing'}Give the number that stands on the credential.{#is 'proof-missing'}Attach the certificate or link to the issuer\u2019s page about it.{#is 'unticked'}Tick each line once it is true. Your text is saved.{#else}Have another look at this.{/when}")
    String problem(String what);

    @Message(
            "{#when why}{#is 'large'}{name} is {size}; the limit is 50 MB. Your text is saved. Choose a smaller file or link to it.{#is 'type'}{name} was not kept: its content is none of the types that are allowed. Your text is saved.{#is 'empty'}{name} is empty.{#is 'many'}{name} was not kept: 10 files is the limit.{#is 'full'}{name} was not kept: there is no room for files at present. Tell whoever runs the service, and try again later.{#is 'quota'}{name} was not kept: your organization has no room left. Your text is saved. Tell your administrator, or link to it.{#is 'pixels'}{name} was not kept: it has more than 100 million pixels. Your text is saved. Choose a smaller picture.{#is 'infected'}{name} was not kept: the virus scanner found something in it. Your text is saved.{#is 'unscanned'}{name} was not kept: the virus scanner does not answer. Your text is saved. Try again later.{#else}{name} was not kept: this server keeps no files. Link to it instead.{/when}")
    String file_problem(String why, String name, String size);

    @Message("Reviews")
    String queue_title();

    @Message(
            "Work that people have handed in. Compare it with the indicators, say what you see, and answer within two weeks.")
    String queue_lead();

    @Message("Waiting")
    String queue_waiting();

    @Message("Decided")
    String queue_decided();

    @Message("Nothing waits")
    String queue_empty();

    @Message("When somebody hands in work, it stands here, the oldest first.")
    String queue_empty_text();

    @Message("Nothing is decided yet.")
    String queue_none_decided();

    @Message("{count} {#if count == 1}waits{#else}wait{/if}")
    String queue_count(long count);

    @Message("By")
    String col_author();

    @Message("Waits for")
    String col_waits();

    @Message("{#if days == 0}since today{#else if days == 1}1 day{#else}{days} days{/if}")
    String days(long days);

    @Message("Somebody of {home}")
    String guest_of(String home);

    @Message("you have judged it")
    String judged_by_you();

    @Message("Confirmations")
    String to_confirmations();

    @Message("Evidence of the organization")
    String to_register();

    @Message("Record what you saw")
    String to_observations();

    @Message("By {name}")
    String by(String name);

    @Message("{#if kind == 'external_credential'}awarded on {day}{#else}work of {day}{/if}")
    String day_of(String kind, String day);

    @Message("handed in {day}")
    String handed_in_on(String day);

    @Message("The work")
    String the_work();

    @Message("Links")
    String links();

    @Message("Files")
    String files();

    @Message("Your review")
    String rubric();

    @Message("Judge what the work shows, not the person. Each level includes the ones below it.")
    String rubric_hint();

    @Message(
            "You hold level 4 in none or not all of these competencies and are not appointed for them. Your word counts up to level 3; level 4 needs a qualified assessor as well.")
    String not_qualified();

    @Message("Not shown by this work")
    String not_shown();

    @Message("Comment on {competency}")
    String score_comment(String competency);

    @Message("What you say to the author")
    String overall();

    @Message("What convinced you, or what is missing. The author reads it with your name.")
    String overall_hint();

    @Message("Decision")
    String decision();

    @Message(
            "{#when decision}{#is 'accept'}Accept: it is evidence at the levels above{#is 'ask-changes'}Ask for changes: the author can hand it in again{#else}Decline: it does not show this, or it must not be kept{/when}")
    String decision_word(String decision);

    @Message("Save review")
    String save_review();

    @Message("Choose what happens with it.")
    String decision_missing();

    @Message("Say why: the author learns from it.")
    String comment_missing();

    @Message("At most {most} characters.")
    String comment_long(int most);

    @Message("Choose the level that the work shows.")
    String score_missing();

    @Message("You accept it, but it shows nothing. Decline it instead, or choose a level.")
    String accepts_nothing();

    @Message("This was decided, withdrawn or handed in again meanwhile. Nothing of yours was saved.")
    String changed_meanwhile();

    @Message(
            "{#when state}{#is 'accepted'}{title}: accepted. The evidence is on the author\u2019s skill map.{#is 'changes-asked'}{title}: the author is asked for changes.{#is 'declined'}{title}: declined.{#else}{title}: your review is saved. It needs an assessor of a second organization.{/when}")
    String decided(String state, String title);

    @Message(
            "Your review is saved. At level 5 it needs an assessor of a second organization as well: invite one below.")
    String needs_second();

    @Message("You declared a conflict, so another assessor judges this.")
    String barred();

    @Message("Too close to judge?")
    String conflict();

    @Message(
            "A relative, your own manager or somebody you compete with: say so, and another assessor judges it. This cannot be undone.")
    String conflict_hint();

    @Message("Reason")
    String conflict_reason();

    @Message("Declare conflict of interest")
    String declare_conflict();

    @Message("Your conflict is noted. Another assessor judges this.")
    String conflict_declared();

    @Message("Say in at most {most} characters how you are too close.")
    String conflict_reason_missing(int most);

    @Message("Invite an assessor of another organization")
    String invite();

    @Message("They see this one submission and nothing else of your organization.")
    String invite_hint();

    @Message("Organization")
    String invite_home();

    @Message("E-mail address")
    String invite_email();

    @Message("Invite assessor")
    String invite_button();

    @Message("{name} can judge this now.")
    String invited(String name);

    @Message("{name}, {home}")
    String invited_from(String name, String home);

    @Message("Invited assessors")
    String invited_list();

    @Message("End invitation")
    String end_invitation();

    @Message("of {name}")
    String end_invitation_of(String name);

    @Message("ended {day}")
    String invitation_ended_on(String day);

    @Message(
            "The invitation of {name} has ended. {#if readsOn}They judge this no more, and can still read what they have judged.{#else}They do not see this submission any more.{/if}")
    String invitation_ended(String name, boolean readsOn);

    @Message("Your invitation has ended, so you judge this no more. You can still read what you have judged.")
    String your_invitation_ended();

    @Message("No assessor of that organization has this address.")
    String invite_unknown();

    @Message("Evidence that came of it")
    String became();

    @Message("Evidence of the organization")
    String register_title();

    @Message(
            "Rows of the ledger are never changed. What is wrong is taken back with a reason, and what is right stands beside it.")
    String register_lead();

    @Message("Name or competency")
    String register_find();

    @Message("No evidence found")
    String register_empty();

    @Message("Search for a part of a name, or for the code of a competency such as SVC-01.")
    String register_empty_text();

    @Message("Person")
    String col_person();

    @Message("recorded {day}")
    String recorded(String day);

    @Message("{competency} of {name}")
    String entry_title(String competency, String name);

    @Message("Take this evidence back")
    String revoke();

    @Message(
            "It was recorded for the wrong person, by mistake or on a false claim. The person sees the reason; the level is computed anew at once.")
    String revoke_hint();

    @Message("Reason")
    String revoke_reason();

    @Message("The right level instead")
    String revoke_corrected();

    @Message("None: it shows nothing")
    String revoke_nothing();

    @Message("Revoke evidence")
    String revoke_button();

    @Message("Give the reason in at most {most} characters: the person reads it.")
    String revoke_reason_missing(int most);

    @Message("The evidence of {name} in {competency} is revoked.")
    String revoked(String name, String competency);

    @Message("Revoked {day}: {reason}")
    String revoked_because(String day, String reason);

    @Message("Evidence")
    String admin_title();

    @Message("Appointed assessors")
    String admin_assessors();

    @Message("An assessor who holds level 4 in a competency is qualified in it. Where nobody does, appoint one.")
    String admin_assessors_hint();

    @Message("Nobody is appointed.")
    String admin_nobody();

    @Message("Nobody has the role of an assessor yet. Give it to somebody on their page under People.")
    String admin_no_assessors();

    @Message("Assessor")
    String admin_assessor();

    @Message("Appoint assessor")
    String admin_appoint();

    @Message("End the appointment of {name} for {competency}")
    String admin_end(String name, String competency);

    @Message("End")
    String admin_end_short();

    @Message("since {day}")
    String admin_since(String day);

    @Message("Choose an assessor and a competency.")
    String appointment_missing();

    @Message("{name} is appointed for {competency}.")
    String appointed(String name, String competency);

    @Message("The appointment has ended.")
    String appointment_ended();

    @Message("Work from your help desk")
    String hook();

    @Message(
            "A program of yours can hand in work for a member: a solved ticket, a finished change. It signs with a secret that only the two of you know.")
    String hook_hint();

    @Message("This server has no key for secrets (ORG_UPLINK_WORK_HOOK_KEY), so it takes nothing from programs.")
    String hook_off();

    @Message("Address")
    String hook_address();

    @Message("Secret made {day}.")
    String hook_since(String day);

    @Message("The one before is good until {day}, {time}.")
    String hook_earlier(String day, String time);

    @Message("No secret yet, so nothing is taken in.")
    String hook_none();

    @Message("The new secret")
    String hook_secret();

    @Message("Copy it now: it is not shown again.")
    String hook_secret_hint();

    @Message("Make secret")
    String hook_make();

    @Message("Make a new secret")
    String hook_rotate();

    @Message("Take nothing in any more")
    String hook_end();

    @Message("Nothing is taken in from programs any more.")
    String hook_ended();

    @Message("A secret was made meanwhile. Make another one if you do not have it.")
    String hook_made_meanwhile();
}
