package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.ChangeList.Affected;
import org.uplink.certification.ChangeView.Stages;
import org.uplink.certification.VersionRules.Successor;
import org.uplink.platform.Page;

/** What a change means for people, in the reader's language: lines of the page and rows of its files. */
@ApplicationScoped
class ChangeWords {

    private final CertificationRevisions revisions;
    private final VersionViews versions;
    private final CertificationWords words;
    private final DifferenceWords differences;
    private final DemandWords demands;
    private final Page page;

    ChangeWords(
            CertificationRevisions revisions,
            VersionViews versions,
            CertificationWords words,
            DifferenceWords differences,
            DemandWords demands,
            Page page) {
        this.revisions = revisions;
        this.versions = versions;
        this.words = words;
        this.differences = differences;
        this.demands = demands;
        this.page = page;
    }

    ChangeMessages messages() {
        return page.words(ChangeMessages.class);
    }

    String sentence(Successor successor, LocalDate today) {
        var from = versions.day(successor.now().countsFrom());
        var until = versions.day(successor.keptUntil());
        if (today.isBefore(successor.now().countsFrom())) {
            return messages().will_count(from, until);
        }
        return today.isAfter(successor.keptUntil())
                ? messages().counts_alone(from, until)
                : messages().counts(from, until);
    }

    /** Each award of a line of which the newer version asks otherwise. */
    List<Stages> changes(Successor successor) {
        var before = successor.before().terms();
        var now = successor.now().terms();
        return now.stages().stream()
                .map(stage -> new Stages(demands.heading(stage), differences.between(before, now, stage)))
                .filter(stage -> !stage.changes().isEmpty())
                .toList();
    }

    ChangeLine line(Successor successor, Affected one) {
        var row = one.row();
        var standing = one.impact().standing();
        var held = held(successor, standing);
        return new ChangeLine(
                row.personId(),
                row.name(),
                row.teams(),
                held == null ? "" : held.look(),
                held == null ? since(successor, standing) : words.sentence(held),
                older(one.impact().until(), standing.day()),
                words.todo(successor.now().terms(), one.impact().asked()));
    }

    private @Nullable AwardState held(Successor successor, Standing standing) {
        return standing.awards().stream()
                .filter(award ->
                        award.certificationId().equals(successor.now().terms().id()))
                .max(Comparator.comparingInt(Awards.Row::number))
                .map(award -> revisions.stateOn(standing.day(), award))
                .orElse(null);
    }

    private String since(Successor successor, Standing standing) {
        return standing.startsOf(successor.now().terms().id()).stream()
                .min(Comparator.naturalOrder())
                .map(day -> messages().since(versions.day(day)))
                .orElse("");
    }

    private String older(@Nullable LocalDate until, LocalDate today) {
        if (until == null) {
            return messages().newer_only();
        }
        return today.isAfter(until)
                ? messages().older_ended(versions.day(until))
                : messages().older_until(versions.day(until));
    }

    /** The head, and a row for each. */
    List<List<Object>> table(List<ChangeLine> lines) {
        return Stream.concat(Stream.of(head()), lines.stream().map(ChangeWords::cells))
                .toList();
    }

    private List<Object> head() {
        return List.of(
                messages().person(),
                messages().team(),
                messages().state(),
                messages().older(),
                messages().todo());
    }

    private static List<Object> cells(ChangeLine line) {
        return List.of(
                line.name(),
                line.teams(),
                line.sentence(),
                line.older(),
                line.todo().inOneLine());
    }
}
