package org.uplink.people.scim;

import static org.uplink.people.scim.ScimBody.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uplink.people.scim.GroupRows.Group;

/** A team as a SCIM Group, and back. */
final class GroupDocument {

    /** @param members ids of people */
    record Wanted(String name, @Nullable String externalId, Set<String> members) {}

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final int LONGEST = 120;
    private static final int LONGEST_ID = 255;

    private GroupDocument() {}

    static ObjectNode of(Group group, String home) {
        var json = JsonUtils.getJsonNodeFactory().objectNode();
        json.putArray("schemas").add(SCHEMA);
        json.put("id", group.id().toString());
        if (group.externalId() != null) {
            json.put("externalId", group.externalId());
        }
        json.put("displayName", group.name());
        var members = json.putArray("members");
        for (var member : group.members()) {
            members.addObject().put("value", member).put("type", "User").put("$ref", home + "/scim/v2/Users/" + member);
        }
        json.putObject("meta")
                .put("resourceType", "Group")
                .put("created", group.madeAt().toString())
                .put("lastModified", group.changedAt().toString())
                .put("location", home + "/scim/v2/Groups/" + group.id())
                .put("version", group.version());
        return json;
    }

    /** @throws ScimProblem where something is missing or is not what it should be */
    static Wanted read(JsonNode json) {
        var name = text(json, "displayName");
        if (name.isEmpty() || name.length() > LONGEST) {
            throw ScimProblem.invalidValue("displayName is missing or too long.");
        }
        var externalId = text(json, "externalId");
        if (externalId.length() > LONGEST_ID) {
            throw ScimProblem.invalidValue("externalId is too long.");
        }
        var members = new LinkedHashSet<String>();
        for (var member : json.path("members")) {
            members.add(text(member, "value").toLowerCase(Locale.ROOT));
        }
        return new Wanted(name, externalId.isEmpty() ? null : externalId, members);
    }
}
