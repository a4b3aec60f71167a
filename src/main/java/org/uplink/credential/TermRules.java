package org.uplink.credential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a JSON-LD document its contexts do not define. The way to RDF leaves such words out without saying so, so
 * that no signature would cover them; verifiers refuse them (JSON-LD safe mode). Pure.
 */
final class TermRules {

    private static final String CONTEXT = "@context";

    private TermRules() {}

    /**
     * The paths of terms, types and identifiers that would be lost, such as {@code credentialSubject.colour}.
     *
     * @param contexts the definitions that the document names, in their order
     */
    static List<String> unknown(Map<String, Object> document, List<Map<String, Object>> contexts) {
        var base = new HashMap<String, Object>();
        contexts.forEach(base::putAll);
        var unknown = new ArrayList<String>();
        object(document, "", new Known(base, document.get(CONTEXT)), unknown);
        return unknown;
    }

    /** @param contexts of the whole document */
    private record Known(Map<String, Object> base, @Nullable Object contexts) {

        /** A credential within another names some of the same contexts again: that gives no word another meaning. */
        boolean isRepeated(@Nullable Object inner) {
            return contexts instanceof List<?> all && inner instanceof List<?> some && all.containsAll(some);
        }
    }

    private static void object(Map<?, ?> object, String at, Known all, List<String> unknown) {
        var base = all.base();
        var known = new HashMap<>(base);
        for (var type : types(object)) {
            if (!base.containsKey(type)) {
                unknown.add(at + type);
            }
            if (base.get(type) instanceof Map<?, ?> definition && definition.get(CONTEXT) instanceof Map<?, ?> own) {
                own.forEach((term, meaning) -> known.put(String.valueOf(term), meaning));
            }
        }
        object.forEach((key, value) -> {
            var term = String.valueOf(key);
            if (term.equals(CONTEXT) && all.isRepeated(value)) {
                return;
            }
            if (!known.containsKey(term)
                    || term.startsWith("@")
                    || isReference(term, known.get(term)) && isRelative(value)) {
                unknown.add(at + term);
            }
            value(value, at + term + ".", all, unknown);
        });
    }

    /** What a type defines holds for its object and not for those within. */
    private static void value(@Nullable Object value, String at, Known all, List<String> unknown) {
        switch (value) {
            case Map<?, ?> object -> object(object, at, all, unknown);
            case Collection<?> list -> list.forEach(one -> value(one, at, all, unknown));
            case null, default -> {}
        }
    }

    private static List<String> types(Map<?, ?> object) {
        return switch (object.get("type")) {
            case String one -> List.of(one);
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static boolean isReference(String term, Object meaning) {
        return term.equals("id") || meaning instanceof Map<?, ?> definition && "@id".equals(definition.get("@type"));
    }

    private static boolean isRelative(Object value) {
        return value instanceof String text && !text.contains(":");
    }
}
