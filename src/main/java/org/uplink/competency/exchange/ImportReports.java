package org.uplink.competency.exchange;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uplink.competency.exchange.CaseFrameworks.Stored;
import org.uplink.competency.exchange.Report.Changed;
import org.uplink.competency.exchange.Report.Named;

/** Says what an import does: how much of each, the first of each field by field, and whose records it touches. */
@ApplicationScoped
class ImportReports {

    private final CaseFrameworks frameworks;
    private final CaseRows rows;
    private final TouchedRecords touched;

    ImportReports(CaseFrameworks frameworks, CaseRows rows, TouchedRecords touched) {
        this.frameworks = frameworks;
        this.rows = rows;
        this.touched = touched;
    }

    Report of(Comparison comparison, boolean dryRun) {
        var outline = comparison.outline();
        var document = outline.document();
        var title = document.path("title").asText();
        var slug =
                comparison.known().map(Stored::slug).orElseGet(() -> frameworks.slugFor(outline.identifier(), title));
        var version = document.path("version").asText(null);
        var difference = comparison.difference();
        return new Report(
                dryRun,
                new Report.Head(
                        outline.identifier(),
                        slug,
                        title,
                        version,
                        comparison.known().isPresent(),
                        comparison.authored()),
                difference.added().size(),
                difference.changed().size(),
                difference.removed().size(),
                difference.unchanged(),
                Report.counts(difference),
                new Report.Differences(
                        first(difference.added()).map(Named::of).toList(),
                        changed(comparison),
                        first(difference.removed()).map(Named::of).toList()),
                comparison.known().isEmpty() ? List.of() : touched.by(difference),
                outline.ignored(),
                null);
    }

    private static Stream<Entry> first(List<Entry> entries) {
        return entries.stream().limit(Report.MOST_LISTED);
    }

    private List<Changed> changed(Comparison comparison) {
        var entries = first(comparison.difference().changed()).toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        var keys = entries.stream().map(Entry::key).collect(toSet());
        Map<Entry.Key, ObjectNode> after = new HashMap<>();
        comparison.incoming().each(keys, (entry, body) -> after.put(entry.key(), body));
        var before = rows.bodies(comparison.outline().identifier(), keys);
        comparison.known().ifPresent(stored -> {
            var key = new Entry.Key(Part.DOCUMENT, stored.identifier());
            before.put(key, document(CaseJson.stored(stored.frame())));
            after.put(key, document(comparison.outline().frame()));
        });
        return entries.stream()
                .map(entry -> new Changed(Named.of(entry), fields(before, after, entry.key())))
                .toList();
    }

    private static ObjectNode document(ObjectNode frame) {
        return (ObjectNode) frame.path("CFDocument");
    }

    private static List<DifferenceRules.FieldChange> fields(
            Map<Entry.Key, ObjectNode> before, Map<Entry.Key, ObjectNode> after, Entry.Key key) {
        return DifferenceRules.fields(
                before.getOrDefault(key, CaseJson.object()), after.getOrDefault(key, CaseJson.object()));
    }
}
