package org.uplink.certification;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.uplink.certification.Certification.Endorsement;

/** What a line of awards earns beside them. Pure. */
final class EndorsementRules {

    private EndorsementRules() {}

    /**
     * Computed from the awards alone: there is nothing to apply for.
     *
     * @param line up to the award that is spoken of, in whatever order
     */
    static List<Endorsement> earned(Certification terms, Collection<Term> line) {
        var seasons = consecutiveSeasons(line);
        return terms.endorsements().stream()
                .filter(endorsement -> seasons >= endorsement.heldSeasons())
                .toList();
    }

    /** The longest run. A season is named by the year in which it ends; what was revoked was not held. */
    private static int consecutiveSeasons(Collection<Term> line) {
        var years = line.stream()
                .filter(term -> term.revokedOn() == null && term.until() != null)
                .map(EndorsementRules::season)
                .collect(Collectors.toCollection(TreeSet::new));
        var longest = 0;
        var run = 0;
        for (var year : years) {
            run = years.contains(year - 1) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static int season(Term term) {
        return Objects.requireNonNull(term.until()).getYear();
    }
}
