package org.uplink.competency.exchange;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.uplink.platform.Refusal;

/** Compares packages with what is here, and puts them in its place: the whole package, or nothing of it. */
@ApplicationScoped
class FrameworkImports {

    /** A package that was read and found right. */
    record Incoming(PackageSource source, Outline outline) {

        static Incoming of(PackageSource source) throws IOException, Unreadable {
            return new Incoming(source, Outline.of(source));
        }

        /** Takes one element of a package. */
        @FunctionalInterface
        interface Element {
            void take(Entry entry, ObjectNode body);
        }

        /** Reads the package again for some of its elements: it is too large to be kept. */
        void each(Set<Entry.Key> wanted, Element element) {
            var entries = outline.entries();
            try (var in = source.open()) {
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

    private final CaseFrameworks frameworks;
    private final CaseRows rows;
    private final ImportReports reports;

    FrameworkImports(CaseFrameworks frameworks, CaseRows rows, ImportReports reports) {
        this.frameworks = frameworks;
        this.rows = rows;
        this.reports = reports;
    }

    /** What an import would do. Changes nothing. */
    @Transactional
    Report preview(Incoming incoming) {
        return reports.of(compare(incoming), true);
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
        var report = reports.of(comparison, false);
        var authored = comparison.authored();
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
                    writer -> comparison.incoming().each(wanted, (entry, body) -> {
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
}
