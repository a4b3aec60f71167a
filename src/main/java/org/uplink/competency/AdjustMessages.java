package org.uplink.competency;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which an organization adjusts the framework. */
@MessageBundle(value = "adjust", locale = "en")
interface AdjustMessages {

    @Message("Framework")
    String title();

    @Message(
            "What your people are measured against. Change targets of a role, or add competencies and roles that only you have. The shared framework stays as it is.")
    String lead();

    @Message("{title}, version {version}")
    String rests_on(String title, String version);

    @Message("You follow it as it is.")
    String follows();

    @Message("There is an update")
    String update_there();

    @Message("The shared framework is at version {to}; yours rests on {from}. Look at what changes, then take it.")
    String update_text(String from, String to);

    @Message("See what changes")
    String update_see();

    @Message("Roles")
    String roles();

    @Message("Role")
    String role();

    @Message("Competencies asked for")
    String asks();

    @Message("Changed here")
    String changed();

    @Message("{n} {#if n == 1}target{#else}targets{/if}")
    String targets(long n);

    @Message("your own")
    String own();

    @Message("duty")
    String duty();

    @Message("Add role")
    String add_role();

    @Message("Your own competencies")
    String competencies();

    @Message("Competency")
    String competency();

    @Message("Domain")
    String domain();

    @Message("Add competency")
    String add_competency();

    @Message("None yet")
    String competencies_none();

    @Message(
            "Add what your district needs and the shared framework does not have. People get it on their skill map once a role asks for it.")
    String competencies_none_text();

    @Message("Code {code}")
    String code(String code);

    @Message("Title")
    String field_title();

    @Message("What somebody who has it does")
    String statement();

    @Message("One sentence that starts with a verb.")
    String statement_hint();

    @Message("Why it matters here")
    String why();

    @Message("How fast it goes out of date")
    String currency();

    @Message("Choose")
    String choose();

    @Message("What each level looks like")
    String levels();

    @Message("Something that others have seen the person do.")
    String levels_hint();

    @Message("Level {level}, {name}")
    String level(int level, String name);

    @Message("Save competency")
    String save_competency();

    @Message("Remove competency")
    String remove_competency();

    @Message(
            "A competency goes only while no evidence, rating or need hangs on it. Else take it out of the roles: then it is on nobody’s map.")
    String remove_competency_text();

    @Message(
            "There are records on this competency, so it stays. Take it out of the roles instead: set its target to “not asked for”.")
    String competency_in_use();

    @Message("Choose a domain.")
    String domain_missing();

    @Message("Choose how fast it goes out of date.")
    String currency_missing();

    @Message("Say what this level looks like.")
    String indicator_missing();

    @Message("Fill this in.")
    String text_missing();

    @Message("At most {most} characters.")
    String too_long(int most);

    @Message(
            "Somebody else changed the framework meanwhile. What you filled in is still here; look at it and save again.")
    String changed_meanwhile();

    @Message("Saved: {title}.")
    String competency_saved(String title);

    @Message("Removed: {title}.")
    String removed(String title);

    @Message("Targets of {title}")
    String role_title(String title);

    @Message(
            "The shared target stands beside each. Change only what is different in your district; whoever holds the role sees it on the skill map at once.")
    String role_lead();

    @Message("Shared")
    String shared();

    @Message("Here")
    String here();

    @Message("Core")
    String core();

    @Message("core")
    String core_mark();

    @Message("Target of {title}")
    String target_of(String title);

    @Message("{title} is core")
    String core_of(String title);

    @Message("not asked for")
    String not_asked();

    @Message("Level {level}")
    String at(int level);

    @Message("changed")
    String differs();

    @Message("Save targets")
    String save_role();

    @Message("Use the shared targets")
    String reset();

    @Message("All targets of this role go back to what the shared framework asks for.")
    String reset_text();

    @Message("Saved: {title}.")
    String role_saved(String title);

    @Message("What the role does")
    String summary();

    @Message("Kind")
    String kind();

    @Message("A job")
    String kind_job();

    @Message("A duty on top of a job")
    String kind_duty();

    @Message("Added: {title}. Set what it asks for.")
    String role_added(String title);

    @Message("You have a role with the title {title}.")
    String role_taken(String title);

    @Message("Remove role")
    String remove_role();

    @Message("A role goes only while nobody has ever held it.")
    String remove_role_text();

    @Message(
            "Somebody holds or held this role, so it stays. Give those people another job first; their history keeps the role.")
    String role_in_use();

    @Message("Update to version {to}")
    String update_title(String to);

    @Message("From {from} to {to}. What you changed yourself stays.")
    String update_lead(String from, String to);

    @Message("New competencies")
    String added();

    @Message("Competencies that go")
    String gone();

    @Message("Competencies with other words or another pace")
    String reworded();

    @Message("New roles")
    String roles_added();

    @Message("Roles that go")
    String roles_gone();

    @Message("Targets that change")
    String targets_changed();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Yours")
    String yours();

    @Message("{level}, stays")
    String stays(int level);

    @Message("Whose level changes")
    String levels_changed();

    @Message("Nobody’s level changes.")
    String levels_same();

    @Message("Person")
    String person();

    @Message("gains")
    String gains();

    @Message("loses")
    String loses();

    @Message("Nothing that anybody sees: only explanations differ.")
    String update_small();

    @Message("Yours is up to date")
    String update_none();

    @Message("Take the update")
    String update_take();

    @Message("The framework is at version {version}.")
    String update_taken(String version);
}
