package org.uplink.people.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** At the addresses of SCIM every refusal is one that directories can read. */
class ScimErrors {

    static final MediaType SCIM = new MediaType("application", "scim+json");
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    private final Instance<SecurityIdentity> identity;

    ScimErrors(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    /** Before the address is looked up: a stranger does not learn which there are. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response refuseStrangers(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!path.startsWith(DirectorySignIn.PATH) || identity.get().hasRole(DirectoryIdentities.DIRECTORY)) {
            return null;
        }
        return Response.status(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(SCIM)
                .entity(body(401, "", "Bring a token of the organization that is good now."))
                .build();
    }

    @ServerExceptionMapper
    RestResponse<String> refused(ScimProblem problem) {
        return answer(problem.status(), problem.type(), String.valueOf(problem.getMessage()));
    }

    @ServerExceptionMapper
    RestResponse<String> malformed(ScimException malformed) {
        var error = malformed.getScimError();
        var type = error.getScimType();
        return answer(error.getStatus(), type == null ? "" : type, String.valueOf(malformed.getMessage()));
    }

    /** What other rooms refused, and what was found nowhere. */
    @ServerResponseFilter
    void translate(ContainerRequestContext request, ContainerResponseContext response) {
        var status = response.getStatus();
        if (status >= 400
                && request.getUriInfo().getPath().startsWith(DirectorySignIn.PATH)
                && !SCIM.isCompatible(response.getMediaType())) {
            response.setEntity(body(status, "", "This request is not answered."), null, SCIM);
        }
    }

    private static RestResponse<String> answer(int status, String type, String detail) {
        return ResponseBuilder.<String>create(status)
                .type(SCIM)
                .entity(body(status, type, detail))
                .build();
    }

    private static String body(int status, String type, String detail) {
        var error = JsonUtils.getJsonNodeFactory().objectNode();
        error.putArray("schemas").add(SCHEMA);
        error.put("status", Integer.toString(status));
        if (!type.isEmpty()) {
            error.put("scimType", type);
        }
        return error.put("detail", detail).toString();
    }
}
