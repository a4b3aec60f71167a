package org.uplink.competency.exchange;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.uplink.competency.exchange.CaseFrameworks.Stored;
import org.uplink.competency.exchange.DifferenceRules.Difference;
import org.uplink.competency.exchange.Report.Changed;
import org.uplink.competency.exchange.Report.Named;
import org.uplink.platform.Refusal;

/** Compares packages with what is here, and puts them in its place: the whole package, or nothing of it. */
@ApplicationScoped
class FrameworkImports {

    /** A package that was read and found right. */
    record Incoming(PackageSource source, Outline outline) {

        static Incoming of(PackageSource source) throws IOException, Unreadable {
            return new Incoming(source, Outline.of(source));
        }
    }

    private final CaseFrameworks frameworks;
    private final CaseRows rows;
    private final TouchedRecords touched;

    FrameworkImports(CaseFrameworks frameworks, CaseRows rows, TouchedRecords touched) {
        this.frameworks = frameworks;
        this.rows = rows;
        this.touched = touched;
    }

    /** What an import would do. Changes nothing. */
    @Transactional
    Report preview(Incoming incoming) {
        return report(compare(incoming), true);
    }

    /**
     * Does it.
     *
     * @throws Refusal.Conflict where the framework is published by content of ours and the package differs from it
     */
    @Transactional
    Report apply(Incoming incoming) {
        frameworks.lock(incoming.outline().identifier());
        var comparison = compare(incoming);
        var report = report(comparison, false);
        var authored = comparison.known().map(Stored::authored).orElse(false);
        if (authored && !comparison.difference().isEmpty()) {
            throw new Refusal.Conflict("This framework is kept in content/frameworks/"
                    + report.framework().slug() + ".yaml. Change it there, or give the package another identifier.");
        }
        if (!authored) {
            replace(comparison, report.framework().slug(), "import");
        }
        return report;
    }

    /** Content of ours under its own address, unless all of it is there already. */
    @Transactional
    void publish(Incoming incoming, String slug) {
        var identifier = incoming.outline().identifier();
        frameworks.lock(identifier);
        frameworks.makeWay(slug, identifier);
        replace(compare(incoming), slug, "content");
    }

    private record Comparison(
            Incoming incoming, Optional<Stored> known, Map<Entry.Key, Entry> before, Difference difference) {

        Outline outline() {
            return incoming.outline();
        }
    }

    private Comparison compare(Incoming incoming) {
        var identifier = incoming.outline().identifier();
        var known = frameworks.find(identifier);
        Map<Entry.Key, Entry> before = new LinkedHashMap<>();
        known.ifPresent(stored -> {
            var key = new Entry.Key(Part.DOCUMENT, identifier);
            before.put(key, new Entry(key, stored.fingerprint(), 0, null, stored.title()));
            before.putAll(rows.entries(identifier));
        });
        var after = incoming.outline().entries();
        return new Comparison(incoming, known, before, DifferenceRules.compare(before.values(), after.values()));
    }

    private void replace(Comparison comparison, String slug, String source) {
        var identifier = comparison.outline().identifier();
        var difference = comparison.difference();
        var same = comparison
                .known()
                .filter(stored -> stored.slug().equals(slug) && stored.source().equals(source));
        if (!difference.isEmpty() || same.isEmpty()) {
            frameworks.save(identifier, slug, source, comparison.outline());
        }
        rows.remove(identifier, elements(difference.removed()).toList());
        var wanted = Stream.concat(elements(difference.added()), elements(difference.changed()))
                .map(Entry::key)
                .collect(toSet());
        if (!wanted.isEmpty()) {
            rows.write(
                    identifier,
                    writer -> each(comparison.incoming(), wanted, (entry, body) -> {
                        try {
                            writer.write(entry, body);
                        } catch (SQLException refused) {
                            throw new IllegalStateException("An element of the package was not stored", refused);
                        }
                    }));
        }
        rows.move(identifier, moved(comparison, wanted));
    }

    private static Collection<Entry> moved(Comparison comparison, Set<Entry.Key> written) {
        var moved = new ArrayList<Entry>();
        for (var entry : comparison.outline().entries().values()) {
            var before = comparison.before().get(entry.key());
            if (before != null && before.position() != entry.position() && !written.contains(entry.key())) {
                moved.add(entry);
            }
        }
        return moved;
    }

    private static Stream<Entry> elements(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.key().part() != Part.DOCUMENT);
    }

    private Report report(Comparison comparison, boolean dryRun) {
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
                        comparison.known().isPresent()),
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
                outline.ignored());
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
        each(comparison.incoming(), keys, (entry, body) -> after.put(entry.key(), body));
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

    /** Takes one element of a package. */
    @FunctionalInterface
    private interface Element {
        void take(Entry entry, ObjectNode body);
    }

    /** Reads the package again for some of its elements: it is too large to be kept. */
    private static void each(Incoming incoming, Set<Entry.Key> wanted, Element element) {
        var entries = incoming.outline().entries();
        try (var in = incoming.source().open()) {
            PackageReader.read(in, new PackageCheck(), (part, _, body, _) -> {
                var identifier = UUID.fromString(body.path("identifier").asText());
                var entry = entries.get(new Entry.Key(part, identifier));
                if (entry != null && wanted.contains(entry.key())) {
                    element.take(entry, body);
                }
            });
        } catch (IOException | Unreadable gone) {
            throw new IllegalStateException("The package cannot be read a second time", gone);
        }
    }
}
