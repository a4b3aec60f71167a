package org.uplink.insight;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.uplink.insight.RecordPages.RecordPage;
import org.uplink.platform.CsvRules;
import org.uplink.platform.Page;

/** The record as one table, for a spreadsheet or the file of the human resources department. */
@ApplicationScoped
class RecordTable {

    private final Page page;

    RecordTable(Page page) {
        this.page = page;
    }

    String csv(RecordPage record) {
        var words = MessageBundles.get(
                RecordMessages.class, Localized.Literal.of(page.locale().getLanguage()));
        var head = List.of(words.kind(), words.what(), words.date(), words.until(), words.detail());
        var rows = Stream.of(
                        record.awards().stream()
                                .map(award -> List.of(
                                        words.kind_award(),
                                        award.row().title(),
                                        award.row().validFrom(),
                                        award.row().validUntil() == null
                                                ? ""
                                                : award.row().validUntil(),
                                        award.sentence())),
                        record.courses().stream()
                                .map(course -> List.of(
                                        words.kind_course(),
                                        course.title(),
                                        course.completedOn(),
                                        "",
                                        course.minutes() + " min, " + course.revision())),
                        record.checks().stream()
                                .map(check -> List.of(
                                        words.kind_check(),
                                        check.title(),
                                        check.passedOn(),
                                        "",
                                        words.right_of(check.correct(), check.questions()))),
                        record.levels().stream()
                                .map(level -> List.of(
                                        words.kind_level(),
                                        level.competency() + " " + level.title(),
                                        record.today(),
                                        level.nextReview() == null ? "" : level.nextReview(),
                                        String.valueOf(level.level()))))
                .flatMap(lines -> lines);
        return CsvRules.table(Stream.concat(Stream.of(head), rows).toList());
    }
}
