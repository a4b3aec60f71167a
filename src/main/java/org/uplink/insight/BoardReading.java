package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uplink.coverage.Board;
import org.uplink.coverage.Coverage;
import org.uplink.insight.BoardFigures.Cost;
import org.uplink.insight.BoardFigures.Goals;
import org.uplink.insight.BoardFigures.Point;
import org.uplink.insight.BoardFigures.Services;
import org.uplink.insight.BoardFigures.Standing;
import org.uplink.people.ManagedPeople;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** Gathers the numbers of a report, from the same sources as the pages on which the team finds them. */
@ApplicationScoped
class BoardReading {

    /** So many quarters stand before the one that is reported. */
    private static final int QUARTERS_BEFORE = 4;

    private static final int MOST_TEAMS_NAMED = 3;

    /**
     * @param options services with what it takes to learn them
     * @param ownOnly whether services count only the people of the one who acts, because the others are too few
     */
    record Read(BoardFigures figures, List<BoardAskRules.Option> options, boolean ownOnly) {}

    private final TeamPeople people;
    private final Coverage coverage;
    private final BoardRows rows;
    private final BoardCosts costs;
    private final CurrentActor current;
    private final Clock clock;

    BoardReading(
            TeamPeople people, Coverage coverage, BoardRows rows, BoardCosts costs, CurrentActor current, Clock clock) {
        this.people = people;
        this.coverage = coverage;
        this.rows = rows;
        this.costs = costs;
        this.current = current;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound for a team that the one who acts does not manage */
    BoardScope scope(@Nullable String team, List<ManagedPeople.Team> teams) {
        if (team != null && !team.isEmpty()) {
            var id = Ids.parse(team);
            return teams.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(one -> new BoardScope(one.id(), null, one.name()))
                    .orElseThrow(Refusal.NotFound::new);
        }
        var actor = current.get();
        if (People.seesAll(actor)) {
            return BoardScope.WHOLE;
        }
        if (teams.size() == 1) {
            return new BoardScope(teams.getFirst().id(), null, teams.getFirst().name());
        }
        var names = teams.stream()
                .map(ManagedPeople.Team::name)
                .limit(MOST_TEAMS_NAMED)
                .toList();
        var more = teams.size() > MOST_TEAMS_NAMED ? ", …" : "";
        return new BoardScope(null, actor.person().value(), String.join(", ", names) + more);
    }

    BoardQuarter quarter(@Nullable String key) {
        var today = current.get().today(clock);
        return key == null || key.isEmpty() ? BoardQuarter.of(today) : BoardQuarter.parse(key, today);
    }

    Read read(BoardScope scope, BoardQuarter quarter) {
        var today = current.get().today(clock);
        var totals = people.list(new TeamQuery(scope.teamText(), null, null, null, null))
                .totals();
        var board = coverage.board(null);
        var points = rows.goals(scope, days(quarter, today));
        var figures = new BoardFigures(
                new Standing(totals.people(), totals.late(), totals.lapsing()),
                services(board),
                goals(points, today),
                rows.change(scope, quarter),
                cost(scope, quarter),
                points.stream()
                        .filter(point -> !point.day().isAfter(quarter.until(today)))
                        .toList());
        return new Read(
                figures,
                board.cards().stream().map(BoardReading::option).toList(),
                !board.others() && !People.seesAll(current.get()));
    }

    /** The ends of the quarters before, the end of the one that is reported, and today. */
    private static Set<LocalDate> days(BoardQuarter quarter, LocalDate today) {
        var days = new TreeSet<LocalDate>();
        days.add(today);
        var at = quarter;
        for (var i = 0; i <= QUARTERS_BEFORE; i++) {
            days.add(at.until(today));
            at = at.previous();
        }
        return days;
    }

    private static Services services(Board board) {
        return new Services(
                (int) board.covered(),
                (int) board.atOne(),
                board.cards().stream()
                        .filter(card -> card.total() == 0)
                        .map(card -> card.service().name())
                        .toList());
    }

    private static Goals goals(List<Point> points, LocalDate today) {
        return points.stream()
                .filter(point -> point.day().equals(today))
                .map(point -> new Goals(point.met(), point.targets()))
                .findFirst()
                .orElseGet(() -> new Goals(0, 0));
    }

    /** Money is spent for the whole organization: of a team nobody can say how much. */
    private Cost cost(BoardScope scope, BoardQuarter quarter) {
        var saved = costs.find(quarter);
        return new Cost(saved.hour(), scope.whole() ? saved.spent() : null);
    }

    private static BoardAskRules.Option option(Board.Card card) {
        var next = card.soonest();
        return new BoardAskRules.Option(
                card.service().name(), card.total(), next == null ? 0 : next.minutes(), next != null && next.closes());
    }
}
