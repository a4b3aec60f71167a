package org.uplink.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/** Two lists of named things say the same in any order. */
final class Order {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Order() {}

    static JsonNode byName(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var sorted = JSON.createObjectNode();
            object.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> sorted.set(entry.getKey(), byName(entry.getValue())));
            return sorted;
        }
        if (node instanceof ArrayNode list) {
            var sorted = JSON.createArrayNode();
            Manifests.each(list)
                    .map(Order::byName)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .forEach(sorted::add);
            return sorted;
        }
        return node;
    }
}
