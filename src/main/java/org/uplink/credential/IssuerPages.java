package org.uplink.credential;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The published keys of an organization. The path is that of did:web. */
@Path("/issuers/{organization}")
class IssuerPages {

    private final Issuers issuers;
    private final IssuerDocuments documents;

    IssuerPages(Issuers issuers, IssuerDocuments documents) {
        this.issuers = issuers;
        this.documents = documents;
    }

    @GET
    @Path("did.json")
    @PermitAll
    @Produces({Published.DID_JSON_LD, Published.DID_JSON, Published.JSON_LD, MediaType.APPLICATION_JSON})
    public RestResponse<String> document(@RestPath String organization) {
        return documents.document(known(organization));
    }

    @GET
    @Path("jwks.json")
    @PermitAll
    @Produces({Published.JWK_SET, MediaType.APPLICATION_JSON})
    public RestResponse<String> keys(@RestPath String organization) {
        return documents.keySet(known(organization));
    }

    private String known(String alias) {
        issuers.organization(alias);
        return issuers.didOf(alias);
    }
}
