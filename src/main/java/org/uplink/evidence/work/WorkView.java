package org.uplink.evidence.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.work.ReviewRows.ScoreLine;

/**
 * A submission as its author sees it.
 *
 * @param version of what is stored; 0 for what is not
 * @param draft as stored, or as the form was filled
 * @param ticked what is confirmed in the form
 */
record WorkView(
        UUID id,
        Kind kindOf,
        State state,
        boolean fromHook,
        int version,
        Draft draft,
        List<String> ticked,
        List<FileRows.Row> files,
        List<Steps.Step> steps,
        Map<UUID, List<ScoreLine>> scores,
        Offer offer)
        implements Scored {

    /** What there is to choose from. */
    record Offer(
            List<Choices.Domain> domains,
            List<Choices.Step> levels,
            List<Equivalencies.Issuer> issuers,
            boolean uploads,
            Map<String, String> titles) {}

    private static final int ROWS = 3;

    /** Rows of the form: those that are filled, and room for more. */
    public List<Claim> rows() {
        var rows = new ArrayList<>(draft.claims());
        var wanted = Math.min(HandInRules.MOST_COMPETENCIES, Math.max(ROWS, rows.size() + 1));
        while (rows.size() < wanted) {
            rows.add(new Claim("", 0));
        }
        return rows;
    }

    public String kind() {
        return kindOf.key();
    }

    public String stateKey() {
        return state.key();
    }

    public boolean credential() {
        return kindOf == Kind.EXTERNAL_CREDENTIAL;
    }

    public boolean editable() {
        return SubmissionRules.isEditable(state);
    }

    public boolean open() {
        return SubmissionRules.isOpen(state);
    }

    /** Whether it is known to the database yet. */
    public boolean stored() {
        return version > 0 || !steps.isEmpty() || !files.isEmpty();
    }

    public List<String> redaction() {
        return HandInRules.REDACTION;
    }

    public boolean ticks(String item) {
        return ticked.contains(item);
    }

    public String title(String competency) {
        return offer.titles().getOrDefault(competency, "");
    }

    @Override
    public List<ScoreLine> scoresOf(UUID review) {
        return scores.getOrDefault(review, List.of());
    }

    /** The credential that is chosen. */
    public Equivalency.@Nullable Credential chosen() {
        return offer.issuers().stream()
                .flatMap(issuer -> issuer.credentials().stream())
                .filter(one -> one.id().equals(draft.credential()))
                .findFirst()
                .orElse(null);
    }
}
