package org.uplink.people;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.platform.Refusal;

/** The picture of an organization, for anybody: it stands on certificates that strangers verify. */
@Path("/organizations/{alias}/logo")
class OrganizationLogo {

    private static final String AN_HOUR = "public, max-age=3600";

    private record Logo(byte[] content, String type, int version) {}

    private final EntityManager entities;

    OrganizationLogo(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    @PermitAll
    @Transactional
    public Response show(@RestPath String alias, Request request) {
        var found = entities.createNativeQuery(
                        "select logo, logo_type, version from organization where alias = ?1 and logo is not null",
                        Logo.class)
                .setParameter(1, alias)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        var logo = (Logo) found.getFirst();
        var tag = new EntityTag(Integer.toString(logo.version()));
        var unchanged = request.evaluatePreconditions(tag);
        var answer =
                unchanged == null ? Response.ok(logo.content(), logo.type()).tag(tag) : unchanged;
        return answer.header(HttpHeaders.CACHE_CONTROL, AN_HOUR).build();
    }
}
