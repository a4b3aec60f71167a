package org.uplink.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML text as JSON that remembers the line of every value, so that a mistake can be shown where it stands.
 *
 * @param lines from JSON pointer ({@code /lessons/0/title}) to line, counted from 1
 */
record YamlDocument(JsonNode json, Map<String, Integer> lines) {

    /** @param firstLine where the text begins in its file: front matter does not begin on line 1 */
    static YamlDocument parse(String text, int firstLine) throws Unreadable {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            var reader = new Reader(firstLine);
            var json = root == null ? JsonNodeFactory.instance.objectNode() : reader.read(root, "");
            return new YamlDocument(json, reader.lines);
        } catch (MarkedYAMLException malformed) {
            var mark = malformed.getProblemMark();
            throw new Unreadable(mark == null ? firstLine : mark.getLine() + firstLine, malformed.getProblem());
        }
    }

    /** The line of a value, or of the nearest thing around it where the value is missing. */
    int lineOf(String pointer) {
        var at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    static final class Unreadable extends Exception {
        final int line;

        Unreadable(int line, String problem) {
            super(problem);
            this.line = line;
        }
    }

    private static final class Reader {
        private final int firstLine;
        private final Map<String, Integer> lines = new HashMap<>();

        Reader(int firstLine) {
            this.firstLine = firstLine;
        }

        JsonNode read(Node node, String pointer) {
            lines.put(pointer, node.getStartMark().getLine() + firstLine);
            return switch (node) {
                case MappingNode mapping -> object(mapping, pointer);
                case SequenceNode sequence -> array(sequence, pointer);
                case ScalarNode scalar -> value(scalar);
                default -> JsonNodeFactory.instance.nullNode();
            };
        }

        private JsonNode object(MappingNode mapping, String pointer) {
            var object = JsonNodeFactory.instance.objectNode();
            for (var entry : mapping.getValue()) {
                var key = ((ScalarNode) entry.getKeyNode()).getValue();
                var below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                object.set(key, read(entry.getValueNode(), below));
                lines.put(below, entry.getKeyNode().getStartMark().getLine() + firstLine);
            }
            return object;
        }

        private JsonNode array(SequenceNode sequence, String pointer) {
            var array = JsonNodeFactory.instance.arrayNode();
            var items = sequence.getValue();
            for (var i = 0; i < items.size(); i++) {
                array.add(read(items.get(i), pointer + "/" + i));
            }
            return array;
        }

        private static JsonNode value(ScalarNode scalar) {
            var nodes = JsonNodeFactory.instance;
            var text = scalar.getValue();
            var tag = scalar.getTag();
            if (tag.equals(Tag.INT)) {
                return nodes.numberNode(Long.parseLong(text.replace("_", "")));
            }
            if (tag.equals(Tag.FLOAT)) {
                return nodes.numberNode(Double.parseDouble(text));
            }
            if (tag.equals(Tag.BOOL)) {
                return nodes.booleanNode(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes"));
            }
            return tag.equals(Tag.NULL) ? nodes.nullNode() : nodes.textNode(text);
        }
    }
}
