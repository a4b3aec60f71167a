package org.uplink.insight.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for the page of a record that somebody takes along: of its parts, of what stands in them, and of values that are ours. */
@MessageBundle(value = "paper", locale = "en")
interface PaperMessages {

    /** "" for a table that has no words. */
    @Message("""
            {#when table}\
            {#is 'person'}Person\
            {#is 'identity'}Accounts to sign in with\
            {#is 'membership'}Membership\
            {#is 'membership_job'}Jobs and duties\
            {#is 'team_member'}Teams\
            {#is 'team_manager'}Teams led\
            {#is 'assessor_appointment'}Appointments as an assessor\
            {#is 'service_backup'}Named as backup of a service\
            {#is 'leave'}Leave\
            {#is 'leave_move'}Dates moved because of leave\
            {#is 'directory_entry'}Entry in the district’s directory\
            {#is 'provider_standing'}What the sign-in provider said\
            {#is 'legal_hold'}Legal holds\
            {#is 'legal_hold_end'}Ends of legal holds\
            {#is 'erasure'}Erasures asked for\
            {#is 'erasure_withdrawal'}Erasures taken back\
            {#is 'invitation'}Invitations\
            {#is 'enrolment'}Courses\
            {#is 'lesson_completion'}Lessons done\
            {#is 'lesson_response'}Answers written in lessons\
            {#is 'reading_position'}Where reading stopped\
            {#is 'walk'}Learning paths\
            {#is 'walk_move'}Moves to a newer version of a path\
            {#is 'step_completion'}Steps done\
            {#is 'attempt'}Attempts at checks\
            {#is 'answer'}Answers in checks\
            {#is 'self_assessment'}Self-assessments\
            {#is 'self_assessment_answer'}Answers in self-assessments\
            {#is 'date'}A date passed\
            {#is 'evidence'}Evidence\
            {#is 'evidence_assessor'}Assessors of evidence\
            {#is 'evidence_revocation'}Evidence taken back\
            {#is 'redating'}Evidence with another date\
            {#is 'reassessment'}Levels set anew\
            {#is 'mastery'}Levels over time\
            {#is 'mastery_change'}Changes of levels\
            {#is 'submission'}Pieces of work\
            {#is 'submission_competency'}Competencies that work was handed in for\
            {#is 'submission_file'}Files of work\
            {#is 'submission_step'}What happened with work\
            {#is 'submission_review'}Decisions on work\
            {#is 'submission_score'}Levels that assessors gave\
            {#is 'submission_invitation'}Guests who judged work\
            {#is 'work_delivery'}Work sent by a program\
            {#is 'assignment'}What was assigned\
            {#is 'assignment_cause'}What assignments came from\
            {#is 'extension_request'}Requests for a later date\
            {#is 'plan_line'}Lines of plans\
            {#is 'certification_start'}Certifications begun\
            {#is 'award'}Certifications awarded\
            {#is 'award_change'}What happened with certifications\
            {#is 'award_end'}Ends that were moved\
            {#is 'award_check'}Yearly checks met\
            {#is 'award_check_missed'}Yearly checks missed\
            {#is 'award_check_missed_end'}Missed checks made good\
            {#is 'award_revocation'}Revocations\
            {#is 'award_revocation_end'}Revocations undone\
            {#is 'award_suspension'}Suspensions\
            {#is 'award_suspension_end'}Suspensions lifted\
            {#is 'award_hold'}Stopped clocks\
            {#is 'award_hold_end'}Clocks that run again\
            {#is 'award_appeal'}Appeals\
            {#is 'award_appeal_decision'}Decisions on appeals\
            {#is 'attestation'}Agreements to a statement\
            {#is 'confirmation_request'}Confirmations asked for\
            {#is 'confirmation'}Confirmations\
            {#is 'confirmation_withdrawal'}Requests for confirmation taken back\
            {#is 'credential'}Credentials issued\
            {#is 'credential_evidence'}Evidence that credentials show\
            {#is 'credential_revocation'}Credentials revoked\
            {#is 'credential_status'}Places on the list of revoked credentials\
            {#is 'learner_record'}Records of several credentials\
            {#is 'learner_record_entry'}Credentials in records\
            {#is 'outside_certification'}Certifications of other bodies\
            {#is 'credit_entry'}Hours\
            {#is 'credit_step'}Decisions on hours\
            {#is 'credit_file'}Files that show hours\
            {#is 'credit_placement'}Where hours count\
            {#is 'content_report'}Said to be wrong\
            {#is 'content_report_answer'}Answers to it\
            {#is 'notice'}Notices\
            {#is 'notice_preference'}Mail about notices\
            {#is 'mail'}Mails\
            {#is 'calendar_feed'}Calendar\
            {#is 'saved_report'}Saved reports\
            {#is 'report_mail'}Reports sent by mail\
            {#is 'team_view'}Saved views of the team\
            {#is 'board_ask'}Asks to the board\
            {#is 'audit_event'}What was done\
            {#else}{/when}""")
    String part(String table);

