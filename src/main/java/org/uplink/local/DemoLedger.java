package org.uplink.local;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;

/** Writes the ledger of evidence as the rooms write it. */
final class DemoLedger {

    /**
     * One piece of evidence.
     *
     * @param source null for one that gets a source of its own
     * @param artifact what was judged; null where there is none
     */
    record Entry(
            CompetencyId competency,
            String kind,
            int level,
            LocalDate on,
            UUID by,
            @Nullable String source,
            @Nullable String revision,
            @Nullable LocalDate endsOn,
            @Nullable String artifact,
            String comment) {

        static Entry of(CompetencyId competency, String kind, int level, LocalDate on, UUID by) {
            return new Entry(competency, kind, level, on, by, null, null, null, null, "");
        }

        Entry from(String whence, @Nullable String sourceRevision) {
            return new Entry(competency, kind, level, on, by, whence, sourceRevision, endsOn, artifact, comment);
        }

        Entry until(LocalDate end) {
            return new Entry(competency, kind, level, on, by, source, revision, end, artifact, comment);
        }

        Entry of(String work) {
            return new Entry(competency, kind, level, on, by, source, revision, endsOn, work, comment);
        }

        Entry saying(String text) {
            return new Entry(competency, kind, level, on, by, source, revision, endsOn, artifact, text);
        }
    }

    /** @param organization the organization for which the assessor judges */
    record Assessor(UUID person, String organization) {}

    private static final int END_OF_DAY = 16 * 60;

    private final DemoRows rows;
    private final Framework framework;

    DemoLedger(DemoRows rows, Framework framework) {
        this.rows = rows;
        this.framework = framework;
    }

    UUID write(DemoDistrict district, DemoPerson person, Entry entry, List<Assessor> assessors) {
        var random = DemoRandom.of("evidence", district.alias(), person.email(), entry);
        var recorded = district.day().at(entry.on(), END_OF_DAY).plusSeconds(random.between(0, 3000));
        var id = random.id(recorded);
        rows.add(
                DemoTable.EVIDENCE,
                id,
                district.id(),
                person.id(),
                entry.competency(),
                entry.kind(),
                Math.min(entry.level(), framework.evidenceKind(entry.kind()).ceiling()),
                entry.on(),
                entry.endsOn(),
                recorded,
                entry.by(),
                entry.source() == null ? prefix(entry.kind()) + id : entry.source(),
                entry.revision(),
                entry.artifact(),
                entry.comment());
        for (var assessor : assessors) {
            rows.add(DemoTable.EVIDENCE_ASSESSOR, id, district.id(), assessor.person(), assessor.organization(), true);
        }
        return id;
    }

    private static String prefix(String kind) {
        return switch (kind) {
            case "manager_rating" -> "rating:";
            case "self_assessment" -> "claim:";
            default -> kind.replace('_', '-') + ":";
        };
    }
}
