package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.uplink.certification.Certification;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.insight.RecordPages.AwardEntry;
import org.uplink.insight.RecordPages.RecordPage;
import org.uplink.insight.RecordPages.Totals;
import org.uplink.insight.RecordRows.AwardRow;
import org.uplink.insight.RecordRows.CourseRow;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;

/** Puts the record of the one who acts together. */
@ApplicationScoped
class LearningRecord {

    private final RecordRows rows;
    private final Certifications certifications;
    private final CurrentActor current;
    private final Clock clock;

    LearningRecord(RecordRows rows, Certifications certifications, CurrentActor current, Clock clock) {
        this.rows = rows;
        this.certifications = certifications;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    RecordPage page() {
        var actor = current.get();
        var today = actor.today(clock);
        var endorsed = certifications.endorsements(actor.organization(), List.of(actor.person()));
        var held = rows.awards(actor);
        var checks = checks(actor, held);
        var awards = held.stream()
                .map(row -> entry(
                        row, checks.getOrDefault(row.id(), ""), endorsed.getOrDefault(row.id(), List.of()), today))
                .toList();
        var courses = rows.courses(actor);
        return new RecordPage(
                today,
                totals(today, awards, courses),
                awards,
                courses,
                rows.checks(actor),
                rows.levels(actor, today),
                awards.isEmpty() ? certifications.offered() : List.of());
    }

    /** Most certifications ask for none: then nothing of what they are judged by is read. */
    private Map<UUID, String> checks(Actor actor, List<AwardRow> held) {
        return held.stream().anyMatch(row -> terms(row).renewal().yearlyCheck() != null)
                ? certifications.checksInWords(actor.organization(), actor.person())
                : Map.of();
    }

    private Certification terms(AwardRow row) {
        return certifications.at(new CertificationId(row.certification()), row.revision());
    }

    private AwardEntry entry(AwardRow row, String check, List<String> endorsements, LocalDate today) {
        var state = certifications.state(
                terms(row),
                row.validFrom(),
                row.validUntil(),
                row.revokedOn(),
                row.suspendedOn(),
                row.missingCheck(),
                today);
        return new AwardEntry(row, state, certifications.sentence(state), check, endorsements);
    }

    private static Totals totals(LocalDate today, List<AwardEntry> awards, List<CourseRow> courses) {
        var minutes = courses.stream()
                .filter(course -> course.completedOn().getYear() == today.getYear())
                .mapToInt(CourseRow::minutes)
                .sum();
        var holding = awards.stream()
                .filter(award -> award.state().holds() && !award.row().renewed())
                .count();
        return new Totals(today.getYear(), minutes, (int) holding);
    }
}
