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
import org.uplink.people.scim.UserDocument.Wanted;
import org.uplink.people.scim.UserRows.User;

/** The people of an organization, for its directory (RFC 7643 4.1, RFC 7644 3). */
@Path("/scim/v2/Users")
@RolesAllowed(DirectoryIdentities.DIRECTORY)
@Produces({"application/scim+json", MediaType.APPLICATION_JSON})
@Consumes({"application/scim+json", MediaType.APPLICATION_JSON})
class ScimUsers {

    private final DirectoryUsers users;
    private final String home;

    ScimUsers(DirectoryUsers users, @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.users = users;
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
        var found = users.list(filter, window);
        var resources = found.users().stream()
                .map(user -> ScimBody.select(UserDocument.of(user, home), attributes, excludedAttributes))
                .toList();
        return ResponseBuilder.ok(window.answer(resources, found.total()).toString(), ScimErrors.SCIM)
                .build();
    }

    @POST
    public RestResponse<String> create(byte[] body) {
        return answer(201, users.create(UserDocument.read(ScimBody.read(body))));
    }

    @GET
    @Path("{id}")
    public RestResponse<String> show(
            @RestPath String id,
            @RestQuery @Nullable String attributes,
            @RestQuery @Nullable String excludedAttributes) {
        var user = users.find(id);
        return answer(200, user, ScimBody.select(UserDocument.of(user, home), attributes, excludedAttributes));
    }

    @PUT
    @Path("{id}")
    public RestResponse<String> replace(
            @RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) throws ScimException {
        var wanted = UserDocument.read(ScimBody.read(body));
        return answer(200, users.replace(id, ifMatch, _ -> wanted));
    }

    @PATCH
    @Path("{id}")
    public RestResponse<String> patch(
            @RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) throws ScimException {
        return answer(200, users.replace(id, ifMatch, saved -> patched(saved, body)));
    }

    private Wanted patched(User saved, byte[] body) throws ScimException {
        var json = UserDocument.of(saved, home);
        ScimBody.patch(json, body);
        return UserDocument.read(json, saved);
    }

    @DELETE
    @Path("{id}")
    public RestResponse<Void> delete(@RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        users.delete(id, ifMatch);
        return RestResponse.noContent();
    }

    private RestResponse<String> answer(int status, User user) {
        return answer(status, user, UserDocument.of(user, home));
    }

    private RestResponse<String> answer(int status, User user, ObjectNode json) {
        return ScimBody.answer(status, json, user.version(), home + "/scim/v2/Users/" + user.id());
    }
}
