package org.uplink.testing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What people have learned, shown and been awarded, as rows. */
public final class Learned {

    /** An award with the address of its credential. */
    public record Held(UUID award, String slug) {}

    public static final String CERTIFICATION = "district-technology-foundations";
    public static final List<String> COURSES = List.of(
            "how-a-school-district-works", "service-desk-craft", "the-first-hour-of-an-incident", "privacy-at-work");
    private static final Map<String, Integer> LEVELS =
            Map.of("LRN-01", 2, "SVC-05", 2, "SEC-05", 2, "PRV-01", 2, "PRV-02", 2, "PRV-06", 2);

    private Learned() {}

    /** All that the certification asks for except the agreement to its statement. */
    public static void allButTheAgreement(OrganizationId organization, PersonId person) {
        COURSES.forEach(course -> course(organization, person, course, today()));
        LEVELS.forEach((competency, level) -> level(organization, person, competency, level));
    }

    public static void course(OrganizationId organization, PersonId person, String course, LocalDate day) {
        Db.run("""
                insert into enrolment (id, organization_id, person_id, course, revision, started_at, check_passed_at, completed_at)
                select ?, ?, ?, slug, revision, ?, ?, ? from course where slug = ?""", Ids.next(), organization.value(), person.value(), noon(day), noon(day), noon(day), course);
    }

    /** A passed check of today as evidence, and the level that follows from it. */
    public static void level(OrganizationId organization, PersonId person, String competency, int level) {
        evidence(organization, person, competency, level, "knowledge_check");
        Db.run("""
                insert into mastery (organization_id, person_id, competency, from_on, until_on, level, currency, claimed)
                values (?, ?, ?, ?, 'infinity', ?, 'current', 0)""", organization.value(), person.value(), competency, today(), level);
    }

    /** Evidence of today. */
    public static void evidence(
            OrganizationId organization, PersonId person, String competency, int level, String kind) {
        Db.run(
                """
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at,
                                      recorded_by, source)
                values (?, ?, ?, ?, ?, ?, ?, now(), ?, ?)""",
                Ids.next(),
                organization.value(),
                person.value(),
                competency,
                kind,
                level,
                today(),
                person.value(),
                "test:" + Ids.next());
    }

    public static void check(OrganizationId organization, PersonId person, String course) {
        Db.run("""
                insert into attempt (id, organization_id, person_id, enrolment_id, course, revision, number, questions,
                                     started_at, submitted_at, correct, passed)
                select ?, organization_id, person_id, id, course, revision, 1, '{a,b,c,d}', now(), now(), 3, true
                from enrolment where organization_id = ? and person_id = ? and course = ?""", Ids.next(), organization.value(), person.value(), course);
    }

    /** An award with its credential; the name is not public. */
    public static Held award(OrganizationId organization, PersonId person, LocalDate from, @Nullable LocalDate until) {
        var award = award(organization, person, CERTIFICATION, from, until);
        var slug = Ids.secret();
        Db.run("""
                insert into credential (id, slug, organization_id, person_id, award_id, title, issuer_name, holder_name,
                                        certification, revision, valid_from, valid_until, issued_at)
                select ?, ?, a.organization_id, a.person_id, a.id, 'District Technology Foundations', o.name, p.name,
                       a.certification, a.revision, a.valid_from, a.valid_until, a.awarded_at
                from award a join organization o on o.id = a.organization_id join person p on p.id = a.person_id
                where a.id = ?""", Ids.next(), slug, award);
        return new Held(award, slug);
    }

    /** The next award of a line, alone. */
    public static UUID award(
            OrganizationId organization,
            PersonId person,
            String certification,
            LocalDate from,
            @Nullable LocalDate until) {
        var award = Ids.next();
        Db.run(
                """
                insert into award (id, organization_id, person_id, certification, revision, number, awarded_at, valid_from,
                                   valid_until)
                select ?, ?, ?, slug, revision,
                       1 + (select count(*) from award
                            where organization_id = ? and person_id = ? and certification = slug), ?, ?, ?
                from certification where slug = ?""",
                award,
                organization.value(),
                person.value(),
                organization.value(),
                person.value(),
                noon(from),
                from,
                until,
                certification);
        return award;
    }

    public static LocalDate today() {
        return LocalDate.parse(
                Db.texts("select (now() at time zone 'America/Chicago')::date").getFirst());
    }

    private static OffsetDateTime noon(LocalDate day) {
        return day.atTime(12, 0).atOffset(ZoneOffset.UTC);
    }
}
