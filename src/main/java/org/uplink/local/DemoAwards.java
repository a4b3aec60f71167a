package org.uplink.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certification;

/** Writes certifications that are held, with the credentials that anyone may look at. */
final class DemoAwards {

    private static final List<DemoHolding> ELSEWHERE = List.of(
            DemoHolding.VALID,
            DemoHolding.VALID,
            DemoHolding.VALID,
            DemoHolding.DUE,
            DemoHolding.DUE,
            DemoHolding.PAUSED,
            DemoHolding.LAPSED,
            DemoHolding.SUSPENDED,
            DemoHolding.REVOKED);

    private static final Map<String, List<DemoHolding>> IN_TURN = Map.of(
            "riverbend",
            List.of(DemoHolding.VALID, DemoHolding.LAPSED, DemoHolding.PAUSED, DemoHolding.SUSPENDED),
            "lakeside",
            List.of(DemoHolding.DUE, DemoHolding.REVOKED, DemoHolding.VALID, DemoHolding.DUE));
    private static final int AFTERNOON = 15 * 60 + 45;
    private static final int MINUTES_TO_ATTEST = 20;

    private final DemoRows rows;
    private final DemoContent content;
    private final DemoFates fates;

    DemoAwards(DemoRows rows, DemoContent content) {
        this.rows = rows;
        this.content = content;
        this.fates = new DemoFates(rows);
    }

    /** The day of the award; null for those who hold none. */
    static @Nullable LocalDate day(DemoDistrict district, DemoPerson person) {
        var random = DemoRandom.of("award", district.alias(), person.email());
        return switch (holding(district, person)) {
            case NOTHING -> null;
            case VALID, PAUSED, SUSPENDED -> district.day().ago(random.between(100, 300));
            case DUE -> district.day().ago(random.between(620, 690));
            case LAPSED -> district.day().ago(random.between(800, 900));
            case REVOKED -> district.day().ago(random.between(380, 450));
        };
    }

    /** In the two districts of the accounts each fate is there. */
    private static DemoHolding holding(DemoDistrict district, DemoPerson person) {
        if (!person.slot().holder()) {
            return DemoHolding.NOTHING;
        }
        var inTurn = IN_TURN.get(district.alias());
        return inTurn == null
                ? DemoRandom.of("holding", district.alias(), person.email()).pick(ELSEWHERE)
                : inTurn.get(holders(district).indexOf(person) % inTurn.size());
    }

    private static List<DemoPerson> holders(DemoDistrict district) {
        return district.people().stream().filter(one -> one.slot().holder()).toList();
    }

    void write(DemoDistrict district, DemoPerson person) {
        var from = day(district, person);
        if (from == null) {
            return;
        }
        var random = DemoRandom.of("credential", district.alias(), person.email());
        var at = district.day().at(from, AFTERNOON).plusSeconds(random.between(0, 900));
        fates.write(issue(district, person, content.certificates().foundations(), at, holding(district, person)));
    }

    /** Earned with the last of its courses. */
    void essentials(DemoDistrict district, DemoPerson person, Map<CourseId, Instant> completed) {
        var courses = content.essentialCourses();
        if (completed.keySet().containsAll(courses)) {
            var last = courses.stream()
                    .map(completed::get)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            issue(
                    district,
                    person,
                    content.certificates().essentials(),
                    last.plusSeconds(MINUTES_TO_ATTEST * 60),
                    DemoHolding.VALID);
        }
    }

    /** The holder shows it to everybody a few minutes later. */
    private DemoAward issue(
            DemoDistrict district, DemoPerson person, Certification certification, Instant at, DemoHolding holding) {
        var random = DemoRandom.of("credential", certification.slug(), district.alias(), person.email());
        var from = district.day().dayOf(at);
        var until = YearMonth.from(from.plusMonths(
                        Objects.requireNonNull(certification.validity().months())))
                .atEndOfMonth();
        var issued = new DemoAward(
                district, person, certification, holding, random.id(at), random.id(at), random.secret(), until);
        attestation(district, person, certification, at);
        rows.add(
                DemoTable.AWARD,
                issued.award(),
                district.id(),
                person.id(),
                certification.slug(),
                certification.revision(),
                1,
                at,
                from,
                until);
        rows.add(
                DemoTable.CREDENTIAL,
                issued.credential(),
                issued.slug(),
                district.id(),
                person.id(),
                issued.award(),
                certification.title(),
                district.name(),
                person.name(),
                certification.slug(),
                certification.revision(),
                from,
                DemoFates.endOf(issued),
                at,
                at.plusSeconds(240),
                DemoFates.suspendedAt(issued));
        return issued;
    }

    private void attestation(DemoDistrict district, DemoPerson person, Certification certification, Instant at) {
        for (var attestation : DemoContent.attestations(certification)) {
            rows.add(
                    DemoTable.ATTESTATION,
                    district.id(),
                    person.id(),
                    certification.slug(),
                    certification.revision(),
                    attestation.id(),
                    attestation.statement(),
                    at);
        }
    }
}
