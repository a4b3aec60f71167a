package org.uplink.competency.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.exchange.PackageCheck.Place;

/** Reads a CASE package element by element, so that a large one never stands in memory as a whole. */
final class PackageReader {

    /** Takes the elements as they come. */
    @FunctionalInterface
    interface Sink {
        /** @param position within its list */
        void take(Part part, int position, ObjectNode body, Place place) throws IOException;
    }

    private final JsonParser parser;
    private final PackageCheck check;
    private final Sink sink;
    private final ObjectNode frame = CaseJson.object();

    private PackageReader(JsonParser parser, PackageCheck check, Sink sink) {
        this.parser = parser;
        this.check = check;
        this.sink = sink;
    }

    /**
     * @return the frame: the package with its lists empty
     * @throws Unreadable for what is not JSON, or not a package; smaller mistakes are with {@code check}
     */
    static ObjectNode read(InputStream in, PackageCheck check, Sink sink) throws IOException, Unreadable {
        try (var parser = CaseJson.parser(in)) {
            var reader = new PackageReader(parser, check, sink);
            reader.pack();
            return reader.frame;
        } catch (JsonProcessingException malformed) {
            var where = malformed.getLocation();
            throw new Unreadable(new Problem(
                    "",
                    where == null ? 1 : where.getLineNr(),
                    "This is not JSON that can be read: "
                            + malformed.getOriginalMessage().replaceAll(" \\(start marker .*", "") + ".",
                    "Send the whole package as it was exported, in UTF-8."));
        }
    }

    private void pack() throws IOException, Unreadable {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable(
                    new Problem("", 1, "This is not a CASE package.", "Send an object with CFDocument in it."));
        }
        var root = new Place("", 1);
        while (parser.nextToken() == JsonToken.FIELD_NAME && !check.full()) {
            var name = parser.currentName();
            var place = here(root.in(name));
            switch (name) {
                case "CFDocument" -> document(place);
                case "CFDefinitions" -> definitions(place);
                case "extensions" -> extensions(frame, place);
                default -> list(frame, name, false, place);
            }
        }
        if (!check.full() && parser.nextToken() != null) {
            check.problem(here(root), "Something follows after the package.", "Send one package at a time.");
        }
        if (!frame.has("CFDocument")) {
            check.problem(root, "'CFDocument' is missing.", "Add the document that the package belongs to.");
        }
    }

    private void document(Place place) throws IOException {
        if (value(place) instanceof ObjectNode document) {
            check.object(CaseClass.DOCUMENT, document, place);
            frame.set("CFDocument", document);
        }
    }

    private void definitions(Place place) throws IOException {
        var token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            check.problem(place, "This is not an object.", "Put the lists of definitions here.");
            parser.skipChildren();
            return;
        }
        var definitions = frame.putObject("CFDefinitions");
        while (parser.nextToken() == JsonToken.FIELD_NAME && !check.full()) {
            var name = parser.currentName();
            if (name.equals("extensions")) {
                extensions(definitions, here(place.in(name)));
            } else {
                list(definitions, name, true, here(place.in(name)));
            }
        }
    }

    private void extensions(ObjectNode parent, Place place) throws IOException {
        var value = value(place);
        if (value != null) {
            check.open(value, place);
            parent.set("extensions", value);
        }
    }

    private void list(ObjectNode parent, String name, boolean definition, Place place) throws IOException {
        var part = Part.named(name).filter(one -> one.isDefinition() == definition);
        var token = parser.nextToken();
        if (part.isEmpty()) {
            check.ignore("package", name);
            parser.skipChildren();
        } else if (token == JsonToken.START_ARRAY) {
            parent.putArray(name);
            elements(part.get(), place);
        } else if (token != JsonToken.VALUE_NULL) {
            check.problem(place, "This is not a list.", "Put it between [ and ].");
            parser.skipChildren();
        }
    }

    private void elements(Part part, Place list) throws IOException {
        var position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY && !check.full()) {
            var place = here(list.in(Integer.toString(position)));
            if (parser.<JsonNode>readValueAsTree() instanceof ObjectNode body) {
                check.object(part.form(), body, place);
                sink.take(part, position, body, place);
            } else {
                check.problem(place, "This is not an object.", "Put one of " + part.list() + " here.");
            }
            position++;
        }
    }

    /** An object, or null with a problem told. */
    private @Nullable ObjectNode value(Place place) throws IOException {
        parser.nextToken();
        var value = parser.<JsonNode>readValueAsTree();
        if (value instanceof ObjectNode object) {
            return object;
        }
        if (value != null && !value.isNull()) {
            check.problem(place, "This is not an object.", "Put it between { and }.");
        }
        return null;
    }

    private Place here(Place place) {
        return new Place(place.pointer(), parser.currentTokenLocation().getLineNr());
    }
}
