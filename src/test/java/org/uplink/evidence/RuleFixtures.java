package org.uplink.evidence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Framework.CurrencyClass;
import org.uplink.competency.Framework.EvidenceKind;

/** The terms of the framework that is shipped, and items to judge by them. */
final class RuleFixtures {

    static final JsonNode FRAMEWORK = read();

    private RuleFixtures() {}

    static Terms terms(String currency) {
        return new Terms(currencyClass(currency), kinds(), "1");
    }

    private static CurrencyClass currencyClass(String id) {
        for (var one : FRAMEWORK.get("currency_classes")) {
            if (one.get("id").asText().equals(id)) {
                return new CurrencyClass(
                        id,
                        one.has("review_months") ? one.get("review_months").asInt() : null,
                        one.get("grace_days").asInt(),
                        one.has("review_until") ? one.get("review_until").asText() : null,
                        one.get("why").asText());
            }
        }
        throw new IllegalArgumentException(id);
    }

    static List<EvidenceKind> kinds() {
        return StreamSupport.stream(FRAMEWORK.get("evidence_kinds").spliterator(), false)
                .map(kind -> new EvidenceKind(
                        kind.get("id").asText(),
                        kind.get("ceiling").asInt(),
                        kind.get("performance").asBoolean(),
                        kind.get("note").asText()))
                .toList();
    }

    /** Judged by two qualified assessors of two organizations, with an artifact of its own. */
    static Item item(String id, String kind, int level, LocalDate on) {
        var assessors = List.of(new Item.Assessor("riverbend", true), new Item.Assessor("lakeside", true));
        return new Item(id, kind, level, on, null, assessors, null, false, null);
    }

    static Item withArtifact(Item item, String artifact) {
        return copy(item, artifact, item.assessors(), item.endsOn(), item.revoked(), item.redatedOn());
    }

    static Item judgedBy(Item item, Item.Assessor... assessors) {
        return copy(item, item.artifact(), List.of(assessors), item.endsOn(), item.revoked(), item.redatedOn());
    }

    static Item ending(Item item, @Nullable LocalDate endsOn) {
        return copy(item, item.artifact(), item.assessors(), endsOn, item.revoked(), item.redatedOn());
    }

    static Item revoked(Item item) {
        return copy(item, item.artifact(), item.assessors(), item.endsOn(), true, item.redatedOn());
    }

    static Item redated(Item item, LocalDate on) {
        return copy(item, item.artifact(), item.assessors(), item.endsOn(), item.revoked(), on);
    }

    private static Item copy(
            Item item,
            @Nullable String artifact,
            List<Item.Assessor> assessors,
            @Nullable LocalDate endsOn,
            boolean revoked,
            @Nullable LocalDate redatedOn) {
        return new Item(
                item.id(),
                item.kind(),
                item.level(),
                item.occurredOn(),
                artifact,
                assessors,
                endsOn,
                revoked,
                redatedOn);
    }

    static Facts facts(String currency, Item... items) {
        return new Facts(terms(currency), List.of(items), List.of());
    }

    private static JsonNode read() {
        try {
            return requireNonNull(new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("content/frameworks/k12tsf.yaml").toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
