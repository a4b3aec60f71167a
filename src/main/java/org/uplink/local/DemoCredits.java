package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseId;

/** Hours of credit of the accounts {@code learner@} and {@code manager@}, and what they keep up elsewhere. */
final class DemoCredits {

    private static final int SHARE = 10;
    private static final int MONTHS = 36;

    /** What somebody wrote down: the category decides the cap. */
    private record Did(
            String category, int daysAgo, int minutes, String what, String body, List<String> competencies) {}

    private static final List<Did> LEARNER = List.of(
            new Did("event", 75, 330, "Regional school technology day", "Regional service agency", List.of("INF-02")),
            new Did("exercise", 40, 120, "Tabletop: the student system is locked", "Own district", List.of("SEC-05")),
            new Did("membership", 120, 120, "Membership", "State association", List.of("LRN-01")));
    private static final List<Did> MANAGER = List.of(
            new Did("event", 210, 720, "Leadership conference", "State association", List.of("LED-01", "PLN-03")),
            new Did("instruction", 100, 180, "Budget season for directors", "Service agency", List.of("PLN-03")),
            new Did("publication", 55, 240, "What a restore test taught us", "Association journal", List.of("SEC-06")),
            new Did("volunteering", 30, 150, "Jury of the student robotics day", "County fair", List.of("LED-02")));

    private final DemoRows rows;
    private final DemoContent content;

    DemoCredits(DemoRows rows, DemoContent content) {
        this.rows = rows;
        this.content = content;
    }

    void write(DemoDistrict district, DemoPerson person, Map<CourseId, Instant> completed) {
        if (person.isAccount("learner")) {
            completed.forEach(
                    (course, at) -> content.course(course).ifPresent(one -> course(district, person, one, at)));
            entries(district, person, LEARNER);
            outside(district, person, List.of("CompTIA A+", "CompTIA", "uplink", "20.00"), 300);
        } else if (person.isAccount("manager")) {
            completed.forEach(
                    (course, at) -> content.course(course).ifPresent(one -> course(district, person, one, at)));
            entries(district, person, MANAGER);
            outside(
                    district,
                    person,
                    List.of("Certified Education Technology Leader (CETL)", "CoSN", "cetl", "60.00"),
                    400);
        }
    }

    private void course(DemoDistrict district, DemoPerson person, Course course, Instant at) {
        var codes = course.evidence().stream()
                .map(alignment -> alignment.competency().key())
                .distinct()
                .sorted()
                .toList();
        var day = district.day().dayOf(at);
        var did = new Did("course", 0, course.minutes(), course.title(), "Uplink", codes);
        entry(district, person, did, new Entered(day, at, "", "course", "course:" + course.slug(), false));
    }

    /** The second of them was drawn and waits for a look, the first was looked at. */
    private void entries(DemoDistrict district, DemoPerson person, List<Did> dids) {
        for (var i = 0; i < dids.size(); i++) {
            var did = dids.get(i);
            var day = district.day().ago(did.daysAgo());
            var random = DemoRandom.of("credit", district.alias(), person.email(), did.what());
            var at = district.day().during(district.day().ago(did.daysAgo() - 1), random);
            var id = entry(
                    district, person, did, new Entered(day, at, "Certificate in my folder", "person", null, i < 2));
            if (i == 0) {
                var looked = at.plusSeconds(86_400);
                rows.add(
                        DemoTable.CREDIT_STEP,
                        random.id(looked),
                        district.id(),
                        id,
                        "accept",
                        "",
                        district.managerOf(person).orElse(district.admin()).id(),
                        looked);
            }
        }
    }

    private record Entered(
            LocalDate day,
            Instant at,
            String note,
            String source,
            @Nullable String sourceKey,
            boolean drawn) {}

    private UUID entry(DemoDistrict district, DemoPerson person, Did did, Entered entered) {
        var id = DemoRandom.of("entry", district.alias(), person.email(), did.what())
                .id(entered.at());
        rows.add(
                DemoTable.CREDIT_ENTRY,
                id,
                district.id(),
                person.id(),
                did.category(),
                entered.day(),
                did.minutes(),
                did.what(),
                did.body(),
                entered.note(),
                "",
                did.competencies(),
                List.of(),
                entered.source(),
                entered.sourceKey(),
                (did.category() + "|" + did.what() + "|" + did.body() + "|" + entered.day()).toLowerCase(Locale.ROOT),
                entered.drawn(),
                SHARE,
                district.day().dayOf(entered.at()),
                entered.at());
        return id;
    }

    /** @param terms name, body, schedule and hours */
    private void outside(DemoDistrict district, DemoPerson person, List<String> terms, int daysAgo) {
        var from = district.day().ago(daysAgo);
        var until = from.plusMonths(MONTHS).minusDays(1);
        var at = district.day().at(from, 9 * 60);
        rows.add(
                DemoTable.OUTSIDE_CERTIFICATION,
                DemoRandom.of("outside", district.alias(), person.email()).id(at),
                district.id(),
                person.id(),
                terms.get(0),
                terms.get(1),
                terms.get(2),
                terms.get(3),
                from,
                until,
                until,
                at);
    }
}
