package org.uplink.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Bodies that are not what an address takes: nearly, or not at all. The same for the same dice. */
record Junk(Random dice) {

    /** A body with the type that it claims to be of. */
    record Body(String type, byte[] content) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "odd";
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-7",
            "application/octet-stream",
            "multipart/form-data",
            "*/*",
            "odd",
            "application/json;;;=",
            "image/svg+xml");
    private static final List<String> NOT_JSON = List.of(
            "",
            "{",
            "[",
            "\"",
            "nul",
            "null",
            "[]",
            "7",
            "{\"a\":}",
            "{\"a\":1,\"a\":2}",
            "{'a':1}",
            "{\"a\":NaN}",
            "{\"a\":1e999999999}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":\"\\u0000\"}",
            "\uFEFF{}",
            "{}}",
            "/**/{}",
            "[".repeat(5000),
            "{\"a\":".repeat(3000),
            "{\"" + "k".repeat(60_000) + "\":1}",
            "{\"a\":" + "9".repeat(3000) + "}");

    Body form(List<String[]> known, List<String> names, String csrf, boolean withFiles) {
        var pairs = pairs(known, names);
        if (!csrf.isEmpty()) {
            pairs.add(0, new String[] {"csrf", csrf});
        }
        return withFiles != (dice.nextInt(25) == 0) ? multipart(pairs) : urlEncoded(pairs);
    }

    /** What the page would send, with some of it odd, twice, gone, or never heard of. */
    private List<String[]> pairs(List<String[]> known, List<String> names) {
        var pairs = new ArrayList<>(known);
        for (var name : names) {
            if (pairs.stream().noneMatch(pair -> pair[0].equals(name)) && dice.nextInt(3) == 0) {
                pairs.add(new String[] {name, Odd.text(dice)});
            }
        }
        for (var times = dice.nextInt(4); times > 0 && !pairs.isEmpty(); times--) {
            var at = dice.nextInt(pairs.size());
            switch (dice.nextInt(6)) {
                case 0 -> pairs.remove(at);
                case 1 -> pairs.add(new String[] {pairs.get(at)[0], Odd.text(dice)});
                case 2 -> pairs.add(new String[] {Odd.text(dice), Odd.text(dice)});
                default -> pairs.set(at, new String[] {pairs.get(at)[0], Odd.text(dice)});
            }
        }
        return pairs;
    }

    private Body urlEncoded(List<String[]> pairs) {
        var text = pairs.stream()
                .map(pair -> pair[0].equals("csrf")
                        ? "csrf=" + pair[1]
                        : Odd.encoded(pair[0], dice) + "=" + Odd.encoded(pair[1], dice))
                .collect(Collectors.joining("&"));
        return new Body(FORM, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Body multipart(List<String[]> pairs) {
        var text = new StringBuilder();
        pairs.forEach(pair -> part(text, "name=\"" + pair[0].replaceAll("[\r\n\"]", "") + "\"", "", pair[1]));
        if (dice.nextInt(2) == 0) {
            var name = Odd.text(dice).replaceAll("[\r\n\"]", "");
            part(
                    text,
                    "name=\"files\"; filename=\"" + name + "\"",
                    "Content-Type: " + Odd.of(TYPES, dice) + "\r\n",
                    Odd.text(dice));
            part(
                    text,
                    "name=\"file\"; filename=\"a.csv\"",
                    "Content-Type: text/csv\r\n",
                    Odd.text(dice) + "," + Odd.text(dice));
        }
        if (dice.nextInt(10) > 0) {
            text.append("--").append(BOUNDARY).append("--\r\n");
        }
        var type =
                dice.nextInt(20) == 0 ? "multipart/form-data; boundary=" : "multipart/form-data; boundary=" + BOUNDARY;
        return new Body(type, Odd.bytes(text.toString()));
    }

    private static void part(StringBuilder text, String disposition, String header, String content) {
        text.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; ")
                .append(disposition);
        text.append("\r\n").append(header).append("\r\n").append(content).append("\r\n");
    }

    Body json(JsonNode example, String type) {
        if (dice.nextInt(4) == 0) {
            return new Body(type, Odd.bytes(Odd.of(NOT_JSON, dice)));
        }
        var body = example.isMissingNode() ? anything() : example.deepCopy();
        for (var times = 1 + dice.nextInt(2); times > 0; times--) {
            spoil(body);
        }
        var text = body.toString();
        var cut = dice.nextInt(12) == 0 ? dice.nextInt(text.length() + 1) : text.length();
        return new Body(type, Odd.bytes(text.substring(0, cut)));
    }

    private JsonNode anything() {
        var object = JSON.objectNode();
        Shape.anything().forEach((name, value) -> {
            if (dice.nextBoolean()) {
                object.set(name, value.deepCopy());
            }
        });
        return object;
    }

    /** Somewhere in it, one value. */
    private void spoil(JsonNode node) {
        switch (node) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = Odd.of(names, dice);
                if (dice.nextInt(8) == 0) {
                    object.remove(name);
                } else {
                    spoilt(object.get(name), value -> object.set(name, value));
                }
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                var at = dice.nextInt(array.size());
                spoilt(array.get(at), value -> array.set(at, value));
            }
            default -> {}
        }
    }

    private void spoilt(JsonNode value, Consumer<JsonNode> put) {
        if (value.isContainerNode() && dice.nextInt(3) > 0) {
            spoil(value);
        } else {
            put.accept(oddValue());
        }
    }

    private JsonNode oddValue() {
        return switch (dice.nextInt(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(false);
            case 2 -> JSON.numberNode(-1);
            case 3 -> JSON.numberNode(Long.MAX_VALUE);
            case 4 -> JSON.numberNode(1.5e300);
            case 5 -> JSON.arrayNode().add(JSON.nullNode());
            case 6 -> JSON.objectNode().put("a", "b");
            default -> JSON.textNode(Odd.text(dice));
        };
    }

    Body other(Body body) {
        return new Body(Odd.of(TYPES, dice), body.content());
    }
}
