package org.uplink.insight.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;

/** What people of an office did, as rows that the reports find. */
final class ReportFacts {

    static final String COURSE = "privacy-at-work";
    static final String PATH = "first-ninety-days";

    private ReportFacts() {}

    static LocalDate today() {
        return Learned.today();
    }

    static void completed(Office office, PersonId person, LocalDate day) {
        Learned.course(office.organization(), person, COURSE, day);
    }

    /** A lesson of the course, after it was started. @return how many minutes it is made for */
    static int lesson(Office office, PersonId person, String lesson, LocalDate day) {
        Db.run("""
                insert into enrolment (id, organization_id, person_id, course, revision, started_at)
                select ?, ?, ?, slug, revision, now() - interval '300 days' from course where slug = ?
                on conflict do nothing""", Ids.next(), office.organization().value(), person.value(), COURSE);
        Db.run(
                """
                insert into lesson_completion (enrolment_id, organization_id, person_id, lesson, completed_at)
                select id, organization_id, person_id, ?, ? from enrolment
                where organization_id = ? and person_id = ? and course = ?""",
                lesson,
                day.atTime(18, 0).atOffset(ZoneOffset.UTC),
                office.organization().value(),
                person.value(),
                COURSE);
        return (int) Db.number("""
                select (l ->> 'minutes')::int from course c
                join course_revision r on r.course = c.slug and r.revision = c.revision,
                     jsonb_array_elements(r.document -> 'lessons') l
                where c.slug = ? and l ->> 'slug' = ?""", COURSE, lesson);
    }

    static String lesson(int position) {
        return Db.texts("""
                        select l ->> 'slug' from course c
                        join course_revision r on r.course = c.slug and r.revision = c.revision,
                             jsonb_array_elements(r.document -> 'lessons') with ordinality as x(l, at)
                        where c.slug = ? and at = ?""", COURSE, position).getFirst();
    }

    static UUID walk(Office office, PersonId person) {
        var walk = Ids.next();
        Db.run("""
                insert into walk (id, organization_id, person_id, path, revision, started_at)
                select ?, ?, ?, slug, revision, now() - interval '90 days' from path where slug = ?""", walk, office.organization().value(), person.value(), PATH);
        return walk;
    }

    static void assigned(Office office, PersonId person, LocalDate due) {
        Db.run(
                """
                insert into assignment (id, organization_id, person_id, walk_id, path, due_on, reason, assigned_by, assigned_at)
                values (?, ?, ?, ?, ?, ?, 'New in the job', ?, now() - interval '60 days')""",
                Ids.next(),
                office.organization().value(),
                person.value(),
                walk(office, person),
                PATH,
                due,
                office.manager().value());
    }

    /** What these people have was given by a rule. */
    static void byRule(Office office, String name, String requiredBy, PersonId... people) {
        var rule = Ids.next();
        Db.run(
                """
                insert into assignment_rule (id, organization_id, name, path, audience, schedule, grace_days, reason, required_by,
                                             made_by, made_on)
                values (?, ?, ?, ?, '{}', '{"kind": "after-reaching", "days": 30}', 14, 'All of us', ?, ?, current_date)""",
                rule,
                office.organization().value(),
                name,
                PATH,
                requiredBy,
                office.manager().value());
        for (var person : people) {
            Db.run("""
                    insert into assignment_cause (assignment_id, organization_id, kind, target_id, label, caused_at)
                    select id, organization_id, 'rule', ?, ?, now() from assignment where person_id = ?""", rule, name, person.value());
        }
    }

    static UUID school(Office office, String name, PersonId... people) {
        var school = Ids.next();
        Db.run(
                "insert into school (id, organization_id, name) values (?, ?, ?)",
                school,
                office.organization().value(),
                name);
        for (var person : people) {
            Db.run("update membership set school_id = ? where person_id = ?", school, person.value());
        }
        return school;
    }

    static void administer(Office office) {
        Db.run(
                "update membership set roles = '{learner,admin}' where person_id = ?",
                office.manager().value());
    }
}
