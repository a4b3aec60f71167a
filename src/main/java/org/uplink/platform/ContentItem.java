package org.uplink.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One thing in {@code content/}: a file, or a folder with all its files. Reading it reports mistakes with file and line.
 *
 * @param folder the kind's, such as {@code courses}
 * @param slug its name and address
 * @param revision a hash over all files: the same content is the same revision on every machine
 * @param files by name below the item; a single file stands under its own name
 */
public record ContentItem(
        String folder, String slug, String revision, SortedMap<String, byte[]> files, ContentBatch batch) {

    /** A checked piece of YAML that can still say where each value stands. */
    public final class Document {
        private final String file;
        private final YamlDocument yaml;

        private Document(String file, YamlDocument yaml) {
            this.file = file;
            this.yaml = yaml;
        }

        public ContentItem item() {
            return ContentItem.this;
        }

        public JsonNode json() {
            return yaml.json();
        }

        public void problem(String pointer, String what, String fix) {
            batch.problem(problemAt(pointer, what, fix));
        }

        /** The line where a value stands, or the nearest thing around it. */
        public int line(String pointer) {
            return yaml.lineOf(pointer);
        }

        /**
         * Reports a name that no content declares, such as a competency that does not exist. Content that is read later may
         * still declare it.
         */
        public void mustBeDeclared(String kind, String name, String pointer) {
            var what = "There is no " + kind + " '" + name + "'.";
            batch.mention(kind, name, problemAt(pointer, what, "Use one that exists, or add it first."));
        }

        /** Reports a name, such as the code of a course, that another item has too. */
        public void mustBeAlone(String kind, String name, String pointer, String what, String fix) {
            batch.claim(kind, name, problemAt(pointer, what, fix));
        }

        private ContentProblem problemAt(String pointer, String what, String fix) {
            return new ContentProblem(ContentItem.this.name(file), line(pointer), what, fix);
        }

        /** A text of the document as Markdown, which knows its lines. */
        public Markdown.Source markdown(String pointer) {
            var text = yaml.json().at(pointer).asText();
            var firstLine = line(pointer) + (text.contains("\n") ? 1 : 0);
            return new Markdown.Source(ContentItem.this, file, firstLine, text);
        }

        /** The document as a record, with the item's slug and revision put in. */
        public <T> T as(Class<T> type) {
            var json = ((ObjectNode) yaml.json()).deepCopy();
            json.put("slug", slug).put("revision", revision);
            return ContentJson.as(type, json);
        }
    }

    /** A YAML file, checked against {@code content/schemas/<schema>.schema.json}; empty when it has problems. */
    public Optional<Document> yaml(String file, String schema) {
        return text(file).flatMap(text -> check(file, text, 1, schema));
    }

    /** YAML that is a part of a file, such as the front matter of a lesson. */
    public Optional<Document> yamlPart(String file, String text, int firstLine, String schema) {
        return check(file, text, firstLine, schema);
    }

    public Optional<String> text(String file) {
        var bytes = files.get(file);
        if (bytes == null) {
            problem(file, 1, "The file is missing.", "Add it beside the others.");
            return Optional.empty();
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    public void problem(String file, int line, String what, String fix) {
        batch.problem(new ContentProblem(name(file), line, what, fix));
    }

    private String name(String file) {
        return files.size() == 1 && files.containsKey(file) && file.startsWith(slug + ".")
                ? folder + "/" + file
                : folder + "/" + slug + "/" + file;
    }

    private Optional<Document> check(String file, String text, int firstLine, String schemaName) {
        try {
            var document = new Document(file, YamlDocument.parse(text, firstLine));
            var schema = batch.schema(schemaName);
            var messages = schema.validate(document.json());
            messages.forEach(message -> report(document, message));
            return messages.isEmpty() ? Optional.of(document) : Optional.empty();
        } catch (YamlDocument.Unreadable unreadable) {
            problem(
                    file,
                    unreadable.line,
                    "This is not YAML: " + unreadable.getMessage() + ".",
                    "Check the indentation, and quote text that holds a colon.");
            return Optional.empty();
        }
    }

    private static void report(Document document, ValidationMessage message) {
        var where = message.getInstanceLocation().toString();
        var what = message.getMessage().replaceFirst("^[^:]*: ", "");
        var field = where.isEmpty() ? "This" : "'" + where.substring(1).replace('/', '.') + "'";
        var description = message.getSchemaNode() == null ? "" : describe(message);
        document.problem(where, field + ": " + what + ".", description);
    }

    /** The schema's own words on what belongs there. */
    private static String describe(ValidationMessage message) {
        var about = Optional.ofNullable(message.getEvaluationPath())
                .map(path -> message.getSchemaLocation().getFragment().getParent())
                .map(Object::toString)
                .orElse("");
        return "See " + message.getSchemaLocation().getAbsoluteIri().toString().replaceFirst(".*/", "content/schemas/")
                + "#" + about + ".";
    }

    static JsonSchema schema(Map<String, byte[]> schemas, String name) {
        var bytes = schemas.get(name + ".schema.json");
        if (bytes == null) {
            throw new IllegalStateException("content/schemas/" + name + ".schema.json is missing");
        }
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(bytes, StandardCharsets.UTF_8), config);
    }
}
