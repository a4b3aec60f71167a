package org.uplink.competency.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * NICE Framework components as NIST publishes them: lists of documents, elements and relationships. Work roles are
 * children of their category; a task, knowledge or skill statement is a part of each role that names it.
 */
final class NicePackage {

    private static final UUID NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"); // RFC 9562: URLs
    private static final String SITE = "https://csrc.nist.gov/projects/cprt/catalog#";
    private static final Set<String> STATEMENTS = Set.of("task", "knowledge", "skill");

    private record Element(String id, String type, String title, String text, UUID uuid) {

        String name() {
            return title.isBlank() ? id : title;
        }
    }

    private final JsonNode lists;
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final OurUuids uuids = OurUuids.in(NAMESPACE);
    private final PackageBuilder builder;

    private NicePackage(JsonNode lists, String address) {
        this.lists = lists;
        this.builder = new PackageBuilder(address, uuids);
    }

    static ObjectNode of(byte[] json, String address) throws IOException, Unreadable {
        try {
            var root = CaseJson.tree(new ByteArrayInputStream(json));
            var lists = root.findParent("elements") != null
                            && root.findValue("elements").isArray()
                    ? root.findParent("elements")
                    : root.path("response").path("elements");
            return new NicePackage(lists, address).build();
        } catch (JsonProcessingException malformed) {
            throw new Unreadable(new Problem(
                    "",
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr(),
                    "This is not JSON that can be read: " + malformed.getOriginalMessage() + ".",
                    "Send the file as NIST publishes it."));
        }
    }

    private ObjectNode build() throws Unreadable {
        var problems = new ArrayList<Problem>();
        var number = 0;
        for (var json : lists.path("elements")) {
            read(json, "/elements/" + number++, problems);
        }
        if (elements.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    "/elements", 1, "There are no elements.", "Send the components with element_identifier and text."));
        }
        if (!problems.isEmpty()) {
            throw new Unreadable(problems.subList(0, Math.min(problems.size(), PackageCheck.MOST_PROBLEMS)));
        }
        var root = document();
        elements.values().forEach(this::item);
        var below = relate();
        var order = 0;
        for (var element : elements.values()) {
            order++;
            if (!below.contains(element.id())) {
                builder.associate(node(element), "isChildOf", root).put("sequenceNumber", order);
            }
        }
        return builder.built();
    }

    private void read(JsonNode json, String pointer, List<Problem> problems) {
        var id = json.path("element_identifier").asText();
        if (id.isBlank()) {
            problems.add(new Problem(pointer, 1, "'element_identifier' is missing.", "Give each element its own."));
            return;
        }
        var type = json.path("element_type").asText("element");
        var text = json.path("text").asText();
        var title = json.path("title").asText();
        if (text.isBlank() && title.isBlank()) {
            problems.add(new Problem(pointer, 1, "'" + id + "' has neither title nor text.", "Add one of them."));
        }
        var uuid = uuids.of(SITE + documentId() + "/" + id);
        if (elements.putIfAbsent(id, new Element(id, type, title, text, uuid)) != null) {
            problems.add(new Problem(pointer, 1, "'" + id + "' is there twice.", "Leave one of them out."));
        }
    }

    private JsonNode source() {
        return lists.path("documents").path(0);
    }

    /** Without the version: the next version is the next state of the same framework. */
    private String documentId() {
        var id = source().path("doc_identifier").asText("NICE");
        var version = source().path("version").asText();
        for (var end : List.of("_" + version.replace('.', '_'), "_" + version, "-" + version, "_v" + version)) {
            if (!version.isEmpty() && id.endsWith(end)) {
                return id.substring(0, id.length() - end.length());
            }
        }
        return id;
    }

    private PackageBuilder.Node document() {
        var identifier = uuids.of(SITE + documentId());
        var title = source().path("name").asText("NICE Framework Components");
        var document = builder.document(identifier, title, "NIST");
        PackageBuilder.put(document, "version", source().path("version").asText());
        PackageBuilder.put(
                document, "officialSourceURL", source().path("website").asText());
        return builder.document(identifier, title);
    }

    private void item(Element element) {
        var item = builder.add(Part.ITEM, element.uuid());
        item.put("fullStatement", element.text().isBlank() ? element.title() : element.text());
        item.put("humanCodingScheme", element.id());
        item.put("CFItemType", spoken(element.type()));
        PackageBuilder.put(item, "abbreviatedStatement", element.title());
    }

    private static String spoken(String type) {
        var words = type.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private PackageBuilder.Node node(Element element) {
        return builder.item(element.uuid(), element.name());
    }

    /** @return the elements that stand below another one */
    private Set<String> relate() {
        var below = new HashSet<String>();
        var told = new HashSet<List<String>>();
        for (var relation : lists.path("relationships")) {
            var source = elements.get(relation.path("source_element_identifier").asText());
            var target = elements.get(relation.path("dest_element_identifier").asText());
            if (source != null && target != null && told.add(List.of(source.id(), target.id()))) {
                relate(source, target, below);
            }
        }
        return below;
    }

    private void relate(Element source, Element target, Set<String> below) {
        if (STATEMENTS.contains(target.type()) && !STATEMENTS.contains(source.type())) {
            builder.associate(node(target), "isPartOf", node(source));
            below.add(target.id());
        } else if (source.type().equals("category") && !target.type().equals("category") && below.add(target.id())) {
            builder.associate(node(target), "isChildOf", node(source));
        } else {
            builder.associate(node(source), "isRelatedTo", node(target));
        }
    }
}
