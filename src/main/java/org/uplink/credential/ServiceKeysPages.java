package org.uplink.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** The published keys of the service itself, which holds those of organizations. */
@Path("/.well-known")
class ServiceKeysPages {

    private final Issuers issuers;
    private final IssuerDocuments documents;

    ServiceKeysPages(Issuers issuers, IssuerDocuments documents) {
        this.issuers = issuers;
        this.documents = documents;
    }

    @GET
    @Path("did.json")
    @PermitAll
    @Produces({Published.DID_JSON_LD, Published.DID_JSON, Published.JSON_LD, MediaType.APPLICATION_JSON})
    public RestResponse<String> document() {
        return documents.document(issuers.service());
    }

    @GET
    @Path("jwks.json")
    @PermitAll
    @Produces({Published.JWK_SET, MediaType.APPLICATION_JSON})
    public RestResponse<String> keys() {
        return documents.keySet(issuers.service());
    }
}
