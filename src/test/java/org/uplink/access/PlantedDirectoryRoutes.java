package org.uplink.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** A door for directories that is open too wide, in tests alone. */
@Path("/scim/planted/{person}")
public class PlantedDirectoryRoutes {

    @GET
    @RolesAllowed("directory")
    public String person(@RestPath String person) {
        return "Nobody looks whose directory reads of " + person;
    }
}
