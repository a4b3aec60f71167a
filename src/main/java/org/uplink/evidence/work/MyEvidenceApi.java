package org.uplink.evidence.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Role;

/** One's own rows of the ledger for programs. */
@Path("/api/v1/me/evidence")
class MyEvidenceApi {

    @Schema(name = "OwnEvidence")
    record Answer(long found, int page, int pages, List<Entry> evidence) {}

    /**
     * @param recordedBy "" for somebody of another organization
     * @param revocation null unless it was taken back
     */
    @Schema(name = "EvidenceEntry")
    record Entry(
            UUID id,
            String competency,
            @Schema(examples = "work_sample") String kind,
            @Schema(minimum = "0", maximum = "5") int level,
            LocalDate occurredOn,
            @Nullable LocalDate endsOn,
            Instant recordedAt,
            String recordedBy,

            @Schema(description = "What it came from: kind and id")
            String source,

            String comment,
            @Nullable Revocation revocation) {

        static Entry of(Register.Row row) {
            return new Entry(
                    row.id(),
                    row.competency(),
                    row.kind(),
                    row.level(),
                    row.occurredOn(),
                    row.endsOn(),
                    row.recordedAt(),
                    row.recordedBy(),
                    row.source(),
                    row.comment(),
                    row.revokedAt() == null || row.revokedBecause() == null
                            ? null
                            : new Revocation(row.revokedAt(), row.revokedBecause()));
        }
    }

    @Schema(name = "EvidenceRevocation")
    record Revocation(Instant at, String reason) {}

    private final Register register;

    MyEvidenceApi(Register register) {
        this.register = register;
    }

    @GET
    @RolesAllowed(Role.LEARNER_NAME)
    @Operation(
            operationId = "listOwnEvidence",
            summary = "The caller's rows of the ledger, the latest first",
            description = "50 a page. What was taken back is among them, with the reason. What the caller says of"
                    + " themselves is not: see /api/v1/me/self-assessments.")
    public Answer list(@Parameter(description = "From 1") @RestQuery @DefaultValue("1") int page) {
        var wanted = Math.max(1, page);
        var rows = register.own(wanted);
        var found = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Answer(
                found,
                wanted,
                MyEvidencePages.pages(rows),
                rows.stream().map(Entry::of).toList());
    }
}
