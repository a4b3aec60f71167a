package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Course;
import org.uplink.catalog.CourseCatalog;
import org.uplink.catalog.CourseId;
import org.uplink.certification.Certifications;
import org.uplink.certification.Requirement;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.evidence.Explained;
import org.uplink.platform.PersonId;

/** The evidence that carried an award: what stood in the ledger on that day for the competencies that it vouches for. */
@ApplicationScoped
class CarriedEvidence {

    record Found(UUID id, Piece piece) {}

    /** One piece of work can be evidence of several competencies. */
    private record Row(CompetencyId competency, Explained.Entry entry) {}

    private static final String OWN_VIEW = "self_assessment";

    private final EvidenceLedger ledger;
    private final Certifications certifications;
    private final Competencies competencies;
    private final CourseCatalog catalog;

    CarriedEvidence(
            EvidenceLedger ledger, Certifications certifications, Competencies competencies, CourseCatalog catalog) {
        this.ledger = ledger;
        this.certifications = certifications;
        this.competencies = competencies;
        this.catalog = catalog;
    }

    /** The earliest first. */
    List<Found> of(Credential credential) {
        var bySource = new LinkedHashMap<String, List<Row>>();
        for (var competency : asked(credential)) {
            ledger.explain(new PersonId(credential.personId()), competency).entries().stream()
                    .filter(entry -> carried(entry, credential))
                    .forEach(entry -> bySource.computeIfAbsent(entry.source(), _ -> new ArrayList<>())
                            .add(new Row(competency, entry)));
        }
        return bySource.values().stream()
                .map(this::found)
                .sorted(Comparator.comparing((Found one) -> one.piece().occurredOn())
                        .thenComparing(one -> one.piece().title()))
                .toList();
    }

    private static boolean carried(Explained.Entry entry, Credential credential) {
        return entry.level() > 0
                && entry.revokedBecause() == null
                && !entry.kind().equals(OWN_VIEW)
                && !entry.occurredOn().isAfter(credential.validFrom());
    }

    private Set<CompetencyId> asked(Credential credential) {
        var found = new LinkedHashSet<CompetencyId>();
        for (var requirement : certifications
                .at(credential.certificationId(), credential.revision())
                .requirements()) {
            if (requirement instanceof Requirement.VerifiedLevels(var levels)) {
                found.addAll(levels.keySet());
            }
            if (requirement instanceof Requirement.NotStale(var ids)) {
                found.addAll(ids);
            }
        }
        found.removeIf(id -> competencies.framework().competency(id).isEmpty());
        return found;
    }

    private Found found(List<Row> rows) {
        var first = rows.getFirst().entry();
        var piece = new Piece(first.kind(), titleOf(rows, first.sourceRevision()), first.occurredOn());
        return new Found(UUID.fromString(first.id()), piece);
    }

    /** A check by its course; everything else by what it shows: the words that people gave their own work stay theirs. */
    private String titleOf(List<Row> rows, @Nullable String revision) {
        if (revision != null && revision.contains("@")) {
            var course = catalog.find(new CourseId(revision.substring(0, revision.indexOf('@'))));
            if (course.isPresent()) {
                return course.map(Course::title).orElseThrow();
            }
        }
        return rows.stream()
                .map(row -> competencies
                        .framework()
                        .competency(row.competency())
                        .map(Competency::title)
                        .orElse(row.competency().key()))
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }
}
