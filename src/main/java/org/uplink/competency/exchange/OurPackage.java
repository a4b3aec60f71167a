package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.uplink.competency.Competency;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfile;
import org.uplink.competency.exchange.PackageBuilder.Node;

/**
 * A framework of ours as CASE. A competency at a level is an item of its own, so that a badge, a course or a role points
 * to one competency at one level with an ordinary link; crosswalks say "is related to" and never "is the same as".
 */
final class OurPackage {

    static final String COSN = "crosswalk-cosn";
    static final String NICE = "crosswalk-nice";
    private static final String NICE_ADDRESS = "https://www.nist.gov/nice/framework";
    private static final String COSN_ADDRESS = "https://www.cosn.org/k12-cto-essential-skills";

    private final Framework framework;
    private final OurUuids uuids;
    private final PackageBuilder builder;

    private OurPackage(Framework framework, String address) {
        this.framework = framework;
        this.uuids = OurUuids.of(framework);
        this.builder = new PackageBuilder(address, uuids);
    }

    /** @param address under which this service answers CASE requests */
    static ObjectNode of(Framework framework, String address) {
        return new OurPackage(framework, address).build();
    }

    private ObjectNode build() {
        document();
        definitions();
        framework.levels().forEach(this::scaleLevel);
        for (var i = 0; i < framework.domains().size(); i++) {
            domain(framework.domains().get(i), i + 1);
        }
        framework.roles().forEach(this::role);
        framework.replaced().forEach(this::replaced);
        new OurRubrics(framework, uuids, builder).add();
        return builder.built();
    }

    private UUID identifier() {
        return UUID.fromString(framework.uuid());
    }

    private void document() {
        var document = builder.document(identifier(), framework.title(), "Uplink")
                .put("frameworkType", "Competency framework")
                .put("description", framework.description())
                .put("language", "en")
                .put("version", framework.version())
                .put("adoptionStatus", "Draft");
        builder.link(document, "licenseURI", Part.LICENSE, Map.entry(uuids.of("license"), framework.licence()));
    }

    private void definitions() {
        builder.add(Part.LICENSE, uuids.of("license"))
                .put("title", framework.licence())
                .put("licenseText", framework.licence());
        var types = List.of("Domain", "Competency", "Competency Level", "Proficiency Level", "Role Profile");
        for (var i = 0; i < types.size(); i++) {
            builder.add(Part.ITEM_TYPE, uuids.of("type:" + types.get(i)))
                    .put("title", types.get(i))
                    .put("description", types.get(i))
                    .put("hierarchyCode", Integer.toString(i + 1));
        }
        for (var grouping : List.of("role-target", "role-core", COSN, NICE)) {
            builder.add(Part.GROUPING, uuids.of("grouping:" + grouping)).put("title", grouping);
        }
    }

    private ObjectNode item(UUID identifier, String type, String code, String title) {
        var item = builder.add(Part.ITEM, identifier)
                .put("CFItemType", type)
                .put("humanCodingScheme", code)
                .put("abbreviatedStatement", title);
        builder.link(item, "CFItemTypeURI", Part.ITEM_TYPE, Map.entry(uuids.of("type:" + type), type));
        return item;
    }

    private void scaleLevel(Framework.Level level) {
        var identifier = uuids.of("scale@" + level.value());
        item(identifier, "Proficiency Level", "L" + level.value(), level.name())
                .put("fullStatement", String.join(" ", level.autonomy(), level.complexity(), level.influence()))
                .put("notes", level.knows());
        childOf(builder.item(identifier, level.name()), root(), 1000 + level.value());
    }

    private Node root() {
        return builder.document(identifier(), framework.title());
    }

    private void childOf(Node child, Node parent, int number) {
        builder.associate(child, "isChildOf", parent).put("sequenceNumber", number);
    }

