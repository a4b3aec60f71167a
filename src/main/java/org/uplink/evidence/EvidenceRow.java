package org.uplink.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.RefreshRules.Redating;
import org.uplink.platform.PersonId;

/**
 * Evidence as it is read, with what was added to it since.
 *
 * @param assessors as JSON
 * @param redatings as JSON
 */
record EvidenceRow(
        UUID id,
        UUID personId,
        String competency,
        String kind,
        int level,
        LocalDate occurredOn,
        @Nullable LocalDate endsOn,
        Instant recordedAt,
        UUID recordedBy,
        String source,
        @Nullable String sourceRevision,
        @Nullable String artifact,
        String comment,
        @Nullable Instant revokedAt,
        @Nullable String revokedBecause,
        @Nullable String assessors,
        @Nullable String redatings) {

    /** A later date that something gave it. */
    record RedatingRow(LocalDate on, Instant at, String source) {}

    private static final TypeReference<List<Item.Assessor>> ASSESSORS = new TypeReference<>() {};
    private static final TypeReference<List<RedatingRow>> REDATINGS = new TypeReference<>() {};

    Item item(Terms terms) {
        var judged = Math.min(level, terms.kind(kind).ceiling());
        return new Item(
                id.toString(),
                kind,
                level,
                occurredOn,
                artifact,
                assessors == null ? List.of() : EvidenceJson.read(assessors, ASSESSORS),
                endsOn,
                revokedAt != null,
                RefreshRules.latest(
                        judged,
                        redatingRows().stream()
                                .map(row -> new Redating(row.on(), RefreshRules.Means.of(row.source())))
                                .toList()));
    }

    /** When each thing about it was recorded. */
    Stream<Instant> recordings() {
        return Stream.of(
                        Stream.of(recordedAt),
                        Stream.ofNullable(revokedAt),
                        redatingRows().stream().map(RedatingRow::at))
                .flatMap(times -> times);
    }

    Explained.Entry entry(Item item) {
        return new Explained.Entry(
                id.toString(),
                kind,
                level,
                occurredOn,
                item.redatedOn(),
                endsOn,
                recordedAt,
                new PersonId(recordedBy),
                source,
                sourceRevision,
                comment,
                revokedBecause);
    }

    private List<RedatingRow> redatingRows() {
        return redatings == null ? List.of() : EvidenceJson.read(redatings, REDATINGS);
    }
}
