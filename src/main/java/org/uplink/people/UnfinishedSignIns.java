package org.uplink.people;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps few sign-ins open at once. Each page that asks somebody to sign in leaves a cookie until they have, and a browser
 * with some dozens of them would send more than a request may have in its head.
 */
class UnfinishedSignIns {

    static final int MOST = 5;

    /** As Quarkus names them, with a random end. */
    private static final String COOKIE = "q_auth_";

    private static final int BEFORE_SIGN_IN = 8_000;

    private final String callback;

    UnfinishedSignIns(@ConfigProperty(name = "quarkus.oidc.authentication.redirect-path") String callback) {
        this.callback = callback;
    }

    void install(@Observes Filters filters) {
        filters.register(this::forgetOldest, BEFORE_SIGN_IN);
    }

    /** Not on the way back: whichever sign-in that is, its cookie is needed. */
    private void forgetOldest(RoutingContext context) {
        var request = context.request();
        if (!callback.equals(request.path())) {
            surplus(request.headers().getAll("Cookie"))
                    .forEach(name -> context.response().addCookie(gone(name)));
        }
        context.next();
    }

    /** Browsers send what they got first before what they got later. */
    static List<String> surplus(List<String> headers) {
        var open = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.replaceFirst("=.*", ""))
                .distinct()
                .toList();
        return open.subList(0, Math.max(0, open.size() - MOST));
    }

    private static Cookie gone(String name) {
        return Cookie.cookie(name, "").setPath("/").setHttpOnly(true).setMaxAge(0);
    }
}
