package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was done, as the rows of the audit trail say it beside who did it: a message for each action, with _ for -. */
@MessageBundle(value = "deed", locale = "en")
public interface DeedMessages {

    @Message("Accepted credit")
    String accepted_credit();

    @Message("Accepted an invitation")
    String accepted_invitation();

    @Message("Accepted a regional provider")
    String accepted_region();

    @Message("Added an account to sign in with")
    String added_account();

    @Message("Added somebody by a roster")
    String added_by_roster();

    @Message("Added somebody from the directory")
    String added_from_directory();

    @Message("Added a period of the calendar")
    String added_period();

    @Message("Added a school")
    String added_school();

    @Message("Added a service")
    String added_service();

    @Message("Added a manager to a team")
    String added_team_manager();

    @Message("Added a member to a team")
    String added_team_member();

    @Message("Adjusted the framework")
    String adjusted_framework();

    @Message("Adopted a shared path")
    String adopted_path();

    @Message("Agreed to a statement again")
    String agreed_again();

    @Message("Answered a report about content")
    String answered_report();

    @Message("Appealed")
    String appealed();

    @Message("Applied a roster")
    String applied_roster();

    @Message("Appointed an administrator")
    String appointed_administrator();

    @Message("Appointed an assessor")
    String appointed_assessor();

    @Message("Asked for an email domain")
    String asked_for_domain();

    @Message("Asked for an erasure")
    String asked_for_erasure();

    @Message("Assigned a path")
    String assigned_path();

    @Message("Assigned a path, by a rule")
    String assigned_by_rule();

    @Message("Began a path of the organization")
    String began_path();

    @Message("Cancelled a leave")
    String cancelled_leave();

    @Message("Changed what an hour costs")
    String changed_board_costs();

    @Message("Changed by a roster")
    String changed_by_roster();

    @Message("Changed an email address")
    String changed_email();

    @Message("Changed email domains")
    String changed_email_domains();

    @Message("Changed jobs")
    String changed_jobs();

    @Message("Changed the logo")
    String changed_logo();

    @Message("Changed a period of the calendar")
    String changed_period();

    @Message("Changed which roles a word of the provider gives")
    String changed_provider_role();

    @Message("Changed reminders")
    String changed_reminders();

    @Message("Changed roles")
    String changed_roles();

    @Message("Changed a rule")
    String changed_rule();

    @Message("Changed the school")
    String changed_school();

    @Message("Changed the season")
    String changed_season();

    @Message("Changed a service")
    String changed_service();

    @Message("Changed how people sign in")
    String changed_sign_in();

    @Message("Changed the secret of a provider")
    String changed_sign_in_secret();

    @Message("Changed teams")
    String changed_teams();

    @Message("Changed the time zone")
    String changed_time_zone();

    @Message("Checked the trail")
    String checked_trail();

    @Message("Chose where a provider says the district")
    String chose_district_claim();

    @Message("Chose where a regional provider says groups")
    String chose_region_role_claim();

    @Message("Chose where the provider says groups")
    String chose_role_claim();

    @Message("Confirmed an email domain")
    String confirmed_domain();

    @Message("Confirmed what a certification asks for")
    String confirmed_requirement();

    @Message("Created an organization")
    String created_organization();

    @Message("Created a team")
    String created_team();

    @Message("Declared a conflict of interest")
    String declared_conflict();

    @Message("Declined a later date")
    String declined_extension();

    @Message("Declined what was shown for a certification")
    String declined_requirement();

    @Message("Took the words of rows of the trail")
    String emptied_rows();

    @Message("Ended the appointment of an assessor")
    String ended_appointment();

    @Message("Ended a team of the directory")
    String ended_directory_team();

    @Message("Ended a token of the directory")
    String ended_directory_token();

    @Message("Ended a legal hold")
    String ended_hold();

    @Message("Ended the secret for programs that hand in work")
    String ended_hook();

    @Message("Ended the invitation of an assessor")
    String ended_invitation();

    @Message("Ended a membership")
    String ended_membership();

    @Message("Ended an opening for the platform")
    String ended_opening();

    @Message("Stopped taking roles from the provider")
    String ended_provider_roles();

    @Message("Ended signing in by a regional provider")
    String ended_region();

    @Message("Ended a rule")
    String ended_rule();

    @Message("Erased somebody’s records")
    String erased_person();

    @Message("Excused from an assignment")
    String excused();

    @Message("Granted an appeal")
    String granted_appeal();

    @Message("Handed in work")
    String handed_in_work();

    @Message("Imported a framework")
    String imported_framework();

    @Message("Invited an assessor")
    String invited_assessor();

    @Message("Invited somebody")
    String invited_person();

    @Message("Invited somebody again")
    String invited_person_again();

    @Message("Kept the last administrator")
    String kept_last_administrator();

    @Message("Left a newer version of a shared path aside")
    String left_path_version();

    @Message("Lifted a suspension")
    String lifted_suspension();

    @Message("Looked at roles and work")
    String looked_at_account();

    @Message("Looked at skills and learning")
    String looked_at_skills();

    @Message("Looked at ratings")
    String looked_at_ratings();

    @Message("Looked at observations")
    String looked_at_observations();

    @Message("Looked at what is shared of the self-assessment")
    String looked_at_self_assessment();

    @Message("Looked at handed-in work")
    String looked_at_work();

    @Message("Looked at evidence")
    String looked_at_evidence();

