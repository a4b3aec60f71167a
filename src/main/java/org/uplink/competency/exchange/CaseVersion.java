package org.uplink.competency.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The version of CASE that somebody asks for; what came with 1.1 is left out of answers in 1.0. */
enum CaseVersion {
    V1P0,
    V1P1;

    static CaseVersion of(String path) {
        return path.equals("v1p0") ? V1P0 : V1P1;
    }

    String path() {
        return this == V1P0 ? "v1p0" : "v1p1";
    }

    boolean has(CaseClass.Field field) {
        return this == V1P1 || !field.recent();
    }

    /** Takes out what this version does not have. */
    ObjectNode fit(CaseClass form, ObjectNode body) {
        if (this == V1P0) {
            strip(form, body);
        }
        return body;
    }

    private static void strip(CaseClass form, ObjectNode body) {
        for (var field : form.fields().values()) {
            var value = body.get(field.name());
            if (field.recent()) {
                body.remove(field.name());
            } else if (value != null) {
                strip(field.type(), value);
            }
        }
        if (form == CaseClass.ASSOCIATION
                && !FieldRules.RELATIONS_OF_1_0.contains(
                        body.path("associationType").asText())) {
            body.put("associationType", "isRelatedTo");
        }
    }

    private static void strip(String type, JsonNode value) {
        switch (type) {
            case "general_link" -> strip(CaseClass.GENERAL_LINK, (ObjectNode) value);
            case "criteria" -> value.forEach(one -> strip(CaseClass.CRITERION, (ObjectNode) one));
            case "levels" -> value.forEach(one -> strip(CaseClass.LEVEL, (ObjectNode) one));
            default -> {
                // The other types are the same in both versions.
            }
        }
    }
}
