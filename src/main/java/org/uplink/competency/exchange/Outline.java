package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A package that was read and checked once, without the bodies of its elements.
 *
 * @param entries the document, and all elements in the order of the file
 * @param ignored how often each field came that CASE does not have
 */
record Outline(ObjectNode frame, Map<Entry.Key, Entry> entries, Map<String, Integer> ignored) {

    /** @throws Unreadable with all mistakes found */
    static Outline of(PackageSource source) throws IOException, Unreadable {
        var check = new PackageCheck();
        var entries = new LinkedHashMap<Entry.Key, Entry>();
        var told = new HashSet<Entry.Key>();
        ObjectNode frame;
        try (var in = source.open()) {
            frame = PackageReader.read(in, check, (part, position, body, place) -> {
                var identifier = body.path("identifier").asText();
                if (!FieldRules.isUuid(identifier)) {
                    return; // a problem already
                }
                var columns = Columns.of(part, body);
                var key = new Entry.Key(part, UUID.fromString(identifier));
                var entry = new Entry(key, Fingerprint.of(body), position, columns.code(), columns.title());
                if (entries.putIfAbsent(key, entry) != null && told.add(key)) {
                    check.problem(
                            place.in("identifier"),
                            "The identifier " + identifier + " is there twice in " + part.list() + ".",
                            "Give each its own, or leave one of them out.");
                }
            });
        }
        if (!check.problems().isEmpty()) {
            throw new Unreadable(check.problems());
        }
        var outline = new Outline(frame, entries, check.ignored());
        var document = outline.document();
        var key = new Entry.Key(Part.DOCUMENT, outline.identifier());
        entries.put(
                key,
                new Entry(
                        key,
                        Fingerprint.of(frame),
                        0,
                        null,
                        document.path("title").asText()));
        return outline;
    }

    JsonNode document() {
        return frame.path("CFDocument");
    }

    UUID identifier() {
        return UUID.fromString(document().path("identifier").asText());
    }
}
