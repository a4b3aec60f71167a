package org.uplink.platform.operation;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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
    /** Quarkus cuts a long session into pieces, and then has no cookie of the name alone. */
    private static final String PIECE = COOKIE + "_chunk_";

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
        var request = context.request();
        return session(request.cookies())
                .or(() -> Optional.ofNullable(request.getHeader("Authorization")))
                .map(secret -> UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8)));
    }

    /** The whole of it, or its first piece, which no other session shares. */
    static Optional<String> session(Collection<Cookie> cookies) {
        return cookies.stream()
                .filter(one -> one.getName().equals(COOKIE) || one.getName().startsWith(PIECE))
                .min(Comparator.comparing(Cookie::getName))
                .map(Cookie::getValue);
    }
}
