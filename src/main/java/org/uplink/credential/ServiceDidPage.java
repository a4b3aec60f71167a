package org.uplink.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Where did:web looks for the service's document if its public address has a path. */
@Path("/did.json")
class ServiceDidPage {

    private final Issuers issuers;
    private final IssuerDocuments documents;

    ServiceDidPage(Issuers issuers, IssuerDocuments documents) {
        this.issuers = issuers;
        this.documents = documents;
    }

    @GET
    @PermitAll
    @Produces({Published.DID_JSON_LD, Published.DID_JSON, Published.JSON_LD, MediaType.APPLICATION_JSON})
    public RestResponse<String> document() {
        return documents.document(issuers.service());
    }
}
