package org.uplink.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the administration. */
@MessageBundle(value = "admin", locale = "en")
interface AdminMessages {

    @Message("Administration")
    String title();

    @Message("Overview")
    String overview();

    @Message("People")
    String people();

    @Message("Teams")
    String teams();

    @Message("Schools")
    String schools();

    @Message("Jobs")
    String jobs();

    @Message("Framework")
    String framework();

    @Message("Evidence")
    String evidence();

    @Message("Appeals")
    String appeals();

    @Message("Appeals to the platform")
    String platform_appeals();

    @Message("Settings")
    String settings();

    @Message("Reminders")
    String reminders();

    @Message("Audit trail")
    String audit();

    @Message("Organizations")
    String organizations();

    @Message("Frameworks")
    String frameworks();

    @Message("Find")
    String find();

    @Message("Show")
    String show();

    @Message("Clear the filter")
    String clear();

    @Message("All")
    String all();

    @Message("None")
    String none();

    @Message("Cancel")
    String cancel();

    @Message("Save changes")
    String save();

    @Message("Name")
    String name();

    @Message("E-mail")
    String email();

    @Message("Since")
    String since();

    @Message(
            "Somebody else saved changes here while you were editing. What you entered is still in the form; what is saved now stands below. Save again to replace it.")
    String outdated();

    @Message("Saved now")
    String saved_now();

    @Message("Somebody else changed this meanwhile. Look again before you go on.")
    String outdated_ending();

    @Message("{#if count == 1}person{#else}people{/if}")
    String people_count(long count);

    @Message("{#if count == 1}team{#else}teams{/if}")
    String teams_count(long count);

    @Message("{#if count == 1}school{#else}schools{/if}")
    String schools_count(long count);

    @Message("{#if count == 1}job held{#else}jobs held{/if}")
    String jobs_count(long count);

    @Message("{#if count == 1}organization{#else}organizations{/if}")
    String organizations_count(long count);

    @Message("Worth a look")
    String to_do();

    @Message(
            "{#if count == 1}1 person has{#else}{count} people have{/if} no job yet: without one, the skill map has no targets.")
    String jobless(long count);

    @Message(
            "{#if count == 1}1 person is{#else}{count} people are{/if} in no team: only administrators see how they are doing.")
    String teamless(long count);

    @Message("{#if count == 1}1 team has{#else}{count} teams have{/if} no manager.")
    String unmanaged(long count);

    @Message("The school calendar has no coming period: due dates do not know holidays and testing.")
    String no_calendar();

    @Message("Everybody has a job and a team, every team has a manager, and the calendar is filled.")
    String nothing_to_do();

    @Message("Changed lately")
    String recently();

    @Message("The whole audit trail")
    String all_changes();

    @Message("How people join")
    String how_people_join();

    @Message(
            "There is nothing to send. Whoever signs in with the district account for the first time becomes a member at once, as a learner; then give them a job and a team here.")
    String how_people_join_text();

    @Message("Nobody yet")
    String people_empty();

    @Message("Nobody matches")
    String people_empty_found();

    @Message("Try a shorter part of the name, or take a filter away.")
    String people_empty_found_text();

    @Message("Name or e-mail")
    String find_person();

    @Message("Job")
    String job();

    @Message("School")
    String school();

    @Message("Role")
    String role();

    @Message("Team")
    String team();

    @Message("Membership")
    String membership();

    @Message("Members")
    String running();

    @Message("People who left")
    String left();

    @Message("Left")
    String left_on();

    @Message("{#if count == 1}1 person{#else}{count} people{/if}")
    String people_found(long count);

    @Message("Roles")
    String roles();

    @Message("Everybody is a learner. The platform role is not given here.")
    String roles_hint();

    @Message("Sees the own teams and those below, assigns learning to them.")
    String role_manager();

    @Message("Reviews evidence and attests what somebody can do.")
    String role_assessor();

    @Message("Sees and changes everything of this organization.")
    String role_admin();

    @Message("Jobs and duties")
    String jobs_and_duties();

    @Message("What somebody works as sets the targets on the skill map. Several add up: the higher target counts.")
    String jobs_hint();

