package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** Makes a report out of what was read. */
@ApplicationScoped
class BoardReport {

    /** @param asked the sentence that somebody wrote, with its version */
    record Made(BoardView view, BoardAsks.Saved asked, List<ManagedPeople.Team> teams) {}

    private final BoardReading reading;
    private final BoardAsks asks;
    private final ManagedPeople managed;
    private final CurrentActor current;
    private final Page page;
    private final Clock clock;

    BoardReport(
            BoardReading reading, BoardAsks asks, ManagedPeople managed, CurrentActor current, Page page, Clock clock) {
        this.reading = reading;
        this.asks = asks;
        this.managed = managed;
        this.current = current;
        this.page = page;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound for a quarter that has not begun, and for a team that the one who acts does not manage */
    @Transactional
    Made make(@Nullable String quarterKey, @Nullable String team) {
        var teams = managed.teams();
        var scope = reading.scope(team, teams);
        var quarter = reading.quarter(quarterKey);
        var read = reading.read(scope, quarter);
        var asked = asks.find(scope, quarter);
        var wording = wording(scope, quarter);
        var proposed = asked.text().isEmpty();
        var ask = proposed ? wording.ask(BoardAskRules.propose(read.options(), read.figures())) : asked.text();
        var actor = current.get();
        var view = new BoardView(
                actor.organizationName(),
                scope,
                quarter,
                wording.period(),
                actor.today(clock),
                note(scope, read),
                read.figures().standing().people() == 0 ? List.of() : wording.blocks(read.figures()),
                wording.bars(read.figures().trend()),
                ask,
                proposed);
        return new Made(view, asked, teams);
    }

    BoardWording wording(BoardScope scope, BoardQuarter quarter) {
        var admin = current.get().is(Role.ADMIN);
        return new BoardWording(page.words(BoardMessages.class), page.locale(), scope, quarter, admin);
    }

    private String note(BoardScope scope, BoardReading.Read read) {
        if (scope.whole() || read.figures().services().all() == 0) {
            return "";
        }
        var words = page.words(BoardMessages.class);
        return read.ownOnly() ? words.note_own() : words.note_all(current.get().organizationName());
    }
}
