package org.uplink.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The realms: production's hardened file, over it what development and tests add, and beside it the demo districts'. */
final class RealmFiles {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What names an element of an array in Keycloak's files. */
    private static final List<String> NAMES = List.of("clientId", "username", "alias", "name");

    private RealmFiles() {}

    static JsonNode production() throws IOException {
        return read("/keycloak/uplink-realm.json");
    }

    static JsonNode development() throws IOException {
        return DistrictRealms.link(merge(production(), read("/keycloak/uplink-realm-development.json")));
    }

    /** All realms of the local stack by name: Uplink's, and one for each demo district. */
    static Map<String, JsonNode> all() throws IOException {
        var uplink = development();
        var realms = new TreeMap<String, JsonNode>(Map.of("uplink", uplink));
        for (var district : DistrictRealms.DISTRICTS) {
            var name = DistrictRealms.realm(district);
            var realm = read("/keycloak/" + name + "-realm-development.json");
            realms.put(name, DistrictRealms.fill(realm, district, uplink));
        }
        return realms;
    }

    /** Objects are merged, elements of the same name too, other elements appended; anything else is replaced. */
    static JsonNode merge(JsonNode base, JsonNode over) {
        if (base instanceof ObjectNode object && over instanceof ObjectNode additions) {
            for (var field : additions.properties()) {
                var present = object.get(field.getKey());
                object.set(field.getKey(), present == null ? field.getValue() : merge(present, field.getValue()));
            }
            return object;
        }
        if (base instanceof ArrayNode array && over instanceof ArrayNode additions) {
            additions.forEach(it -> mergeElement(array, it));
            return array;
        }
        return over;
    }

    private static void mergeElement(ArrayNode array, JsonNode addition) {
        for (var i = 0; i < array.size(); i++) {
            var name = nameOf(addition);
            if (array.get(i).equals(addition) || (name.isPresent() && name.equals(nameOf(array.get(i))))) {
                array.set(i, merge(array.get(i), addition));
                return;
            }
        }
        array.add(addition);
    }

    private static Optional<String> nameOf(JsonNode element) {
        return NAMES.stream()
                .filter(element::hasNonNull)
                .findFirst()
                .map(it -> it + "=" + element.get(it).asText());
    }

    private static JsonNode read(String resource) throws IOException {
        try (var stream = RealmFiles.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            return JSON.readTree(stream);
        }
    }
}