    @Message("Duties on top of a job")
    String duties();

    @Message("No school")
    String no_school();

    @Message("Teams")
    String teams_of_person();

    @Message("There are no teams yet.")
    String no_teams_yet();

    @Message("This is the only administrator. Make somebody else one first.")
    String last_admin();

    @Message("Nobody gives a role to themselves. Ask another administrator.")
    String for_another();

    @Message("Still manages {teams}. Take that away on the page of the team first.")
    String still_manages(String teams);

    @Message("Saved. It holds from the next request of {name} on.")
    String person_saved(String name);

    @Message("Name shown")
    String display_name();

    @Message(
            "It came from the district account. A correction here shows everywhere, in other organizations too, and does not change the account.")
    String display_name_hint();

    @Message("Correct the name")
    String save_name();

    @Message("Give a name.")
    String name_missing();

    @Message("That is longer than {most} characters. Shorten it.")
    String name_long(int most);

    @Message("The name is corrected.")
    String name_saved();

    @Message("End the membership")
    String end_membership();

    @Message("End the membership of {name}?")
    String end_title(String name);

    @Message("Access to {organization} stops at once, with the next click. Signing in again does not bring it back.")
    String end_what(String organization);

    @Message(
            "What {name} has learned, shown and earned stays on record. The membership can be reinstated here, with the same roles, job and teams.")
    String end_keeps(String name);

    @Message("You cannot end your own membership. Another administrator can.")
    String end_self();

    @Message("The membership of {name} has ended today.")
    String ended(String name);

    @Message("Left on {day}")
    String left_since(String day);

    @Message("Has no access. Everything on record is kept.")
    String left_text();

    @Message("Reinstate the membership")
    String reinstate();

    @Message("Brings back access with the roles, job, school and teams of before.")
    String reinstate_text();

    @Message("{name} is a member again.")
    String reinstated(String name);

    @Message("Member since")
    String member_since();

    @Message("Manages")
    String manages();

    @Message("New team")
    String new_team();

    @Message("Create team")
    String create_team();

    @Message("No teams yet")
    String teams_empty();

    @Message(
            "A team has a manager, who sees how its people are doing and assigns learning to them. Begin with the one you are in.")
    String teams_empty_text();

    @Message("No team of that name")
    String teams_empty_found();

    @Message("Name of a team")
    String find_team();

    @Message("People")
    String team_people();

    @Message("Managers")
    String managers();

    @Message("Members")
    String members();

    @Message("Name of the team")
    String team_name();

    @Message("Stands under")
    String team_parent();

    @Message("Managers of the team above see this one too.")
    String team_parent_hint();

    @Message("No other team")
    String top();

    @Message("There is a team of that name already.")
    String team_name_taken();

    @Message("A team cannot stand under itself or under a team below it.")
    String team_circle();

    @Message("The team is there. Now add people.")
    String team_created();

    @Message("The team is saved.")
    String team_saved();

    @Message("Nobody manages this team yet.")
    String no_managers();

    @Message("Nobody is in this team yet.")
    String no_members();

    @Message("Add people")
    String add_people();

    @Message("People are added from the organization. Who is not found has not signed in yet.")
    String add_people_hint();

    @Message("Add as member")
    String add_member();

    @Message("Make manager")
    String add_manager();

    @Message("member")
    String is_member();

    @Message("manager")
    String is_manager();

    @Message("Take out")
    String take_out();

    @Message("Take out {name}")
    String take_out_label(String name);

    @Message("{name} is in the team.")
    String member_added(String name);

    @Message("{name} manages the team.")
    String manager_added(String name);

    @Message("{name} is taken out.")
    String taken_out(String name);

    @Message("Make {name} a manager?")
    String manager_title(String name);

    @Message(
            "{name} does not have the role of a manager yet. Managing {team} gives it: {name} will see the people of this team and of teams below it, what they can do and what they still need, and can assign learning to them.")
    String manager_text(String name, String team);

    @Message("Make {name} a manager of {team}")
    String manager_yes(String name, String team);

