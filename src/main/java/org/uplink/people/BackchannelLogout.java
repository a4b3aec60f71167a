package org.uplink.people;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Remembers which session the identity provider said has ended. Quarkus checks what was said, and keeps the last few for
 * itself and ten minutes; a cookie lasts for hours and any replica answers it.
 */
class BackchannelLogout {

    private static final int BEFORE_SIGN_IN = 8_001;
    private static final int ACCEPTED = 200;

    private final EndedSessions sessions;
    private final String path;

    BackchannelLogout(
            EndedSessions sessions, @ConfigProperty(name = "quarkus.oidc.logout.backchannel.path") String path) {
        this.sessions = sessions;
        this.path = path;
    }

    void install(@Observes Filters filters) {
        filters.register(this::listen, BEFORE_SIGN_IN);
    }

    private void listen(RoutingContext context) {
        if (path.equals(context.request().path())) {
            context.addHeadersEndHandler(_ -> remember(context));
        }
        context.next();
    }

    /** Its signature and claims have been checked, else the answer was another. It is noted before the answer: nobody says it twice. */
    private void remember(RoutingContext context) {
        var token = context.request().getFormAttribute("logout_token");
        if (context.response().getStatusCode() == ACCEPTED && token != null) {
            sessions.note(sessionOf(token));
            context.vertx()
                    .executeBlocking(() -> {
                        sessions.write();
                        return null;
                    })
                    .onFailure(failed -> Log.warn("A session that has ended is written later", failed));
        }
    }

    static String sessionOf(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return new JsonObject(claims).getString("sid");
    }
}
