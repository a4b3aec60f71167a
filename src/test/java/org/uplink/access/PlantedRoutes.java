package org.uplink.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.uplink.platform.Role;

/** Doors that are open too wide, in tests alone: the matrix must find each, or its silence would say nothing. */
@Path("/planted")
public class PlantedRoutes {

    @GET
    @Path("unlisted")
    @PermitAll
    public String unlisted() {
        return "Nobody wrote a row for this.";
    }

    @GET
    @Path("open/{person}")
    @PermitAll
    public String open(@RestPath String person) {
        return "Nobody is asked to sign in to read of " + person;
    }

    @GET
    @Path("people/{person}")
    @RolesAllowed(Role.LEARNER_NAME)
    public String person(@RestPath String person) {
        return "Nobody looks whether the reader leads " + person;
    }
}
