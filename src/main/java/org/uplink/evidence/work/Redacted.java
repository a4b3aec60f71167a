package org.uplink.evidence.work;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a program confirms when it hands in what is stored.
 *
 * @param version that the program has read; null where it does not matter
 */
@Schema(name = "Redacted")
record Redacted(
        @Schema(description = Redacted.MEANING) @Nullable List<String> redaction,

        @Schema(description = "The version that you have read; another one is a conflict") @Nullable
        Integer version) {

    static final String MEANING =
            "What the author confirms, all five to hand it in: students, people, secrets, defences, own";

    List<String> ticked() {
        return ticked(redaction);
    }

    static List<String> ticked(@Nullable List<String> redaction) {
        return redaction == null ? List.of() : redaction;
    }
}
