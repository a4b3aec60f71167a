package org.uplink.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.uplink.people.scim.GroupDocument.Wanted;
import org.uplink.people.scim.GroupRows.Group;

/** The teams of an organization that its directory decides (RFC 7643 4.2). */
@Path("/scim/v2/Groups")
@RolesAllowed(DirectoryIdentities.DIRECTORY)
@Produces({"application/scim+json", MediaType.APPLICATION_JSON})
@Consumes({"application/scim+json", MediaType.APPLICATION_JSON})
class ScimGroups {

    private final DirectoryGroups groups;
    private final String home;

    ScimGroups(DirectoryGroups groups, @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.groups = groups;
        this.home = home;
    }

    @GET
    public RestResponse<String> list(
            @RestQuery @Nullable String filter,
            @RestQuery @Nullable Integer startIndex,
            @RestQuery @Nullable Integer count,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes)
            throws ScimException {
        var window = Window.of(startIndex, count);
        var found = groups.list(filter, window);
        var resources = found.groups().stream()
                .map(group -> ScimBody.select(GroupDocument.of(group, home), attributes, excludedAttributes))
                .toList();
        return ResponseBuilder.ok(window.answer(resources, found.total()).toString(), ScimErrors.SCIM)
                .build();
    }

    @POST
    public RestResponse<String> create(byte[] body) {
        return answer(201, groups.create(GroupDocument.read(ScimBody.read(body))));
    }

    @GET
    @Path("{id}")
    public RestResponse<String> show(
            @RestPath String id,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes) {
        var group = groups.find(id);
        return answer(200, group, ScimBody.select(GroupDocument.of(group, home), attributes, excludedAttributes));
    }

    @PUT
    @Path("{id}")
    public RestResponse<String> replace(
            @RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
        return answer(200, groups.replace(id, ifMatch, GroupDocument.read(ScimBody.read(body))));
    }

    @PATCH
    @Path("{id}")
    public RestResponse<String> patch(
            @RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) throws ScimException {
        var saysAllMembers = ScimBody.replaces(body, "members");
        return answer(200, groups.patch(id, ifMatch, saysAllMembers, saved -> patched(saved, body)));
    }

    private Wanted patched(Group saved, byte[] body) throws ScimException {
        var json = GroupDocument.of(saved, home);
        ScimBody.patch(json, body);
        return GroupDocument.read(json);
    }

    @DELETE
    @Path("{id}")
    public RestResponse<Void> delete(@RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        groups.delete(id, ifMatch);
        return RestResponse.noContent();
    }

    private RestResponse<String> answer(int status, Group group) {
        return answer(status, group, GroupDocument.of(group, home));
    }

    private RestResponse<String> answer(int status, Group group, ObjectNode json) {
        return ScimBody.answer(status, json, group.version(), home + "/scim/v2/Groups/" + group.id());
    }
}
