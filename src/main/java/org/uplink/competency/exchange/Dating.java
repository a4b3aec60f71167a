package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * CASE asks of everything when it last changed, and most files do not say. What is as it is stored keeps its date, and
 * what is not changes now: so the same file changes nothing when it comes again.
 */
@ApplicationScoped
class Dating {

    private static final String FIELD = "lastChangeDateTime";

    private final CaseFrameworks frameworks;
    private final CaseRows rows;
    private final Clock clock;

    Dating(CaseFrameworks frameworks, CaseRows rows, Clock clock) {
        this.frameworks = frameworks;
        this.rows = rows;
        this.clock = clock;
    }

    /** Dates a whole package in place, and gives it as bytes. */
    @Transactional
    byte[] date(ObjectNode pack) {
        var document = (ObjectNode) pack.get("CFDocument");
        var identifier = UUID.fromString(document.path("identifier").asText());
        var stored = stored(identifier);
        var now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        for (var part : Part.lists()) {
            var parent = part.isDefinition() ? pack.path("CFDefinitions") : pack;
            for (var element : parent.path(part.list())) {
                if (element instanceof ObjectNode body) {
                    var key = body.path("identifier").asText();
                    date(body, stored.get(part.list() + key), now);
                }
            }
        }
        date(document, stored.get(Part.DOCUMENT.list() + identifier), now);
        return CaseJson.bytes(pack);
    }

    private static void date(ObjectNode body, @Nullable ObjectNode before, String now) {
        var kept = before == null ? now : before.path(FIELD).asText(now);
        stamp(body, kept);
        if (before == null || !Fingerprint.of(before).equals(Fingerprint.of(body))) {
            restamp(body, kept, now);
        }
    }

    /** Sets the date where there is none, in parts of a rubric too. */
    private static void stamp(ObjectNode body, String date) {
        if (!body.has(FIELD)) {
            body.put(FIELD, date);
        }
        below(body).forEach(child -> stamp((ObjectNode) child, date));
    }

    private static void restamp(ObjectNode body, String kept, String now) {
        if (body.path(FIELD).asText().equals(kept)) {
            body.put(FIELD, now);
        }
        below(body).forEach(child -> restamp((ObjectNode) child, kept, now));
    }

    private static Iterable<JsonNode> below(ObjectNode body) {
        return body.has("CFRubricCriteria") ? body.path("CFRubricCriteria") : body.path("CFRubricCriterionLevels");
    }

    private Map<String, ObjectNode> stored(UUID identifier) {
        var stored = new HashMap<String, ObjectNode>();
        frameworks.find(identifier).ifPresent(framework -> {
            stored.put(Part.DOCUMENT.list() + identifier, (ObjectNode)
                    CaseJson.stored(framework.frame()).get("CFDocument"));
            var keys = rows.entries(identifier).keySet();
            rows.bodies(identifier, keys)
                    .forEach((key, body) -> stored.put(key.part().list() + key.identifier(), body));
        });
        return stored;
    }
}