    @Message("Remove team")
    String remove_team();

    @Message("Remove the team {name}?")
    String remove_team_title(String name);

    @Message("It is gone for good. Nobody is in it.")
    String remove_team_text();

    @Message("Only an empty team can be removed: take out its people and managers, and move the teams below it.")
    String team_not_empty();

    @Message("The team {name} is removed.")
    String team_removed(String name);

    @Message("No schools yet")
    String schools_empty();

    @Message("Schools say where somebody works. Add the first one.")
    String schools_empty_text();

    @Message("No school of that name")
    String schools_empty_found();

    @Message("Name of a school")
    String find_school();

    @Message("Add school")
    String add_school();

    @Message("Name of the school")
    String school_name();

    @Message("There is a school of that name already.")
    String school_name_taken();

    @Message("{name} is added.")
    String school_added(String name);

    @Message("The school is saved.")
    String school_saved();

    @Message("Rename")
    String rename();

    @Message("Remove school")
    String remove_school();

    @Message("Remove {name}?")
    String remove_school_title(String name);

    @Message("It is gone for good. Nobody works there.")
    String remove_school_text();

    @Message(
            "{#if count == 1}1 membership names{#else}{count} memberships name{/if} this school, ended ones included. It can be renamed, not removed.")
    String school_in_use(long count);

    @Message("{name} is removed.")
    String school_removed(String name);

    @Message("Jobs and duties are the role profiles of the framework. Who holds one gets its targets on the skill map.")
    String jobs_text();

    @Message("duty")
    String duty();

    @Message("People holding it")
    String holders();

    @Message("What it asks for")
    String what_it_asks();

    @Message("The organization")
    String settings_organization();

    @Message("Name")
    String organization_name();

    @Message("Time zone")
    String time_zone();

    @Message("Today, due dates and quiet hours are days of this zone.")
    String time_zone_hint();

    @Message("Choose a time zone from the list.")
    String time_zone_missing();

    @Message("Last day of the season")
    String season_end();

    @Message("Reports and yearly goals run from season to season. Often the end of July.")
    String season_end_hint();

    @Message("That day does not exist. Choose a day of that month.")
    String season_missing();

    @Message("Day")
    String day();

    @Message("Month")
    String month();

    @Message("The settings are saved.")
    String settings_saved();

    @Message("Logo")
    String logo();

    @Message("PNG or JPEG, up to 200 kB. Anybody who knows its address can see it.")
    String logo_hint();

    @Message("Logo of {name}")
    String logo_alt(String name);

    @Message("Picture")
    String logo_file();

    @Message("Use this picture")
    String show_logo();

    @Message("Remove the logo")
    String remove_logo();

    @Message("Choose a picture first.")
    String logo_missing();

    @Message("That picture has {size} kB; the limit is 200 kB. Choose a smaller one.")
    String logo_large(long size);

    @Message("That file is neither PNG nor JPEG. Save the picture as one of them and try again.")
    String logo_type();

    @Message("That picture has more than 4 million pixels. Save it smaller and try again.")
    String logo_pixels();

    @Message("The logo is saved.")
    String logo_saved();

    @Message("The logo is removed.")
    String logo_removed();

    @Message("School calendar")
    String calendar();

    @Message("Days on which learning must wait or cannot change anything. Periods may overlap.")
    String calendar_hint();

    @Message("No periods yet")
    String calendar_empty();

    @Message("Add the coming holidays and testing windows, so that due dates keep clear of them.")
    String calendar_empty_text();

    @Message("Kind")
    String kind();

    @Message("First day")
    String from();

    @Message("Last day")
    String until();

    @Message(
            "{#when kind}{#is 'holiday'}Holiday{#is 'testing'}Testing{#is 'start-of-school'}Start of school{#is 'freeze'}Change freeze{#else}{kind}{/when}")
    String period_kind(String kind);

    @Message("Add period")
    String add_period();

    @Message("Period")
    String period();

    @Message("What it is called")
    String period_name();

    @Message("Choose a kind.")
    String kind_missing();

    @Message("Give the first day.")
    String from_missing();

