package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.credit.CreditSchedule.Column;
import org.uplink.competency.Framework;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;

/** One's entries in the columns that a body asks for. */
@ApplicationScoped
class CreditFiles {

    private final CreditViews views;
    private final CreditSchedules schedules;
    private final DomainNames names;
    private final CurrentActor current;
    private final Page page;

    CreditFiles(CreditViews views, CreditSchedules schedules, DomainNames names, CurrentActor current, Page page) {
        this.views = views;
        this.schedules = schedules;
        this.names = names;
        this.current = current;
        this.page = page;
    }

    /**
     * The head and a row for each entry by day: those that count in the cycle at least in part, or without a cycle all that were
     * not taken back.
     *
     * @param cycle key; "" for none
     * @throws Refusal.NotFound for a schedule or a cycle that is not there
     */
    List<List<Object>> rows(String schedule, String cycle) {
        var actor = current.get();
        var columns =
                schedules.find(schedule).orElseThrow(Refusal.NotFound::new).columns();
        var book = views.book(actor);
        var words = page.words(CreditMessages.class);
        var table = new ArrayList<List<Object>>();
        table.add(columns.stream()
                .map(column -> (Object) words.column(column.name()))
                .toList());
        var framework = names.framework(actor.organization());
        var tally = cycle.isEmpty() ? null : tally(book, cycle);
        book.rows().reversed().stream()
                .map(row -> new Counted(row, line(tally, row)))
                .filter(counted -> tally == null ? !counted.row().withdrawn() : counted.isSome())
                .forEach(counted -> table.add(columns.stream()
                        .map(column -> cell(column, counted, framework, words))
                        .toList()));
        return table;
    }

    private record Counted(EntryRow row, CreditTally.@Nullable Line line) {

        boolean isSome() {
            return line != null && line.counted().signum() > 0;
        }
    }

    private static CreditTally tally(CreditViews.Book book, String cycle) {
        return book.cycles().stream()
                .filter(one -> one.key().equals(cycle))
                .findFirst()
                .map(one -> CreditViews.tally(book, one))
                .orElseThrow(Refusal.NotFound::new);
    }

    private static CreditTally.@Nullable Line line(@Nullable CreditTally tally, EntryRow row) {
        return tally == null
                ? null
                : tally.lines().stream()
                        .filter(line -> line.entry().equals(row.id()))
                        .findFirst()
                        .orElse(null);
    }

    private Object cell(Column column, Counted counted, Framework framework, CreditMessages words) {
        var row = counted.row();
        var line = counted.line();
        return switch (column) {
            case DAY -> row.day();
            case CATEGORY -> views.title(row.category());
            case WHAT -> row.what();
            case BODY -> row.body();
            case COMPETENCIES -> row.codes();
            case DOMAINS ->
                String.join(" ", DomainNames.of(row.competencies(), DomainNames.domains(framework), framework));
            case AREAS -> DomainNames.areas(row.competencies(), framework);
            case HOURS -> row.hours();
            case COUNTED -> line == null ? "" : line.counted();
            case REASON ->
                line == null || line.reason() == null
                        ? ""
                        : words.reason(Objects.requireNonNull(line.reason()).name());
            case PROOF -> row.link().isEmpty() ? row.note() : row.link();
            case ENTERED -> row.enteredOn();
            case STATE -> words.state(row.state());
        };
    }
}
