package org.uplink.platform.operation;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/** For which organization a session or a program acted last, known before anybody has looked whether it still may. */
@ApplicationScoped
class Sessions {

    private static final String COOKIE = "q_session";
    private static final int MOST = 20_000;

    private final Map<UUID, OrganizationId> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, OrganizationId> eldest) {
            return size() > MOST;
        }
    });
    private final CurrentActor current;

    Sessions(CurrentActor current) {
        this.current = current;
    }

    Optional<OrganizationId> organization(RoutingContext context) {
        return fingerprint(context).map(known::get);
    }

    @ServerRequestFilter
    void remember(RoutingContext context) {
        current.find().ifPresent(actor -> fingerprint(context).ifPresent(of -> known.put(of, actor.organization())));
    }

    /** Not the secret itself. */
    private static Optional<UUID> fingerprint(RoutingContext context) {
        var cookie = context.request().getCookie(COOKIE);
        return Optional.ofNullable(cookie == null ? context.request().getHeader("Authorization") : cookie.getValue())
                .map(secret -> UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