    @Message("Looked at credit")
    String looked_at_credit();

    @Message("Looked at leave")
    String looked_at_leave();

    @Message("Looked at an assignment")
    String looked_at_assignment();

    @Message("Looked at certifications held")
    String looked_at_award();

    @Message("Looked at what is shown for a certification")
    String looked_at_confirmation();

    @Message("Looked at an appeal")
    String looked_at_appeal();

    @Message("Looked at this list")
    String looked_at_trail();

    @Message("Took a file with names")
    String looked_at_file();

    @Message("Looked, from the platform")
    String looked_inside();

    @Message("Made a token for the directory")
    String made_directory_token();

    @Message("Made a secret for programs that hand in work")
    String made_hook_secret();

    @Message("Made a rule")
    String made_rule();

    @Message("Said which roles a word of the provider gives")
    String mapped_provider_role();

    @Message("Moved a due date")
    String moved_due_date();

    @Message("Moved a team")
    String moved_team();

    @Message("Moved to a newer version of a path")
    String moved_to_version();

    @Message("Named a backup for a service")
    String named_backup();

    @Message("Noted a leave")
    String noted_leave();

    @Message("Recorded an observation")
    String observed_practice();

    @Message("Offered a path again")
    String offered_path();

    @Message("Offered a regional provider")
    String offered_region();

    @Message("Opened the organization for the platform")
    String opened_organization();

    @Message("Placed a legal hold")
    String placed_hold();

    @Message("Took the managing of teams back, as the provider says")
    String provider_ended_managing();

    @Message("Gave a role, as the provider says")
    String provider_granted_role();

    @Message("Took a role back, as the provider says")
    String provider_withdrew_role();

    @Message("Published a path")
    String published_path();

    @Message("Rated a skill")
    String rated_skill();

    @Message("Brought a membership back")
    String reinstated_membership();

    @Message("Rejected credit")
    String rejected_credit();

    @Message("Released a backup of a service")
    String released_backup();

    @Message("Reminded of an assignment")
    String reminded();

    @Message("Removed an account to sign in with")
    String removed_account();

    @Message("Removed an email domain")
    String removed_domain();

    @Message("Removed the logo")
    String removed_logo();

    @Message("Removed a period of the calendar")
    String removed_period();

    @Message("Removed which roles a word of the provider gives")
    String removed_provider_role();

    @Message("Removed records whose time was over")
    String removed_records();

    @Message("Removed a regional provider")
    String removed_region();

    @Message("Removed a school")
    String removed_school();

    @Message("Removed a service")
    String removed_service();

    @Message("Removed a provider")
    String removed_sign_in();

    @Message("Removed a team")
    String removed_team();

    @Message("Removed a manager from a team")
    String removed_team_manager();

    @Message("Removed a member from a team")
    String removed_team_member();

    @Message("Renamed the organization")
    String renamed_organization();

    @Message("Changed a name")
    String renamed_person();

    @Message("Renamed a school")
    String renamed_school();

    @Message("Renamed a team")
    String renamed_team();

    @Message("Restarted the clock of certifications")
    String restarted_clock();

    @Message("Resumed a rule")
    String resumed_rule();

    @Message("Retired a path")
    String retired_path();

    @Message("Reviewed work")
    String reviewed_work();

    @Message("Revoked a certification")
    String revoked_award();

    @Message("Revoked evidence")
    String revoked_evidence();

    @Message("Set how many entries of credit are looked at")
    String set_credit_share();

    @Message("Set the time for learning of a team")
    String set_learning_time();

    @Message("Set how long records are kept")
    String set_retention();

    @Message("Set whether somebody is a student intern")
    String set_student_intern();

    @Message("Set up a regional provider")
    String set_up_region();

    @Message("Set up a provider")
    String set_up_sign_in();

    @Message("Shared a path")
    String shared_path();

    @Message("Began to share totals")
    String shared_totals();

    @Message("Stopped the clock of certifications")
    String stopped_clock();

    @Message("Stopped sharing a path")
    String stopped_sharing_path();

    @Message("Stopped sharing totals")
    String stopped_sharing_totals();

    @Message("Suspended a certification")
    String suspended_award();

    @Message("Switched a provider off")
    String switched_sign_in_off();

    @Message("Switched a provider on")
    String switched_sign_in_on();

    @Message("Took back what was to be erased")
    String took_back_erasure();

    @Message("Took over earlier records")
    String took_earlier_records();

    @Message("Took an excuse back")
    String took_excuse_back();

    @Message("Took over a newer version of a shared path")
    String took_over_path();

    @Message("Took the own record along")
    String took_own_record();

    @Message("Took somebody’s record along")
    String took_record();

    @Message("Took the trail along")
    String took_trail();

    @Message("Took an assignment back at once")
    String undid_assignment();

    @Message("Took earlier records back")
    String undid_earlier_records();

    @Message("Upheld a decision")
    String upheld_decision();

    @Message("Withdrew an assignment")
    String withdrew_assignment();

    @Message("Withdrew an assignment, by a rule")
    String withdrew_by_rule();

    @Message("Withdrew an invitation")
    String withdrew_invitation();

    @Message("Withdrew the offer of a regional provider")
    String withdrew_region_offer();

    @Message("Withdrew work")
    String withdrew_work();

    @Message("Wrote the ask of the board report")
    String wrote_board_ask();
}
