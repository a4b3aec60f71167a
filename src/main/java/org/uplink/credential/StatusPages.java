package org.uplink.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where verifiers look up whether credentials of an organization are revoked or suspended. */
@Path("/credentials/status/{organization}/{list}")
class StatusPages {

    private final StatusLists lists;

    StatusPages(StatusLists lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Produces({Published.VC, Published.JSON_LD, MediaType.APPLICATION_JSON})
    public RestResponse<String> revocations(@RestPath String organization, @RestPath int list) {
        return proven(organization, list, StatusPurpose.REVOCATION);
    }

    @GET
    @PermitAll
    @Produces(Published.VC_JWT + ";qs=0.5")
    public RestResponse<String> revocationsAsToken(@RestPath String organization, @RestPath int list) {
        return token(organization, list, StatusPurpose.REVOCATION);
    }

    @GET
    @Path("suspension")
    @PermitAll
    @Produces({Published.VC, Published.JSON_LD, MediaType.APPLICATION_JSON})
    public RestResponse<String> suspensions(@RestPath String organization, @RestPath int list) {
        return proven(organization, list, StatusPurpose.SUSPENSION);
    }

    @GET
    @Path("suspension")
    @PermitAll
    @Produces(Published.VC_JWT + ";qs=0.5")
    public RestResponse<String> suspensionsAsToken(@RestPath String organization, @RestPath int list) {
        return token(organization, list, StatusPurpose.SUSPENSION);
    }

    private RestResponse<String> proven(String organization, int list, StatusPurpose purpose) {
        return Published.keptFor(StatusList.FRESH, lists.proven(organization, list, purpose));
    }

    private RestResponse<String> token(String organization, int list, StatusPurpose purpose) {
        return Published.keptFor(StatusList.FRESH, Published.VC_JWT, lists.token(organization, list, purpose));
    }
}