    /** "" for a column that has no words. */
    @Message("""
            {#when name}\
            {#is 'accepted_at'}Accepted\
            {#is 'action'}What was done\
            {#is 'added_at'}Added\
            {#is 'answer'}Answer\
            {#is 'answered_at'}Answered\
            {#is 'appealed_at'}Appealed\
            {#is 'appointed_at'}Appointed\
            {#is 'asked_at'}Asked\
            {#is 'assessor_name'}Assessor\
            {#is 'assessor_organization'}Assessor’s organization\
            {#is 'assigned_at'}Assigned\
            {#is 'at'}When\
            {#is 'attempt'}Try\
            {#is 'attested_at'}Agreed\
            {#is 'awarded_at'}Awarded\
            {#is 'before_on'}Due before\
            {#is 'body'}Given by\
            {#is 'bytes'}Size in bytes\
            {#is 'cancelled_at'}Cancelled\
            {#is 'category'}Category\
            {#is 'cause'}What caused it\
            {#is 'caused_at'}Since\
            {#is 'certification'}Certification\
            {#is 'changed'}Leads to a change\
            {#is 'changed_at'}Last changed\
            {#is 'check_number'}Yearly check\
            {#is 'check_passed_at'}Check passed\
            {#is 'claimed'}Own view\
            {#is 'claimed_at'}Taken up\
            {#is 'claims'}Competencies and levels\
            {#is 'comment'}Comment\
            {#is 'competencies'}Competencies\
            {#is 'competency'}Competency\
            {#is 'completed_at'}Completed\
            {#is 'confirmed'}Confirmed\
            {#is 'content'}As it was handed in\
            {#is 'correct'}Right answers\
            {#is 'counts_from'}Counts from\
            {#is 'course'}Course\
            {#is 'created_at'}Added\
            {#is 'credential'}Outside credential\
            {#is 'credential_number'}Its number\
            {#is 'currency'}How current\
            {#is 'day'}Day\
            {#is 'decided_at'}Decided\
            {#is 'decided_on'}Day of the decision\
            {#is 'decision'}Decision\
            {#is 'deed'}What was done\
            {#is 'detail'}Detail\
            {#is 'due_on'}Due\
            {#is 'elsewhere'}People in other organizations\
            {#is 'email'}E-mail address\
            {#is 'employer'}Employer\
            {#is 'emptied_at'}Words removed\
            {#is 'ended_at'}Ended\
            {#is 'ended_on'}Ended\
            {#is 'endorsements'}Endorsements\
            {#is 'ends_on'}Ends\
            {#is 'entered_at'}Entered\
            {#is 'entered_on'}Day of the entry\
            {#is 'erased_at'}Erased\
            {#is 'excused_because'}Excused because\
            {#is 'expires_at'}Expires\
            {#is 'family_name'}Family name\
            {#is 'files'}Files\
            {#is 'finished_at'}Finished\
            {#is 'from'}From level\
            {#is 'from_level'}Level before\
            {#is 'from_on'}From\
            {#is 'given'}Roles given\
            {#is 'given_name'}Given name\
            {#is 'gone_at'}Removed\
            {#is 'granted'}Granted\
            {#is 'handed_in_at'}Handed in\
            {#is 'holder_name'}Name on it\
            {#is 'hours'}Hours\
            {#is 'invited'}By invitation\
            {#is 'invited_at'}Invited\
            {#is 'issued_at'}Issued\
            {#is 'issuer_name'}Issued by\
            {#is 'kind'}Kind\
            {#is 'label'}What it came from\
            {#is 'last_day'}Last day\
            {#is 'lesson'}Lesson\
            {#is 'level'}Level\
            {#is 'lifted_at'}Lifted\
            {#is 'link'}Link\
            {#is 'links'}Links\
            {#is 'locale'}Language\
            {#is 'looked_on'}Looked on\
            {#is 'made_at'}Made\
            {#is 'made_on'}Made on\
            {#is 'mail'}Mail\
            {#is 'mail_since'}Mail since\
            {#is 'mail_state'}Mail\
            {#is 'meant_by'}Given because of\
            {#is 'message'}Message\
            {#is 'met_on'}Met\
            {#is 'minutes'}Minutes\
            {#is 'missed_at'}Noted\
            {#is 'missed_from'}Missed from\
            {#is 'missing_check'}Missed yearly check\
            {#is 'moved_at'}Moved\
            {#is 'moved_from'}Due before\
            {#is 'name'}Name\
            {#is 'name_shown'}Name is shown\
            {#is 'named_at'}Named\
            {#is 'next_review'}Next review\
            {#is 'note'}Note\
            {#is 'noted_at'}Noted\
            {#is 'number'}Number\
            {#is 'occurred_on'}Day\
            {#is 'options'}Answers chosen\
            {#is 'origin'}Came from\
            {#is 'partial'}Only a part\
            {#is 'passed'}Passed\
            {#is 'path'}Learning path\
            {#is 'people'}People\
            {#is 'percent'}Read, in percent\
            {#is 'period_from'}Period from\
            {#is 'person_name'}Guest\
            {#is 'piece'}Which one\
            {#is 'place'}Where\
            {#is 'placed_at'}Placed\
            {#is 'provider'}Signs in through\
            {#is 'qualified'}Assessor is qualified\
            {#is 'quarter'}Quarter\
            {#is 'question'}Question\
            {#is 'read_at'}Read\
            {#is 'reads_on'}May read it later too\
            {#is 'reason'}Reason\
            {#is 'reasons'}Reasons\
            {#is 'received_at'}Received\
            {#is 'recorded_at'}Recorded\
            {#is 'recorded_on'}Recorded\
            {#is 'redated_on'}New date\
            {#is 'removed_at'}Removed\
            {#is 'report'}Report\
            {#is 'reported_at'}Said\
            {#is 'requirement'}Requirement\
            {#is 'revoked_at'}Revoked\
            {#is 'role_profile'}Job or duty\
            {#is 'roles'}Roles\
            {#is 'round'}Round\
            {#is 'said'}What it said\
            {#is 'said_at'}Said\
            {#is 'saved_at'}Saved\
            {#is 'scanned'}Checked for viruses\
            {#is 'schedule'}Counted by the rules of\
            {#is 'sent_at'}Sent\
            {#is 'service'}Service\
            {#is 'shared_at'}Shared\
            {#is 'shown'}What was shown\
            {#is 'since'}Since\
            {#is 'source'}Entered by\
            {#is 'stage'}Stage\
            {#is 'started_at'}Begun\
            {#is 'started_on'}Begun\
            {#is 'state'}State\
            {#is 'statement'}Statement\
            {#is 'stays_revoked'}Stays revoked\
            {#is 'step'}Step\
            {#is 'student_intern'}Student intern\
            {#is 'subject'}About\
            {#is 'submit_on'}To be handed in by\
            {#is 'submitted_at'}Handed in\
            {#is 'suspended_at'}Suspended\
            {#is 'target'}Target\
            {#is 'task'}Task at work\
            {#is 'text'}Text\
            {#is 'theme'}Appearance\
            {#is 'title'}Title\
            {#is 'to'}To level\
            {#is 'to_level'}Level after\
            {#is 'type'}Type of file\
            {#is 'undone_at'}Undone\
            {#is 'until_on'}Until\
            {#is 'user_name'}User name\
            {#is 'valid_from'}Valid from\
            {#is 'valid_until'}Valid until\
            {#is 'what'}What\
            {#is 'why'}What it is for\
            {#is 'withdrawn_at'}Taken back\
            {#is 'words'}Words\
            {#is 'work'}Work\
            {#is 'year'}Year\
            {#else}{/when}""")
    String column(String name);

