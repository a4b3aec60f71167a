package org.uplink.testing;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** A district of its own with a manager, for tests that count everybody of an organization. */
public record Office(String alias, OrganizationId organization, String managerMail, PersonId manager, UUID team) {

    public static Office open() {
        var alias = "office" + UUID.randomUUID().toString().substring(0, 8);
        Accounts.organizationInKeycloak(alias);
        var organization = Districts.organization(alias);
        var mail = Accounts.vouchedBy(alias);
        var manager = Districts.member(mail, alias, "manager");
        return new Office(alias, organization, mail, manager, Districts.team(organization, manager));
    }

    public Browser managing() {
        var browser = Browser.anonymous();
        browser.signIn(managerMail, "/team");
        return browser;
    }

    /** Somebody of the manager's team. */
    public PersonId own(String name) {
        var person = Districts.person(organization, name);
        Db.run(
                "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                team,
                organization.value(),
                person.value());
        return person;
    }

    /** Somebody whom the manager does not manage. */
    public PersonId other(String name) {
        return Districts.person(organization, name);
    }

    /** A verified level of today. */
    public void level(PersonId person, String competency, int level, String currency) {
        Db.run("""
                insert into mastery (organization_id, person_id, competency, from_on, until_on, level, currency, claimed)
                values (?, ?, ?, current_date - 30, 'infinity', ?, ?, 0)""", organization.value(), person.value(), competency, level, currency);
    }
}
