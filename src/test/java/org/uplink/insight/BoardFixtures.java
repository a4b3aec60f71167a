package org.uplink.insight;

import java.util.List;
import org.uplink.insight.BoardFigures.Change;
import org.uplink.insight.BoardFigures.Cost;
import org.uplink.insight.BoardFigures.Goals;
import org.uplink.insight.BoardFigures.Services;
import org.uplink.insight.BoardFigures.Standing;

/** Figures of a report, without a district behind them. */
final class BoardFixtures {

    private BoardFixtures() {}

    static BoardFigures figures(int people, int late, int lapsing, int met, int targets) {
        return new BoardFigures(
                new Standing(people, late, lapsing),
                new Services(0, 0, List.of()),
                new Goals(met, targets),
                new Change(0, 0, 0),
                Cost.UNKNOWN,
                List.of());
    }
}