    /** "" for a value that is not ours, or has no words. */
    @Message("""
            {#when code}\
            {#is 'learner'}Learner\
            {#is 'manager'}Manager\
            {#is 'assessor'}Assessor\
            {#is 'admin'}Administrator\
            {#is 'platform'}Looks after the platform\
            {#is 'auto'}As the device has it\
            {#is 'light'}Light\
            {#is 'dark'}Dark\
            {#is 'en'}English\
            {#is 'es'}Spanish\
            {#is 'infinity'}No end\
            {#is 'self_assessment'}Own view\
            {#is 'knowledge_check'}Knowledge check\
            {#is 'lab'}Lab\
            {#is 'manager_rating'}Manager’s rating\
            {#is 'observed_practice'}Observed practice\
            {#is 'work_sample'}Work sample\
            {#is 'external_credential'}Outside credential\
            {#is 'contribution'}Contribution\
            {#is 'none'}No evidence\
            {#is 'current'}Current\
            {#is 'due'}Due for review\
            {#is 'stale'}Stale\
            {#is 'lapsed'}Lapsed\
            {#is 'person'}A person\
            {#is 'team'}A team\
            {#is 'rule'}A rule\
            {#is 'first'}First\
            {#is 'renewal'}Renewal\
            {#is 'reinstatement'}Reinstatement\
            {#is 'hook'}A program\
            {#is 'draft'}Draft\
            {#is 'submitted'}Handed in\
            {#is 'changes-asked'}Changes asked for\
            {#is 'accepted'}Accepted\
            {#is 'declined'}Declined\
            {#is 'withdrawn'}Taken back\
            {#is 'hand-in'}Handed in\
            {#is 'ask-changes'}Changes asked for\
            {#is 'accept'}Accepted\
            {#is 'decline'}Declined\
            {#is 'reject'}Rejected\
            {#is 'withdraw'}Taken back\
            {#is 'restore'}Restored\
            {#is 'daily'}Daily\
            {#is 'weekly'}Weekly\
            {#is 'monthly'}Monthly\
            {#is 'never'}Never\
            {#is 'waiting'}Waiting\
            {#is 'sending'}Being sent\
            {#is 'sent'}Sent\
            {#is 'needless'}Not needed\
            {#is 'unsure'}Perhaps sent\
            {#is 'given-up'}Given up\
            {#is 'open'}Open\
            {#is 'granted'}Granted\
            {#is 'taken-back'}Taken back\
            {#is 'completion'}What is completed\
            {#is 'overdue'}What is overdue\
            {#is 'hours'}Hours\
            {#is 'expiring'}What expires\
            {#is 'required'}What is required\
            {#is 'table'}A table\
            {#is 'api'}A program\
            {#is 'course'}Course\
            {#is 'assessing'}Assessing evidence\
            {#is 'import'}Taken over\
            {#is 'recompute'}Computed anew\
            {#is 'evidence'}Evidence\
            {#is 'event'}Conference or workshop\
            {#is 'external_certification'}Certification elsewhere\
            {#is 'membership'}Membership\
            {#is 'publication'}Publication\
            {#is 'instruction'}Instruction\
            {#is 'volunteering'}Volunteering\
            {#is 'exercise'}Exercise\
            {#is 'mentoring'}Mentoring\
            {#is 'awarded'}Awarded\
            {#is 'revoked'}Revoked\
            {#is 'suspended'}Suspended\
            {#is 'reinstated'}Reinstated\
            {#is 'moved'}Moved\
            {#is 'wrong'}Wrong\
            {#is 'outdated'}Out of date\
            {#is 'unclear'}Not understood\
            {#is 'broken'}Does not work\
            {#is 'access'}Shuts somebody out\
            {#is 'lesson'}A lesson\
            {#is 'question'}A question\
            {#is 'backup'}Second person for a service\
            {#is 'closes'}Closes a gap\
            {#is 'evidence-due'}Evidence is due\
            {#is 'evidence-stale'}Evidence is stale\
            {#is 'assigned'}Assigned\
            {#is 'assignment-near'}A date comes near\
            {#is 'assignment-late'}A date has passed\
            {#is 'reminded'}Reminder\
            {#is 'assignment-moved'}A date was moved\
            {#is 'assignment-withdrawn'}No longer assigned\
            {#is 'extension-asked'}A later date was asked for\
            {#is 'extension-declined'}The date stays\
            {#is 'person-late'}Somebody is late\
            {#is 'work-waits'}Work waits for an assessor\
            {#is 'work-decided'}Work was decided on\
            {#is 'award-ending'}A certification ends soon\
            {#is 'report'}A report\
            {#is 'path-moved'}A path has a newer version\
            {#is 'path-offered'}A path is offered\
            {#is 'credit-rejected'}Hours were rejected\
            {#is 'award-revoked'}A certification was revoked\
            {#is 'award-suspended'}A certification was suspended\
            {#is 'award-suspension-lifted'}A suspension was lifted\
            {#is 'appeal-waits'}An appeal waits\
            {#is 'appeal-granted'}An appeal was granted\
            {#is 'appeal-upheld'}A decision stands\
            {#is 'confirmation-waits'}A confirmation waits\
            {#is 'confirmation-decided'}A confirmation was decided on\
            {#is 'certification-changed'}A certification changed\
            {#is 'check-open'}A yearly check is open\
            {#is 'check-missed'}A yearly check was missed\
            {#is 'clock-stopped'}The clock stands still\
            {#is 'clock-runs'}The clock runs again\
            {#is 'content-reported'}Something is said to be wrong\
            {#is 'report-answered'}What was said was answered\
            {#is 'organization-opened'}The platform looked inside\
            {#is 'records-taken'}Records were taken\
            {#is 'account-added'}An account was added\
            {#is 'account-removed'}An account was removed\
            {#is 'region-offered'}A region offers sign-in\
            {#is 'region-changed'}A region’s offer changed\
            {#is 'region-withdrawn'}A region’s offer was taken back\
            {#is 'region-words-moved'}A region says groups elsewhere\
            {#else}{/when}""")
    String value(String code);

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("In this record")
    String contents();

    @Message(
            "This page leaves out identifiers, versions and other details that are of use to programs alone, and fields that are empty. The file record.json beside it has all of them.")
    String beside();

    @Message("The files that were handed in stand in the folder “files”.")
    String with_files();
}
