package org.uplink.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;

/** Headers of every answer. Nothing loads from elsewhere, nothing runs inline, nobody frames us. */
class SecurityHeaders {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final int EARLY = 9_000;

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    var headers = context.response().headers();
                    headers.set("Content-Security-Policy", POLICY);
                    headers.set("X-Content-Type-Options", "nosniff");
                    headers.set("X-Frame-Options", "DENY");
                    headers.set("Referrer-Policy", "same-origin");
                    headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
                    headers.set("Cross-Origin-Opener-Policy", "same-origin");
                    headers.set("Cross-Origin-Resource-Policy", "same-origin");
                    context.next();
                },
                EARLY);
    }
}
