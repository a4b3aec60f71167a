package org.uplink.evidence.work;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.uplink.competency.CompetencyId;

/** Who may judge, and when the judgements are enough. */
final class ReviewRules {

    /** A contribution shows this only by the word of two organizations. */
    private static final int NEEDS_TWO_ORGANIZATIONS = 5;

    /** The level that an assessor holds who judges others without being appointed. */
    private static final int QUALIFYING_LEVEL = 4;

    private ReviewRules() {}

    /**
     * One competency as an assessor sees it.
     *
     * @param level 0 where the work does not show it
     */
    record Score(CompetencyId competency, int level, String comment, boolean qualified) {}

    /** An assessor's yes. */
    record Acceptance(String organization, List<Score> scores) {}

    /** Why somebody must not judge. */
    enum Bar {
        OWN_WORK,
        CONFLICT
    }

    static Optional<Bar> bar(boolean author, boolean conflict) {
        if (author) {
            return Optional.of(Bar.OWN_WORK);
        }
        return conflict ? Optional.of(Bar.CONFLICT) : Optional.empty();
    }

    static boolean isQualified(int verifiedLevel, boolean appointed) {
        return appointed || verifiedLevel >= QUALIFYING_LEVEL;
    }

    /**
     * What there is to judge of what work is said to show. A framework may have moved on since it was handed in: what stands
     * in the place of a competency is judged, and what has gone without a successor is not.
     *
     * @param carried the competencies that count for a code today: itself, its successors, or none
     */
    static List<Claim> judged(List<Claim> claims, Function<CompetencyId, List<CompetencyId>> carried) {
        var levels = new LinkedHashMap<String, Integer>();
        for (var claim : claims) {
            carried.apply(new CompetencyId(claim.competency()))
                    .forEach(competency -> levels.merge(competency.key(), claim.level(), Math::max));
        }
        return levels.entrySet().stream()
                .map(entry -> new Claim(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The level of each competency on which all who accepted agree: the lowest that any of them saw. */
    static Map<CompetencyId, Integer> levels(List<Acceptance> acceptances) {
        var levels = new HashMap<CompetencyId, Integer>();
        for (var acceptance : acceptances) {
            for (var score : acceptance.scores()) {
                levels.merge(score.competency(), score.level(), Math::min);
            }
        }
        return levels;
    }

    /** Whether so many acceptances are enough, or another organization must look. */
    static boolean isSettled(Kind kind, List<Acceptance> acceptances) {
        var organizations =
                acceptances.stream().map(Acceptance::organization).distinct().count();
        return organizations >= 2 || (organizations == 1 && !needsTwo(kind, acceptances));
    }

    private static boolean needsTwo(Kind kind, List<Acceptance> acceptances) {
        return kind == Kind.CONTRIBUTION
                && levels(acceptances).values().stream().anyMatch(level -> level >= NEEDS_TWO_ORGANIZATIONS);
    }
}
