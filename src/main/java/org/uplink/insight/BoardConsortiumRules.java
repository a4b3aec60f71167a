package org.uplink.insight;

import java.util.List;
import java.util.Optional;

/**
 * Which sums over member districts may be said. The function {@code uplink_member_totals} of the database has the same
 * limits, so that nothing smaller ever reaches the service.
 */
final class BoardConsortiumRules {

    static final int FEWEST_PEOPLE = 5;
    static final int FEWEST_DISTRICTS = 3;

    private BoardConsortiumRules() {}

    sealed interface Cell {
        record Told(int people, int districts, int met, int targets) implements Cell {}

        /** It would speak of too few districts. */
        record FewDistricts() implements Cell {}

        /** It would speak of too few people. */
        record FewPeople() implements Cell {}
    }

    static Cell cell(int people, int districts, int met, int targets) {
        if (districts < FEWEST_DISTRICTS) {
            return new Cell.FewDistricts();
        }
        return people < FEWEST_PEOPLE ? new Cell.FewPeople() : new Cell.Told(people, districts, met, targets);
    }

    /** Goals met in all cells together. */
    record Total(int met, int targets) {}

    /** Nothing where any cell is withheld: the total less the other cells would give it away. */
    static Optional<Total> total(List<Cell> cells) {
        var met = 0;
        var targets = 0;
        for (var cell : cells) {
            if (!(cell instanceof Cell.Told(var _, var _, var cellMet, var cellTargets))) {
                return Optional.empty();
            }
            met += cellMet;
            targets += cellTargets;
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Total(met, targets));
    }
}
