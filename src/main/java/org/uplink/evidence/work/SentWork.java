package org.uplink.evidence.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/**
 * A submission as programs send it.
 *
 * @param version that the program has read; only for a change
 */
@Schema(name = "SentWork")
record SentWork(
        @Schema(
                description =
                        "Yours to choose, so that a request that is sent again makes one submission; not for a change")
        @Nullable
        UUID id,

        @Schema(enumeration = {"work_sample", "contribution", "external_credential"}) @Nullable
        String kind,

        @Schema(maxLength = HandInRules.LONGEST_TITLE, description = "A credential has its own") @Nullable
        String title,

        @Schema(maxLength = HandInRules.LONGEST_TEXT) @Nullable
        String text,

        @Schema(maxItems = HandInRules.MOST_LINKS) @Nullable List<String> links,

        @Schema(description = "Day of the work, or on which the credential was awarded") @Nullable
        LocalDate occurredOn,

        @Schema(maxItems = HandInRules.MOST_COMPETENCIES, description = "A credential shows what its equivalency says")
        @Nullable
        List<SentClaim> claims,

        @Schema(description = "Key of an equivalency", examples = "comptia-network-plus") @Nullable
        String credential,

        @Schema(description = "Number on the credential") @Nullable
        String number,

        @Schema(description = "Last day of the credential; left out if it never ends") @Nullable
        LocalDate endsOn,

        @Schema(description = "Of a change: the version that you have read") @Nullable
        Integer version,

        @Schema(description = "true hands it in; otherwise it is kept as a draft that only you see") @Nullable
        Boolean handIn,

        @Schema(description = Redacted.MEANING) @Nullable List<String> redaction) {

    /** @param level 1 to 5, or left out while it is a draft */
    @Schema(name = "SentClaim")
    record SentClaim(
            @Nullable String competency,
            @Schema(minimum = "1", maximum = "5") @Nullable Integer level) {

        Claim claim() {
            if (competency == null || competency.isBlank()) {
                throw new Refusal.Malformed("Each claim names its competency.");
            }
            if (level != null && (level < 1 || level > TOP)) {
                throw new Refusal.Malformed("Each claim has a level, 1 to 5.");
            }
            return new Claim(competency, level == null ? 0 : level);
        }
    }

    private static final int TOP = 5;

    /**
     * The same as the page's form.
     *
     * @param version that the author has seen, 0 for what is new
     * @throws Refusal.Malformed where it is none that the page could send
     */
    WorkForm form(Kind of, int version) {
        var sent = claims == null ? List.<SentClaim>of() : claims;
        if (sent.size() > HandInRules.MOST_COMPETENCIES) {
            throw new Refusal.Malformed("Name at most " + HandInRules.MOST_COMPETENCIES + " competencies.");
        }
        var draft = new Draft(
                text(title),
                text(text),
                links == null ? "" : String.join("\n", links),
                occurredOn,
                credential,
                text(number),
                endsOn,
                sent.stream().map(SentClaim::claim).toList());
        return WorkForm.of(of, version, draft, Redacted.ticked(redaction), Boolean.TRUE.equals(handIn));
    }

    /** @throws Refusal.Malformed where it is none that can be handed in */
    Kind kindOf() {
        return Kind.find(text(kind))
                .orElseThrow(() -> new Refusal.Malformed(
                        "Say what it is: kind is work_sample, contribution or external_credential."));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