    @Message("Give the last day.")
    String until_missing();

    @Message("The last day comes before the first.")
    String until_early();

    @Message("{name} is saved.")
    String period_saved(String name);

    @Message("{name} is saved. It has days in common with {others}.")
    String period_overlaps(String name, String others);

    @Message("Remove period")
    String remove_period();

    @Message("Remove {name}?")
    String remove_period_title(String name);

    @Message("From {from} to {until}. It is gone for good; due dates that were set stay as they are.")
    String remove_period_text(String from, String until);

    @Message("{name} is removed.")
    String period_removed(String name);

    @Message("over")
    String period_over();

    @Message("Who changed what, and who looked at whose record. Nobody can change this list without it being seen.")
    String audit_text();

    @Message("What")
    String action();

    @Message("Who")
    String who();

    @Message("When")
    String when();

    @Message("To whom or what")
    String whom();

    @Message("Detail")
    String detail();

    @Message("Nothing recorded yet")
    String audit_empty();

    @Message("Each change that an administrator or a manager makes leaves a line here.")
    String audit_empty_text();

    @Message("Member organizations, and nothing of their people: those belong to each organization.")
    String organizations_text();

    @Message("No organization of that name")
    String organizations_empty_found();

    @Message("Name or key")
    String find_organization();

    @Message("New organization")
    String new_organization();

    @Message("Create organization")
    String create_organization();

    @Message("Key in Keycloak")
    String alias();

    @Message(
            "The alias of the organization in Keycloak, letter for letter: it is how Keycloak says who vouches for an account. It cannot be changed later.")
    String alias_hint();

    @Message("Small letters, digits and hyphens, from 2 to 60; the first is a letter. It does not begin with region-.")
    String alias_malformed();

    @Message("There is an organization with that key already.")
    String alias_taken();

    @Message(
            "{#when kind}{#is 'association'}Association{#is 'service-agency'}Service agency{#is 'district'}District{#else}{kind}{/when}")
    String organization_kind(String kind);

    @Message("Belongs to")
    String parent();

    @Message("No other organization")
    String no_parent();

    @Message("Created")
    String created();

    @Message("Uplink makes the organization in Keycloak as well, without domains and without an identity provider.")
    String keycloak_will();

    @Message(
            "Uplink has no access to Keycloak's administration. Make the organization there first: Organizations, Create organization, with the same alias.")
    String keycloak_by_hand();

    @Message(
            "{name} is there, in Keycloak too. Next: add its domains and its identity provider in Keycloak, then name an administrator here.")
    String organization_created(String name);

    @Message("{name} is there; Keycloak had the organization already. Next: name an administrator.")
    String organization_created_there(String name);

    @Message(
            "{name} is there. Make an organization with the alias {alias} in Keycloak, with its domains and its identity provider; until then nobody can join.")
    String organization_created_by_hand(String name, String alias);

    @Message(
            "{name} is there, but Keycloak did not answer as it should. Make an organization with the alias {alias} there by hand; until then nobody can join.")
    String organization_created_alone(String name, String alias);

    @Message("Name an administrator")
    String appoint();

    @Message(
            "Its people join by signing in, as learners. Somebody must be able to give them roles: name the first administrator by the account in Keycloak. An e-mail address is not enough, it can change hands.")
    String appoint_text();

    @Message("User ID in Keycloak")
    String subject();

    @Message("On the page of the user in Keycloak, a word such as 3f0c0b4e-5a5e-4f7e-9a55-0d2c9a1f6f51.")
    String subject_hint();

    @Message("That is not a user ID: 36 characters in five groups.")
    String subject_malformed();

    @Message(
            "They were a member of {organization} and have left. An administrator there can reinstate them; or appoint somebody else.")
    String appointed_gone(String organization);

    @Message("Used until the account signs in, and only if it is new to Uplink.")
    String account_name_hint();

    @Message("Give an e-mail address.")
    String email_malformed();

    @Message("Make administrator")
    String appoint_button();

    @Message("{name} becomes administrator of {organization}, once Keycloak vouches for the account.")
    String appointed(String name, String organization);
}
