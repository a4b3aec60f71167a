package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a CASE package of something else. Dates of change are left to {@link Dating}. */
final class PackageBuilder {

    /** One end of an association. */
    record Node(String title, String identifier, String uri) {}

    private final ObjectNode root = CaseJson.object();
    private final String address;
    private final OurUuids uuids;

    /** @param address under which this service answers CASE requests */
    PackageBuilder(String address, OurUuids uuids) {
        this.address = address;
        this.uuids = uuids;
        root.putObject("CFDocument");
        root.putArray("CFItems");
        root.putArray("CFAssociations");
        root.putObject("CFDefinitions");
    }

    ObjectNode built() {
        return root;
    }

    ObjectNode document(UUID identifier, String title, String creator) {
        return start((ObjectNode) root.get("CFDocument"), "CFDocuments", identifier)
                .put("caseVersion", "1.1")
                .put("creator", creator)
                .put("title", title);
    }

    /** An element of one of the lists, with its identifier and address. */
    ObjectNode add(Part part, UUID identifier) {
        var parent = part.isDefinition() ? (ObjectNode) root.get("CFDefinitions") : root;
        return start(parent.withArrayProperty(part.list()).addObject(), part.list(), identifier);
    }

    private ObjectNode start(ObjectNode node, String list, UUID identifier) {
        return node.put("identifier", identifier.toString()).put("uri", uri(list, identifier));
    }

    private String uri(String list, UUID identifier) {
        return address + "/ims/case/v1p1/" + list + "/" + identifier;
    }

    /** Criteria and levels are read with their rubric. */
    String rubricPart(UUID rubric, UUID part) {
        return uri(Part.RUBRIC.list(), rubric) + "#" + part;
    }

    Node document(UUID identifier, String title) {
        return new Node(title, identifier.toString(), uri("CFDocuments", identifier));
    }

    Node item(UUID identifier, String title) {
        return new Node(title, identifier.toString(), uri("CFItems", identifier));
    }

    ObjectNode associate(Node origin, String relation, Node destination) {
        var name = "a:" + origin.identifier() + "|" + relation + "|" + destination.identifier();
        var association = add(Part.ASSOCIATION, uuids.of(name));
        association.put("associationType", relation);
        end(association.putObject("originNodeURI"), origin);
        end(association.putObject("destinationNodeURI"), destination);
        return association;
    }

    ObjectNode link(ObjectNode parent, String field, Part part, Map.Entry<UUID, String> target) {
        var link = parent.putObject(field);
        link.put("title", target.getValue());
        return start(link, part.list(), target.getKey());
    }

    private static void end(ObjectNode end, Node node) {
        end.put("title", node.title()).put("identifier", node.identifier()).put("uri", node.uri());
    }

    /** Empty text is no text. */
    static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(field, value);
        }
    }
}
