package org.uplink.platform;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A request that brings more than its address takes. Answered like any other error, from addresses that say nothing else. */
final class RefusedBody extends RuntimeException {

    static final String KEY = "org.uplink.refused-body";
    static final int LENGTH_REQUIRED = 411;
    static final int TOO_LARGE = 413;

    private static final String FOR_PEOPLE = "/errors/body";
    private static final String FOR_PROGRAMS = "/api/errors/body";
    private static final String FOR_DIRECTORIES = "/scim/errors/body";
    private static final int KILO = 10;
    private static final int MEGA = 20;

    private final int status;
    private final String most;

    /** @param most bytes that the address takes */
    RefusedBody(int status, long most) {
        super("A body of more than " + most + " bytes", null, false, false);
        this.status = status;
        this.most = most >= 1L << MEGA ? (most >> MEGA) + " MB" : (most >> KILO) + " KB";
    }

    static String addressFor(String path) {
        if (AddressRules.isForDirectories(path)) {
            return FOR_DIRECTORIES;
        }
        return AddressRules.isForPrograms(path) ? FOR_PROGRAMS : FOR_PEOPLE;
    }

    int status() {
        return status;
    }

    String type() {
        return status == TOO_LARGE ? "too-large" : "length-required";
    }

    String advice(ErrorMessages words) {
        return status == TOO_LARGE ? words.at_most(most) : words.length_at_most(most);
    }

    private static void refuse(RoutingContext context) {
        if (context.get(KEY) instanceof RefusedBody refused) {
            throw refused;
        }
        throw new Refusal.NotFound();
    }

    @Path(FOR_PEOPLE)
    static class Page {
        @GET
        @PermitAll
        @Operation(hidden = true)
        public void show(RoutingContext context) {
            refuse(context);
        }
    }

    @Path(FOR_PROGRAMS)
    static class Api {
        @GET
        @PermitAll
        @Operation(hidden = true)
        public void show(RoutingContext context) {
            refuse(context);
        }
    }

    @Path(FOR_DIRECTORIES)
    static class Directory {
        @GET
        @PermitAll
        @Operation(hidden = true)
        public void show(RoutingContext context) {
            refuse(context);
        }
    }
}
