package org.uplink.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** Makes organizations, people and teams as rows. What is there already stays. */
public final class Districts {

    private Districts() {}

    /** The organization of the alias: one of the demo realm's, or one that only Uplink knows. */
    public static OrganizationId organization(String alias) {
        Db.run("""
                insert into organization (id, alias, name, kind, time_zone, created_at)
                values (?, ?, ?, ?, 'America/Chicago', now()) on conflict (alias) do nothing""", Ids.next(), alias, nameOf(alias), alias.equals("uplink") ? "association" : "district");
        var found = Db.texts("select id from organization where alias = ?", alias);
        return new OrganizationId(UUID.fromString(found.getFirst()));
    }

    private static String nameOf(String alias) {
        return alias.equals("uplink")
                ? "Uplink Association"
                : Character.toUpperCase(alias.charAt(0)) + alias.substring(1) + " School District";
    }

    /** Somebody without an account. */
    public static PersonId person(OrganizationId organization, String name, String... roles) {
        var person = new PersonId(Ids.next());
        insertPerson(person, name, name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@nowhere.example");
        join(person, organization, roles);
        return person;
    }

    /** The person of an account, with these roles besides {@code learner} in the organization of the alias. */
    public static PersonId member(String email, String alias, String... roles) {
        var identity = Accounts.identityOf(email);
        var known = Db.texts("select person_id from identity where key = ?", identity);
        var person = known.isEmpty() ? new PersonId(Ids.next()) : PersonId.parse(known.getFirst());
        if (known.isEmpty()) {
            insertPerson(person, "Robin " + email.substring(0, email.indexOf('@')), email);
            Db.run("insert into identity (key, person_id, created_at) values (?, ?, now())", identity, person.value());
        }
        join(person, organization(alias), roles);
        return person;
    }

    /** A mail with one notice to a reader of its own, whose time is soon. */
    public static UUID mail(OrganizationId organization) {
        var mail = Ids.next();
        var reader = person(organization, "Reader " + mail);
        Db.run("""
                insert into mail (id, organization_id, person_id, day, next_try_at)
                values (?, ?, ?, '2026-11-23', now() + interval '5 seconds')""", mail, organization.value(), reader.value());
        Db.run("""
                insert into notice (id, organization_id, person_id, kind, key, subject, day, address, made_at, mail_id)
                values (?, ?, ?, 'assignment-near', 'k', 'A path', '2026-12-01', '/paths/x', now(), ?)""", Ids.next(), organization.value(), reader.value(), mail);
        return mail;
    }

    /** A team with a manager and members. */
    public static UUID team(OrganizationId organization, PersonId manager, PersonId... members) {
        var team = Ids.next();
        Db.run(
                "insert into team (id, organization_id, name) values (?, ?, ?)",
                team,
                organization.value(),
                "Team " + team);
        Db.run(
                "insert into team_manager (team_id, organization_id, person_id) values (?, ?, ?)",
                team,
                organization.value(),
                manager.value());
        for (var member : members) {
            Db.run(
                    "insert into team_member (team_id, organization_id, person_id) values (?, ?, ?)",
                    team,
                    organization.value(),
                    member.value());
        }
        return team;
    }

    /** Gives somebody a job; the key is a role profile's. */
    public static void job(PersonId person, OrganizationId organization, String roleProfile) {
        Db.run("""
                insert into membership_job (membership_id, organization_id, role_profile, since)
                select id, organization_id, ?, started_on from membership
                where person_id = ? and organization_id = ? and ended_on is null on conflict do nothing""", roleProfile, person.value(), organization.value());
    }

    private static void insertPerson(PersonId person, String name, String email) {
        Db.run("insert into person (id, name, email, created_at) values (?, ?, ?, now())", person.value(), name, email);
    }

    public static void join(PersonId person, OrganizationId organization, String... roles) {
        var all = "{learner" + (roles.length == 0 ? "" : "," + String.join(",", roles)) + "}";
        Db.run("""
                insert into membership (id, organization_id, person_id, roles, started_on)
                values (?, ?, ?, ?::text[], ?)
                on conflict (organization_id, person_id) where ended_on is null do update set roles = excluded.roles""", Ids.next(), organization.value(), person.value(), all, LocalDate.of(2026, 1, 5));
    }
}
