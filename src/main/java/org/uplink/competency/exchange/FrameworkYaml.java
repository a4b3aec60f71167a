package org.uplink.competency.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.uplink.competency.Framework;
import org.uplink.platform.ContentJson;

/** Writes a framework as the YAML that {@code content/frameworks} holds, for reading it back. */
final class FrameworkYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
    private static final List<String> HEAD =
            List.of("uuid", "title", "short_title", "version", "description", "licence");

    private FrameworkYaml() {}

    static String write(Framework framework) {
        var all = CaseJson.stored(ContentJson.write(framework));
        var file = CaseJson.object();
        var head = file.putObject("framework").put("id", framework.slug());
        HEAD.forEach(field -> head.set(field, all.get(field)));
        head.put("uuid_namespace", framework.references().uuidNamespace());
        file.putObject("scale").set("levels", all.get("levels"));
        file.set("currency_classes", all.get("currency_classes"));
        file.set("evidence_kinds", all.get("evidence_kinds"));
        file.putObject("mastery_rule").put("version", framework.ruleVersion());
        file.set("domains", all.get("domains"));
        file.path("domains").forEach(domain -> domain.path("competencies").forEach(FrameworkYaml::competency));
        file.set("roles", all.get("roles"));
        file.path("roles").forEach(role -> role((ObjectNode) role));
        if (!framework.replaced().isEmpty()) {
            file.set("replaced_competencies", all.get("replaced"));
        }
        references(framework, all, file.putObject("references"));
        withoutNulls(file);
        try {
            return YAML.writeValueAsString(file);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void competency(JsonNode competency) {
        ((ObjectNode) competency).remove("domain");
    }

    /** The file has targets by domain. */
    private static void role(ObjectNode role) {
        var targets = role.path("targets");
        var byDomain = CaseJson.object();
        targets.properties()
                .forEach(target -> byDomain.withObjectProperty(target.getKey().replaceAll("-.*", ""))
                        .set(target.getKey(), target.getValue()));
        role.set("targets", byDomain);
    }

    private static void references(Framework framework, ObjectNode all, ObjectNode references) {
        var areas = references.putObject("cosn").putArray("areas");
        framework
                .references()
                .cosn()
                .forEach((code, name) -> areas.addObject().put("code", code).put("name", name));
        var nice = references.putObject("nice");
        nice.set("work_roles", all.path("references").path("nice_work_roles"));
        nice.set("competency_areas", all.path("references").path("nice_competency_areas"));
    }

    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(entry -> entry.getValue().isNull());
        }
        node.forEach(FrameworkYaml::withoutNulls);
    }
}
