package org.uplink.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;

/** A manager with an account, a learner with an account in the manager's team, and what tests put on record about them. */
public record Crew(String managerMail, PersonId manager, String learnerMail, PersonId learner, UUID team) {

    public static final String PATH = "first-ninety-days";
    public static final int STEPS = 6;
    static final String DISTRICT = "riverbend";

    /** Two months on, in the days of the district. */
    public static LocalDate due() {
        return LocalDate.now(ZoneId.of("America/Chicago")).plusDays(60);
    }

    public static OrganizationId organization() {
        return Districts.organization(DISTRICT);
    }

    /** @param others further members of the team */
    public static Crew with(PersonId... others) {
        var managerMail = Accounts.vouchedBy(DISTRICT);
        var manager = Districts.member(managerMail, DISTRICT, "manager");
        var learnerMail = Accounts.vouchedBy(DISTRICT);
        var learner = Districts.member(learnerMail, DISTRICT);
        var members = new java.util.ArrayList<>(List.of(others));
        members.add(learner);
        var team = Districts.team(organization(), manager, members.toArray(PersonId[]::new));
        return new Crew(managerMail, manager, learnerMail, learner, team);
    }

    public Browser managing() {
        var browser = Browser.anonymous();
        browser.signIn(managerMail, "/team");
        return browser;
    }

    public Browser learning() {
        var browser = Browser.anonymous();
        browser.signIn(learnerMail, "/me");
        return browser;
    }

    /** The assignment of the path, as a manager's save leaves it. */
    public static UUID assigned(PersonId person, PersonId manager, LocalDate due) {
        var walk = walk(person, null);
        var assignment = Ids.next();
        Db.run("""
                insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                values (?, ?, ?, ?, ?, ?, 'Because the year begins', ?, now())""", assignment, organization().value(), person.value(), walk, PATH, due, manager.value());
        return assignment;
    }

    public static UUID walk(PersonId person, java.sql.@Nullable Timestamp completedAt) {
        var walk = Ids.next();
        Db.run("""
                insert into walk (id, organization_id, person_id, path, revision, started_at, completed_at)
                select ?, ?, ?, slug, revision, now(), ? from path where slug = ?""", walk, organization().value(), person.value(), completedAt, PATH);
        return walk;
    }

    /** A course that was completed, with nothing fired. */
    public static UUID completed(PersonId person, String course, Instant at) {
        var enrolment = Ids.next();
        Db.run(
                """
                insert into enrolment (id, organization_id, person_id, course, revision, started_at, check_passed_at, completed_at)
                select ?, ?, ?, slug, revision, ?, ?, ? from course where slug = ?""",
                enrolment,
                organization().value(),
                person.value(),
                java.sql.Timestamp.from(at),
                java.sql.Timestamp.from(at),
                java.sql.Timestamp.from(at),
                course);
        return enrolment;
    }

    /** A manager's rating on record, with nothing fired. */
    public static void rated(PersonId person, PersonId manager, String competency, int level) {
        Db.run(
                """
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at, recorded_by, source)
                values (?, ?, ?, ?, 'manager_rating', ?, current_date, now(), ?, ?)""",
                Ids.next(),
                organization().value(),
                person.value(),
                competency,
                (short) level,
                manager.value(),
                "rating " + Ids.next());
    }

    public static List<String> doneSteps(PersonId person) {
        return Db.texts("select step from step_completion where person_id = ? order by step", person.value());
    }
}
