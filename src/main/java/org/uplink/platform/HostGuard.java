package org.uplink.platform;

import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests for a host that is not ours. Redirects, and where Keycloak sends people back to, are made of the host that a
 * request names; whoever stores answers between us and people could be made to keep one that leads elsewhere.
 */
class HostGuard {

    private static final int AFTER_PATHS = 9_995;
    private static final int MISDIRECTED = 421;
    private static final int NONE = -1;

    /** Names of the machine itself: where one of them is home, as in development, all are. */
    private static final Set<String> OF_THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    /** Machines ask a copy how it does by whatever address it has. */
    private static final String OF_MACHINES = "/q/";

    private static final String OF_A_PROXY = "X-Forwarded-For";

    private final URI home;
    private final Set<Integer> ports;

    HostGuard(@ConfigProperty(name = "org.uplink.public-address") URI home) {
        this.home = home;
        this.ports = home.getPort() == NONE ? Set.of(NONE, usual(home)) : Set.of(home.getPort());
    }

    private static int usual(URI home) {
        return "https".equals(home.getScheme()) ? 443 : 80;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_PATHS);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (isOfMachines(request)) {
            letMachinesIn(context);
        } else if (isOurs(request.authority(), request)) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(MISDIRECTED)
                    .putHeader("Content-Type", "text/plain;charset=UTF-8")
                    .end("This is not the address of this service. It is " + home + "\n");
        }
    }

    private static boolean isOfMachines(HttpServerRequest request) {
        return String.valueOf(request.path()).startsWith(OF_MACHINES);
    }

    /** How a copy does is nobody's business outside; whoever comes through a proxy is. */
    private static void letMachinesIn(RoutingContext context) {
        if (context.request().headers().contains(OF_A_PROXY)) {
            context.response().setStatusCode(HTTP_NOT_FOUND).end();
        } else {
            context.next();
        }
    }

    /**
     * Where a whole address is asked for, it counts and not the header. Whoever is on the same machine, or behind a port that is
     * passed on, names the port at which we are.
     */
    private boolean isOurs(@Nullable HostAndPort named, HttpServerRequest request) {
        return request.uri().startsWith("/")
                && named != null
                && isOurs(named.host().toLowerCase(Locale.ROOT))
                && (ports.contains(named.port())
                        || named.port() == request.localAddress().port());
    }

    private boolean isOurs(String host) {
        return host.equalsIgnoreCase(home.getHost())
                || OF_THIS_MACHINE.contains(host) && OF_THIS_MACHINE.contains(home.getHost());
    }
}
