package org.uplink.people.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;

/** What of SCIM is offered here (RFC 7643 5 to 7). */
@Path("/scim/v2")
@RolesAllowed(DirectoryIdentities.DIRECTORY)
@Produces({"application/scim+json", MediaType.APPLICATION_JSON})
class ScimDescription {

    private static final String PREFIX = "urn:ietf:params:scim:schemas:core:2.0:";

    private final String home;

    ScimDescription(@ConfigProperty(name = "org.uplink.public-address") String home) {
        this.home = home + "/scim/v2/";
    }

    @GET
    @Path("ServiceProviderConfig")
    public String config() {
        var json = resource("ServiceProviderConfig", "ServiceProviderConfig");
        json.putObject("patch").put("supported", true);
        json.putObject("bulk").put("supported", false).put("maxOperations", 0).put("maxPayloadSize", 0);
        json.putObject("filter").put("supported", true).put("maxResults", Window.MOST);
        json.putObject("changePassword").put("supported", false);
        json.putObject("sort").put("supported", false);
        json.putObject("etag").put("supported", true);
        json.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Bearer token")
                .put("description", "A token that an administrator of the organization makes in Uplink")
                .put("primary", true);
        return json.toString();
    }

    @GET
    @Path("ResourceTypes")
    public String types() {
        return list(List.of(type("User", "Users"), type("Group", "Groups")));
    }

    @GET
    @Path("ResourceTypes/{name}")
    public String type(@RestPath String name) {
        return switch (name) {
            case "User" -> type("User", "Users").toString();
            case "Group" -> type("Group", "Groups").toString();
            default -> throw ScimProblem.unknown(name);
        };
    }

    @GET
    @Path("Schemas")
    public String schemas() {
        return list(List.of(user(), group()));
    }

    @GET
    @Path("Schemas/{id}")
    public String schema(@RestPath String id) {
        return switch (id) {
            case UserDocument.SCHEMA -> user().toString();
            case GroupDocument.SCHEMA -> group().toString();
            default -> throw ScimProblem.unknown(id);
        };
    }

    private static String list(List<ObjectNode> resources) {
        return new Window(1, resources.size())
                .answer(resources, resources.size())
                .toString();
    }

    private ObjectNode type(String name, String place) {
        return resource("ResourceType", "ResourceTypes/" + name)
                .put("id", name)
                .put("name", name)
                .put("endpoint", "/" + place)
                .put("schema", PREFIX + name);
    }

    private ObjectNode resource(String kind, String place) {
        var json = JsonUtils.getJsonNodeFactory().objectNode();
        json.putArray("schemas").add(PREFIX + kind);
        json.putObject("meta").put("resourceType", kind).put("location", home + place);
        return json;
    }

    private ObjectNode user() {
        var schema = schemaOf(UserDocument.SCHEMA, "User");
        var attributes = schema.putArray("attributes");
        add(attributes, "userName", "string").put("required", true).put("uniqueness", "server");
        var name = add(attributes, "name", "complex").putArray("subAttributes");
        List.of("formatted", "givenName", "familyName").forEach(part -> add(name, part, "string"));
        add(attributes, "displayName", "string");
        var emails =
                add(attributes, "emails", "complex").put("multiValued", true).putArray("subAttributes");
        add(emails, "value", "string");
        add(emails, "type", "string");
        add(emails, "primary", "boolean");
        add(attributes, "active", "boolean");
        return schema;
    }

    private ObjectNode group() {
        var schema = schemaOf(GroupDocument.SCHEMA, "Group");
        var attributes = schema.putArray("attributes");
        add(attributes, "displayName", "string").put("required", true).put("uniqueness", "server");
        var members =
                add(attributes, "members", "complex").put("multiValued", true).putArray("subAttributes");
        add(members, "value", "string").put("mutability", "immutable");
        add(members, "$ref", "reference")
                .put("mutability", "immutable")
                .putArray("referenceTypes")
                .add("User");
        add(members, "type", "string").put("mutability", "immutable");
        return schema;
    }

    private ObjectNode schemaOf(String id, String name) {
        return resource("Schema", "Schemas/" + id)
                .put("id", id)
                .put("name", name)
                .put("description", "What Uplink takes of a " + name);
    }

    private static ObjectNode add(ArrayNode attributes, String name, String type) {
        return attributes
                .addObject()
                .put("name", name)
                .put("type", type)
                .put("multiValued", false)
                .put("required", false)
                .put("caseExact", false)
                .put("mutability", "readWrite")
                .put("returned", "default")
                .put("uniqueness", "none");
    }
}
