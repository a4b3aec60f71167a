package org.uplink.evidence.work;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Typed;

/**
 * A review as it was filled in: {@code level.<competency>}, {@code comment.<competency>}, {@code comment}, {@code round}
 * and {@code decision}.
 */
record VerdictForm(MultivaluedMap<String, String> fields) {

    private static final int LONGEST_COMMENT = 4000;
    private static final List<Deed> DECISIONS = List.of(Deed.ACCEPT, Deed.ASK_CHANGES, Deed.DECLINE);

    static VerdictForm blank() {
        return new VerdictForm(new MultivaluedHashMap<>());
    }

    Optional<Deed> decision() {
        return DECISIONS.stream()
                .filter(deed -> deed.key().equals(text("decision")))
                .findFirst();
    }

    int round() {
        var round = text("round");
        return round.matches("\\d{1,6}") ? Integer.parseInt(round) : -1;
    }

    /** Null where nothing was chosen. */
    public @Nullable Integer level(String competency) {
        var level = text("level." + competency);
        return level.matches("[0-5]") ? Integer.valueOf(level) : null;
    }

    public boolean gives(String competency, int level) {
        return text("level." + competency).equals(Integer.toString(level));
    }

    public boolean decides(String decision) {
        return text("decision").equals(decision);
    }

    public String commentOn(String competency) {
        return text("comment." + competency);
    }

    public String comment() {
        return text("comment");
    }

    private String text(String field) {
        return Typed.text(fields.getFirst(field));
    }

    /** Scores are asked for where the work is accepted; words always, so that the author knows why. */
    FormErrors check(List<Claim> claims, int ceiling, WorkMessages words) {
        var errors = FormErrors.NONE;
        var decision = decision();
        if (decision.isEmpty()) {
            errors = errors.and("decision", words.decision_missing());
        }
        if (comment().isEmpty()) {
            errors = errors.and("comment", words.comment_missing());
        } else if (comment().length() > LONGEST_COMMENT) {
            errors = errors.and("comment", words.comment_long(LONGEST_COMMENT));
        }
        for (var claim : claims) {
            var level = level(claim.competency());
            var needed = decision.equals(Optional.of(Deed.ACCEPT));
            if ((needed && level == null) || (level != null && level > ceiling)) {
                errors = errors.and("level." + claim.competency(), words.score_missing());
            }
            if (commentOn(claim.competency()).length() > LONGEST_COMMENT) {
                errors = errors.and("level." + claim.competency(), words.comment_long(LONGEST_COMMENT));
            }
        }
        return errors.isEmpty() && showsNothing(claims) ? FormErrors.on("decision", words.accepts_nothing()) : errors;
    }

    /** Accepting work that shows nothing would say yes and mean no. */
    private boolean showsNothing(List<Claim> claims) {
        return decision().equals(Optional.of(Deed.ACCEPT))
                && claims.stream().allMatch(claim -> gives(claim.competency(), 0));
    }
}
