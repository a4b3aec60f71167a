package org.uplink.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Made-up CASE packages, with every field that the standard has. */
final class Packages {

    static final String WHEN = "2026-03-01T08:30:00+01:00";

    private final ObjectNode root = CaseJson.object();
    private final UUID identifier = UUID.randomUUID();
    private final String title;

    private Packages(String title) {
        this.title = title;
        var document = named(root.putObject("CFDocument"), identifier);
        document.put("frameworkType", "Skills").put("caseVersion", "1.1").put("creator", "Test District");
        document.put("title", title).put("publisher", "Press").put("description", "For a test");
        document.put("officialSourceURL", "https://district.example/framework").put("language", "en");
        document.put("version", "1.0").put("adoptionStatus", "Draft").put("notes", "A note");
        document.put("statusStartDate", "2026-01-01").put("statusEndDate", "2030-12-31");
        document.putArray("subject").add("Technology");
        link(document.putArray("subjectURI").addObject());
        link(document.putObject("licenseURI"));
        document.putObject("extensions")
                .put("ownNumber", 1.50)
                .putArray("ownList")
                .add(true);
        root.putArray("CFItems");
        root.putArray("CFAssociations");
        root.putArray("CFRubrics");
    }

    static Packages titled(String title) {
        return new Packages(title);
    }

    UUID identifier() {
        return identifier;
    }

    ObjectNode json() {
        return root;
    }

    byte[] bytes() {
        return CaseJson.bytes(root);
    }

    ObjectNode document() {
        return (ObjectNode) root.path("CFDocument");
    }

    ArrayNode items() {
        return (ArrayNode) root.path("CFItems");
    }

    ArrayNode associations() {
        return (ArrayNode) root.path("CFAssociations");
    }

    /** An item below the document; the same code gives the same identifier. */
    UUID item(String code, String statement) {
        var item = UUID.nameUUIDFromBytes((identifier + code).getBytes(UTF_8));
        var body =
                named(items().addObject(), item).put("fullStatement", statement).put("humanCodingScheme", code);
        body.put("abbreviatedStatement", "About " + code)
                .put("alternativeLabel", "alias")
                .put("CFItemType", "Skill");
        body.put("listEnumeration", "1").put("notes", "Ünïcode \uD83D\uDE80").put("language", "en");
        body.putArray("conceptKeywords").add("wireless");
        link(body.putObject("conceptKeywordsURI"));
        body.putArray("subject").add("Technology");
        link(body.putArray("subjectURI").addObject());
        body.putArray("educationLevel").add("KG").add("01");
        link(body.putObject("CFItemTypeURI"));
        link(body.putObject("licenseURI"));
        body.put("statusStartDate", "2026-01-01").put("statusEndDate", "2027-01-01");
        body.putObject("extensions").put("x", "y");
        child(item, identifier, items().size());
        return item;
    }

    void child(UUID item, UUID parent, int number) {
        associate(item, "isChildOf", parent.toString()).put("sequenceNumber", number);
    }

    ObjectNode associate(UUID origin, String relation, String destination) {
        var name = origin + relation + destination;
        var association = named(associations().addObject(), UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
        association.put("associationType", relation);
        end(association.putObject("originNodeURI"), origin.toString());
        end(association.putObject("destinationNodeURI"), destination);
        return association;
    }

    /** All lists that a package may have, with all their fields. */
    Packages whole() {
        var item = item("A-1", "Does the first thing");
        item("A-2", "Does the second thing");
        var association = associate(item, "ext:supports", "OTHER-7").put("notes", "why");
        link(association.putObject("CFAssociationGroupingURI"));
        extend(association);
        ((ObjectNode) association.path("destinationNodeURI")).put("targetType", "ext:code");
        var definitions = root.putObject("CFDefinitions");
        define(definitions, "CFConcepts").put("hierarchyCode", "1").put("keywords", "a|b");
        define(definitions, "CFConcepts").put("hierarchyCode", "1.1");
        define(definitions, "CFSubjects").put("hierarchyCode", "1");
        define(definitions, "CFLicenses").put("licenseText", "Free");
        define(definitions, "CFItemTypes").put("hierarchyCode", "1").put("typeCode", "S");
        define(definitions, "CFAssociationGroupings");
        definitions.putObject("extensions").put("of", "definitions");
        rubric();
        root.putObject("extensions").put("of", "the package");
        return this;
    }

    private ObjectNode define(ObjectNode definitions, String list) {
        return extend(named(definitions.withArrayProperty(list).addObject(), UUID.randomUUID())
                .put("title", "Defined")
                .put("description", "What it is"));
    }

    private void rubric() {
        var rubric = named(((ArrayNode) root.path("CFRubrics")).addObject(), UUID.randomUUID());
        extend(rubric.put("title", "Rubric").put("description", "How well"));
        var criterion = named(rubric.putArray("CFRubricCriteria").addObject(), UUID.randomUUID());
        criterion
                .put("category", "c")
                .put("description", "d")
                .put("weight", 0.25)
                .put("position", 1);
        criterion.put("rubricId", rubric.path("identifier").asText());
        link(extend(criterion).putObject("CFItemURI"));
        var level = named(criterion.putArray("CFRubricCriterionLevels").addObject(), UUID.randomUUID());
        level.put("description", "d")
                .put("quality", "good")
                .put("score", 2.0)
                .put("feedback", "f")
                .put("position", 1);
        level.put("rubricCriterionId", criterion.path("identifier").asText());
        level.putArray("extensions").addObject().put("of", "a level"); // a list here alone
    }

    private static ObjectNode extend(ObjectNode node) {
        node.putObject("extensions").put("ownText", "x").putNull("ownNothing").put("ownNumber", -1.25e-7);
        return node;
    }

    private static ObjectNode named(ObjectNode node, UUID identifier) {
        return node.put("identifier", identifier.toString())
                .put("uri", "https://district.example/case/" + identifier)
                .put("lastChangeDateTime", WHEN);
    }

    private static void link(ObjectNode link) {
        var identifier = new UUID(7, 7).toString();
        link.put("title", "Linked").put("identifier", identifier).put("uri", "https://district.example/" + identifier);
    }

    private static void end(ObjectNode end, String identifier) {
        end.put("title", "Node " + identifier).put("identifier", identifier).put("uri", "https://district.example/n");
    }

    String title() {
        return title;
    }
}
