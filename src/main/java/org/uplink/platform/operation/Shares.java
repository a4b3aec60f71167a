package org.uplink.platform.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.uplink.platform.OrganizationId;

/**
 * Keeps one organization from taking what others need: while others are here and the database has work, so many of its requests
 * are worked on at a time, and the rest wait for one another. Who is alone may have everything.
 */
@ApplicationScoped
class Shares {

    private static final int AFTER_THE_CROWD = 14_000;
    private static final long OF_LATE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long PATIENCE_MILLIS = 5000;

    private final Map<OrganizationId, Share> shares = new ConcurrentHashMap<>();
    private final Map<OrganizationId, Long> seen = new ConcurrentHashMap<>();
    private final AgroalDataSource database;
    private final Sessions sessions;
    private final int most;
    private final int mostWaiting;

    Shares(AgroalDataSource database, Sessions sessions, OperationConfig config) {
        this.database = database;
        this.sessions = sessions;
        this.most = config.mostOfOne();
        this.mostWaiting = config.mostWaiting();
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, AFTER_THE_CROWD);
    }

    private void enter(RoutingContext context) {
        sessions.organization(context).ifPresentOrElse(own -> enter(own, context), context::next);
    }

    private void enter(OrganizationId own, RoutingContext context) {
        seen.put(own, System.nanoTime());
        var share = of(own);
        var turn = new Turn(context, share);
        if (share.enter(turn, isContended(own) ? most : Integer.MAX_VALUE, mostWaiting)) {
            turn.waitAtMost(PATIENCE_MILLIS);
        } else {
            SentAway.CROWD.answer(context);
        }
    }

    Share of(OrganizationId organization) {
        return shares.computeIfAbsent(organization, _ -> new Share());
    }

    private boolean isContended(OrganizationId own) {
        return database.getMetrics().activeCount() >= most && othersAreHere(own);
    }

    private boolean othersAreHere(OrganizationId own) {
        var now = System.nanoTime();
        return seen.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(own) && now - other.getValue() < OF_LATE_NANOS);
    }
}
