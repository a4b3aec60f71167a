package org.uplink.insight.report;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.uplink.insight.report.FilterRules.Field;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** Finds out which report is asked for, by whom and with which filter. */
@ApplicationScoped
class ReportDesk {

    /** @param wrong parts of the filter that could not be read */
    record Wanted(ReportReader reader, ReportFilter filter, Set<Field> wrong, ReportChoices.All choices) {

        Report report() {
            return filter.report();
        }

        ReportWords words(ReportMessages words, Locale locale) {
            return new ReportWords(words, locale, filter, choices.item(filter.item()));
        }
    }

    private final ReportChoices choices;
    private final CurrentActor current;
    private final Clock clock;

    ReportDesk(ReportChoices choices, CurrentActor current, Clock clock) {
        this.choices = choices;
        this.current = current;
        this.clock = clock;
    }

    ReportReader reader() {
        var actor = current.get();
        return ReportReader.of(actor, actor.today(clock));
    }

    /** @throws Refusal.NotFound for a report that there is not */
    @Transactional
    Wanted wanted(String report, ReportQuery query) {
        return wanted(Report.find(report).orElseThrow(Refusal.NotFound::new), query, reader());
    }

    Wanted wanted(Report report, ReportQuery query, ReportReader reader) {
        var all = choices.of(reader);
        var read = FilterRules.read(report, query, all.known(), reader.today());
        return new Wanted(reader, read.filter(), read.wrong(), all);
    }

    /**
     * For files and programs, which see no message beside a field.
     *
     * @throws Refusal.Malformed where a part of the filter cannot be read, or one is missing
     */
    @Transactional
    Wanted exact(String report, ReportQuery query) {
        var wanted = wanted(report, query);
        if (!wanted.wrong().isEmpty()) {
            var names = wanted.wrong().stream().map(Field::key).collect(joining(", "));
            throw new Refusal.Malformed("Look at " + names + ": there is no such value.");
        }
        if (!wanted.filter().complete()) {
            throw new Refusal.Malformed("Choose an item, as course/slug, path/slug or certification/slug.");
        }
        return wanted;
    }
}
