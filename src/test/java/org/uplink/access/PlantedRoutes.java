package org.uplink.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.Role;

/** Doors that are open too wide, in tests alone: the matrix must find each, or its silence would say nothing. */
@Path("/planted")
public class PlantedRoutes {

    /** The method that breaks. */
    static final Method FAULT = Arrays.stream(PlantedRoutes.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("fault"))
            .findFirst()
            .orElseThrow();

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

    @GET
    @Path("fault")
    @PermitAll
    public String fault(@RestQuery @DefaultValue("") String number) {
        return "It breaks for what is no number: " + (number.isEmpty() ? 0 : Long.parseLong(number));
    }

    @GET
    @Path("raw")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public String raw(@RestQuery @DefaultValue("") String words) {
        return "<!doctype html><title>Raw</title><p>" + words + "</p>";
    }
}
