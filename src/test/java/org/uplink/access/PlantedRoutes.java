package org.uplink.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.Role;
import org.uplink.testing.Db;

/** Doors that are open too wide, in tests alone: the matrix must find each, or its silence would say nothing. */
@Path("/planted")
public class PlantedRoutes {

    /** The method that breaks. */
    static final Method FAULT = method("fault");

    /** The method that takes a field of a form for the person whom it writes to. */
    static final Method THEME = method("theme");

    private static Method method(String name) {
        return Arrays.stream(PlantedRoutes.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

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
    @Path("people/{person}/parts/{part}")
    @RolesAllowed(Role.LEARNER_NAME)
    public String part(@RestPath String person, @RestPath String part) {
        return "Nobody looks whether " + part + " is a part of " + person;
    }

    @GET
    @Path("sorted")
    @PermitAll
    public String sorted(@RestQuery @DefaultValue("1") String sort) {
        return "Whatever somebody types is SQL: "
                + Db.texts("select name from (values ('b'), ('a')) as letters (name) order by " + sort);
    }

    @GET
    @Path("fault")
    @PermitAll
    public String fault(@RestQuery @DefaultValue("") String number) {
        return "It breaks for what is no number: " + (number.isEmpty() ? 0 : Long.parseLong(number));
    }

    @POST
    @Path("theme")
    @RolesAllowed(Role.LEARNER_NAME)
    public String theme(@RestForm("person_id") @DefaultValue("") String person) {
        Db.run("update person set theme = 'dark', version = version + 1 where id = ?", UUID.fromString(person));
        return "Nobody looks whose theme it is.";
    }

    @GET
    @Path("raw")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    public String raw(@RestQuery @DefaultValue("") String words) {
        return "<!doctype html><title>Raw</title><p>" + words + "</p>";
    }
}
