package org.uplink.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Page;
import org.uplink.platform.SpokenDate;

/** The lines of the list in words: what many of them say is put together once. */
final class TeamLines {

    /**
     * What there is not to say is empty.
     *
     * @param look the shape of the state
     * @param away until when somebody is on leave
     */
    record Line(
            UUID person,
            String name,
            String jobs,
            String look,
            String state,
            @Nullable LocalDate away,
            String lapsing,
            String gaps,
            @Nullable LocalDate nextDue,
            String lastActivity) {}

    private final TeamMessages words;
    private final Page page;
    private final Map<String, String> states = new HashMap<>();
    private final Map<Integer, String> lapsing = new HashMap<>();
    private final Map<List<Integer>, String> gaps = new HashMap<>();
    private final Map<LocalDate, String> days = new HashMap<>();

    TeamLines(Page page) {
        this.words = page.words(TeamMessages.class);
        this.page = page;
    }

    Line of(TeamPeople.Row row, @Nullable LocalDate away) {
        return new Line(
                row.person(),
                row.name(),
                row.jobs(),
                row.look(),
                states.computeIfAbsent(row.state(), words::state_word),
                away,
                row.lapsing() == 0 ? "" : lapsing.computeIfAbsent(row.lapsing(), words::lapsing),
                row.gaps() == 0 ? "" : gaps(row),
                row.nextDue(),
                day(row.lastActivity()));
    }

    private String gaps(TeamPeople.Row row) {
        return gaps.computeIfAbsent(
                List.of(row.coreGaps(), row.gaps()), _ -> words.gap_count(row.coreGaps(), row.gaps()));
    }

    private String day(@Nullable Instant at) {
        return at == null
                ? ""
                : days.computeIfAbsent(LocalDate.ofInstant(at, page.zone()), day -> SpokenDate.of(day, page.locale()));
    }
}
