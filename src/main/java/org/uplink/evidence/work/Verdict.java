package org.uplink.evidence.work;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/**
 * A review as programs send it.
 *
 * @param scores of the competencies that the submission names; all of them where it is accepted
 */
@Schema(name = "Verdict")
record Verdict(
        @Schema(description = "The hand-in that it speaks of, as the review says") @Nullable
        Integer round,

        @Schema(enumeration = {Verdict.ACCEPT, Verdict.CHANGES, Verdict.DECLINE}) @Nullable
        String decision,

        @Schema(description = "What the author reads", maxLength = 4000) @Nullable
        String comment,

        @Nullable List<Score> scores) {

    static final String ACCEPT = "accept";
    static final String CHANGES = "changes";
    static final String DECLINE = "decline";

    /** @param level 0 where the work does not show it */
    @Schema(name = "VerdictScore")
    record Score(
            @Nullable String competency,
            @Schema(minimum = "0", maximum = "5") @Nullable Integer level,
            @Nullable String comment) {}

    private static final int TOP = 5;

    /**
     * The same as a form.
     *
     * @param claims what the submission names
     * @throws Refusal.Malformed where it is none that the page could send
     */
    VerdictForm form(List<Claim> claims) {
        var fields = new MultivaluedHashMap<String, String>();
        fields.putSingle(
                "round", Integer.toString(orElseAsk(round, "Send the round that you judge; the review says it.")));
        fields.putSingle("decision", CHANGES.equals(decision) ? Deed.ASK_CHANGES.key() : decision);
        fields.putSingle("comment", comment);
        var named = claims.stream().map(Claim::competency).collect(Collectors.toSet());
        for (var score : scores == null ? List.<Score>of() : scores) {
            add(score, named, fields);
        }
        return new VerdictForm(fields);
    }

    private static void add(Score score, Set<String> named, MultivaluedHashMap<String, String> fields) {
        var competency = orElseAsk(score.competency(), "Each score names its competency.");
        if (!named.contains(competency)) {
            throw new Refusal.Malformed("This submission does not name " + competency + ".");
        }
        var level = orElseAsk(score.level(), "Each score has a level, 0 to 5.");
        if (level < 0 || level > TOP) {
            throw new Refusal.Malformed("Each score has a level, 0 to 5.");
        }
        fields.putSingle("level." + competency, Integer.toString(level));
        fields.putSingle("comment." + competency, score.comment());
    }

    private static <T> T orElseAsk(@Nullable T sent, String advice) {
        return Optional.ofNullable(sent).orElseThrow(() -> new Refusal.Malformed(advice));
    }
}