    private void domain(Framework.Domain domain, int number) {
        var identifier = UUID.fromString(domain.uuid());
        var node = builder.item(identifier, domain.title());
        item(identifier, "Domain", domain.id(), domain.title()).put("fullStatement", domain.summary());
        childOf(node, root(), number);
        for (var i = 0; i < domain.competencies().size(); i++) {
            competency(domain.competencies().get(i), node, i + 1);
        }
    }

    private void competency(Competency competency, Node domain, int number) {
        var identifier = UUID.fromString(competency.uuid());
        var node = builder.item(identifier, competency.title());
        var item = item(identifier, "Competency", competency.id().key(), competency.title())
                .put("fullStatement", competency.statement())
                .put("notes", competency.whyInSchools());
        var extensions = item.putObject("extensions")
                .put("uplinkCurrency", competency.currency())
                .put("uplinkSafetyCritical", competency.safetyCritical());
        var challenges = extensions.putArray("uplinkChallenges");
        competency.challenges().forEach(challenges::add);
        childOf(node, domain, number);
        framework.levels().forEach(level -> level(competency, level, node));
        var crosswalk = competency.crosswalk();
        crosswalk
                .cosn()
                .forEach(area -> related(
                        node,
                        COSN,
                        new Node(framework.references().cosn().getOrDefault(area, area), area, COSN_ADDRESS)));
        var nice = framework.references();
        crosswalk.niceWorkRoles().forEach(role -> related(node, NICE, nice(role, nice.niceWorkRoles())));
        crosswalk.niceCompetencyAreas().forEach(area -> related(node, NICE, nice(area, nice.niceCompetencyAreas())));
    }

    private static Node nice(String id, Map<String, String> names) {
        return new Node(names.getOrDefault(id, id), id, NICE_ADDRESS + "#" + id);
    }

    private void related(Node competency, String grouping, Node destination) {
        var association = builder.associate(competency, "isRelatedTo", destination);
        group(association, grouping);
    }

    private void group(ObjectNode association, String grouping) {
        builder.link(
                association,
                "CFAssociationGroupingURI",
                Part.GROUPING,
                Map.entry(uuids.of("grouping:" + grouping), grouping));
    }

    private Node levelNode(Competency competency, int level) {
        return builder.item(uuids.level(competency.id(), level), competency.title() + ", level " + level);
    }

    private void level(Competency competency, Framework.Level level, Node parent) {
        var value = level.value();
        var node = levelNode(competency, value);
        item(
                        uuids.level(competency.id(), value),
                        "Competency Level",
                        competency.id().key() + "@" + value,
                        node.title())
                .put("fullStatement", competency.indicator(value));
        childOf(node, parent, value);
        builder.associate(node, "hasSkillLevel", builder.item(uuids.of("scale@" + value), level.name()));
        if (value > 1) {
            builder.associate(levelNode(competency, value - 1), "precedes", node);
        }
    }

    private void role(RoleProfile role) {
        var identifier = UUID.fromString(role.uuid());
        var node = builder.item(identifier, role.title());
        item(identifier, "Role Profile", role.id().key(), role.title()).put("fullStatement", role.summary());
        childOf(node, root(), 2000 + framework.roles().indexOf(role));
        for (var competency : framework.competencies()) {
            var level = role.targets().get(competency.id());
            if (level != null) {
                var target = builder.associate(node, "isRelatedTo", levelNode(competency, level));
                group(target, role.isCore(competency.id()) ? "role-core" : "role-target");
            }
        }
    }

    /** The package has no item any more for what was replaced, so the association carries the name that it had. */
    private void replaced(Framework.Replacement one) {
        var code = one.competency().key();
        var identifier = one.uuid() == null ? uuids.of(code) : UUID.fromString(one.uuid());
        var old = builder.item(identifier, Objects.requireNonNullElse(one.title(), code));
        one.by().stream()
                .distinct()
                .flatMap(by -> framework.competency(by).stream())
                .forEach(by ->
                        builder.associate(old, "replacedBy", builder.item(UUID.fromString(by.uuid()), by.title())));
    }
}
