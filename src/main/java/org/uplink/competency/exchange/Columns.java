package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an element is looked up and listed by. */
record Columns(
        @Nullable String code,
        String title,
        @Nullable String type,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable Integer sequence) {

    private static final int LONGEST = 300;

    static Columns of(Part part, ObjectNode body) {
        return switch (part) {
            case ITEM -> item(body);
            case ASSOCIATION -> association(body);
            default -> {
                var title = text(body, "title");
                yield new Columns(null, title == null ? "" : title, null, null, null, null);
            }
        };
    }

    private static Columns item(ObjectNode body) {
        var brief = text(body, "abbreviatedStatement");
        var title = brief == null ? text(body, "fullStatement") : brief;
        return new Columns(
                text(body, "humanCodingScheme"),
                title == null ? "" : title,
                text(body, "CFItemType"),
                null,
                null,
                null);
    }

    private static Columns association(ObjectNode body) {
        var relation = text(body, "associationType");
        var origin = body.path("originNodeURI");
        var destination = body.path("destinationNodeURI");
        var title = origin.path("title").asText() + " " + relation + " "
                + destination.path("title").asText();
        var sequence = body.get("sequenceNumber");
        return new Columns(
                null,
                cut(title),
                relation,
                node(origin.path("identifier").asText()),
                node(destination.path("identifier").asText()),
                sequence == null ? null : sequence.asInt());
    }

    /** The end of an association as it is looked up: foreign frameworks write codes there. */
    static String node(String identifier) {
        return cut(identifier.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String text(ObjectNode body, String field) {
        var value = body.get(field);
        return value == null || !value.isTextual() ? null : cut(value.textValue());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, shorter(text)));
    }

    private static int shorter(String text) {
        return Math.min(LONGEST, text.codePointCount(0, text.length()));
    }
}
