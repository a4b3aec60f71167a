package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.CreditTally.Reason;
import org.uplink.certification.credit.CreditView.Choice;
import org.uplink.certification.credit.CreditView.Filter;
import org.uplink.competency.Framework;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Paging;
import org.uplink.platform.Refusal;

/** Puts together what the pages of credit show to their owner. */
@ApplicationScoped
class CreditViews {

    static final int PAGE_SIZE = 25;

    /** What a reader has in the ledger: all of it read once. */
    record Book(List<EntryRow> rows, List<CreditCycle> cycles, Map<String, CreditTally> tallies) {}

    private final EntryRows rows;
    private final Credits credits;
    private final CreditSchedules schedules;
    private final DomainNames names;
    private final CurrentActor current;
    private final Clock clock;

    CreditViews(
            EntryRows rows,
            Credits credits,
            CreditSchedules schedules,
            DomainNames names,
            CurrentActor current,
            Clock clock) {
        this.rows = rows;
        this.credits = credits;
        this.schedules = schedules;
        this.names = names;
        this.current = current;
        this.clock = clock;
    }

    Book book(Actor of) {
        var own = rows.of(of.organization(), of.person());
        var entries = credits.entries(of.organization(), own);
        var cycles = credits.cyclesOf(of.organization(), of.person());
        var tallies = new HashMap<String, CreditTally>();
        cycles.forEach(cycle -> tallies.put(cycle.key(), credits.tally(entries, cycle)));
        return new Book(own, cycles, tallies);
    }

    CreditView.Listing listing(Filter filter, int page, @Nullable UUID withdrawn) {
        var actor = current.get();
        var book = book(actor);
        var today = actor.today(clock);
        var inCycles = inCycles(book);
        var found =
                book.rows().stream().filter(row -> filter.takes(row, inCycles)).toList();
        var pages = Paging.pages(found.size(), PAGE_SIZE);
        var shown = Math.clamp(page, 1, pages);
        var framework = names.framework(actor.organization());
        return new CreditView.Listing(
                book.cycles().stream()
                        .filter(cycle -> !cycle.submitBy().isBefore(today))
                        .map(cycle -> cycle(cycle, book, framework))
                        .toList(),
                book.cycles().stream().map(CreditViews::choice).toList(),
                categories(),
                book.rows().stream().map(row -> row.day().getYear()).distinct().toList(),
                found.stream()
                        .skip((shown - 1L) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(row -> entry(row, book))
                        .toList(),
                filter,
                found.size(),
                shown,
                pages,
                book.rows().stream()
                        .filter(row -> row.id().equals(withdrawn) && row.withdrawn())
                        .findFirst()
                        .orElse(null),
                today);
    }

    List<Choice> categories() {
        return schedules.categories().stream()
                .map(category -> new Choice(category.id(), category.title()))
                .toList();
    }

    private static Choice choice(CreditCycle cycle) {
        return new Choice(cycle.key(), cycle.title());
    }

    /** The keys of the cycles in whose days an entry lies, whether it counts there or not. */
    private static Map<UUID, List<String>> inCycles(Book book) {
        var in = new HashMap<UUID, List<String>>();
        for (var cycle : book.cycles()) {
            for (var line : tally(book, cycle).lines()) {
                if (line.reason() != Reason.BEFORE_THE_CYCLE
                        && line.reason() != Reason.AFTER_THE_CYCLE
                        && line.reason() != Reason.PUT_ELSEWHERE) {
                    in.computeIfAbsent(line.entry(), _ -> new ArrayList<>()).add(cycle.key());
                }
            }
        }
        return in;
    }

    static CreditTally tally(Book book, CreditCycle cycle) {
        var tally = book.tallies().get(cycle.key());
        if (tally == null) {
            throw new IllegalStateException("No tally of " + cycle.key());
        }
        return tally;
    }

    /** @throws Refusal.NotFound for an entry of somebody else */
    CreditView.Entry entry(UUID id, Book book) {
        return book.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> entry(row, book))
                .orElseThrow(Refusal.NotFound::new);
    }

    private CreditView.Entry entry(EntryRow row, Book book) {
        var effects = book.cycles().stream()
                .flatMap(cycle -> tally(book, cycle).lines().stream()
                        .filter(line -> line.entry().equals(row.id()) && tells(line))
                        .map(line -> new CreditView.Effect(cycle.title(), line.counted(), line.reason())))
                .toList();
        return new CreditView.Entry(row, title(row.category()), row.counts() ? effects : List.of());
    }

    private static boolean tells(CreditTally.Line line) {
        var reason = line.reason();
        return reason == null
                || switch (reason) {
                    case BEFORE_THE_CYCLE, AFTER_THE_CYCLE, PUT_ELSEWHERE, TAKEN_BACK -> false;
                    case ENTERED_TOO_LATE, NOT_IN_THE_SCHEDULE, AT_MOST_EACH, CATEGORY_IS_FULL, PART_OF_A_QUARTER ->
                        true;
                };
    }

    String title(String category) {
        return schedules.category(category).map(CreditSchedule.Category::title).orElse(category);
    }

    private CreditView.Cycle cycle(CreditCycle cycle, Book book, Framework framework) {
        var tally = tally(book, cycle);
        var schedule = schedules.get(cycle.demand().schedule());
        return new CreditView.Cycle(
                cycle,
                tally,
                schedule.title(),
                CreditView.percent(tally.counted(), cycle.demand().hours()),
                tally.minimums().stream()
                        .map(state -> minimum(state, framework))
                        .toList(),
                tally.categories().stream()
                        .filter(category -> category.entered().compareTo(category.counted()) > 0)
                        .map(category -> title(category.category()))
                        .toList());
    }

    private CreditView.Minimum minimum(CreditTally.MinimumState state, Framework framework) {
        var domains = state.minimum().domains().stream()
                .map(id -> framework.domains().stream()
                        .filter(domain -> domain.id().equals(id))
                        .map(Framework.Domain::title)
                        .findFirst()
                        .orElse(id));
        var label = Stream.concat(domains, state.minimum().categories().stream().map(this::title))
                .collect(Collectors.joining(" / "));
        return new CreditView.Minimum(
                label,
                state.minimum().hours(),
                state,
                CreditView.percent(state.counted(), state.minimum().hours()));
    }
}
