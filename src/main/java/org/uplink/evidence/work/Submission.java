package org.uplink.evidence.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** A row of {@code submission}. */
record Submission(
        UUID id,
        UUID organizationId,
        UUID personId,
        String kindKey,
        String origin,
        String title,
        String text,
        String links,
        @Nullable LocalDate occurredOn,
        @Nullable String credential,
        @Nullable String number,
        @Nullable LocalDate endsOn,
        String stateKey,
        int round,
        int version,
        Instant changedAt,
        @Nullable Instant handedInAt) {

    static final String COLUMNS = """
            s.id, s.organization_id, s.person_id, s.kind, s.origin, s.title, s.text, s.links, s.occurred_on, s.credential,
            s.credential_number, s.ends_on, s.state, s.round, s.version, s.changed_at, s.handed_in_at""";

    Kind kind() {
        return Kind.of(kindKey);
    }

    State state() {
        return State.of(stateKey);
    }

    PersonId author() {
        return new PersonId(personId);
    }

    OrganizationId organization() {
        return new OrganizationId(organizationId);
    }

    Draft draft(List<Claim> claims) {
        return new Draft(title, text, links, occurredOn, credential, number == null ? "" : number, endsOn, claims);
    }

    /** Whether it is its author's to change. */
    public boolean editable() {
        return SubmissionRules.isEditable(state());
    }

    public boolean open() {
        return SubmissionRules.isOpen(state());
    }
}
