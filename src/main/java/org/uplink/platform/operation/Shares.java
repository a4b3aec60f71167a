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
 * Keeps one organization from taking what others need: while others are here and no connection to the database is free, so many
 * of its requests are worked on at a time, and the rest wait for one another. Who is alone may have everything.
 */
@ApplicationScoped
class Shares {

    private static final int BEFORE_THE_CROWD = 15_500;
    private static final int AFTER_THE_CROWD = 14_000;
    private static final long OF_LATE_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long A_MOMENT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE_MILLIS = 5000;

    private final Map<OrganizationId, Share> shares = new ConcurrentHashMap<>();
    private final Map<OrganizationId, Long> seen = new ConcurrentHashMap<>();
    private final AgroalDataSource database;
    private final Sessions sessions;
    private final int connections;
    private final int most;
    private final int mostWaiting;
    private volatile long lastWanting = System.nanoTime() - A_MOMENT_NANOS;

    Shares(AgroalDataSource database, Sessions sessions, OperationConfig config) {
        this.database = database;
        this.sessions = sessions;
        this.connections =
                database.getConfiguration().connectionPoolConfiguration().maxSize();
        this.most = config.mostOfOne();
        this.mostWaiting = config.mostWaiting();
    }

    void install(@Observes Filters filters) {
        filters.register(this::see, BEFORE_THE_CROWD);
        filters.register(this::enter, AFTER_THE_CROWD);
    }

    /** Who is sent away is here nevertheless. */
    private void see(RoutingContext context) {
        sessions.organization(context).ifPresent(own -> seen.put(own, System.nanoTime()));
        context.next();
    }

    private void enter(RoutingContext context) {
        sessions.organization(context).ifPresentOrElse(own -> enter(of(own), context), context::next);
    }

    private void enter(Share share, RoutingContext context) {
        var turn = new Turn(context, share);
        if (share.enter(turn)) {
            turn.waitAtMost(PATIENCE_MILLIS);
        } else {
            SentAway.CROWD.answer(context);
        }
    }

    Share of(OrganizationId organization) {
        return shares.computeIfAbsent(organization, own -> new Share(() -> mostOf(own), mostWaiting));
    }

    boolean haveRoom(RoutingContext context) {
        return sessions.organization(context)
                .filter(own -> of(own).hasRoom(most))
                .isPresent();
    }

    private int mostOf(OrganizationId own) {
        return isContended(own) ? most : Integer.MAX_VALUE;
    }

    private boolean isContended(OrganizationId own) {
        return areConnectionsWanting() && othersAreHere(own);
    }

    /** And for a moment longer, or each one that is given back would let many in. */
    private boolean areConnectionsWanting() {
        var now = System.nanoTime();
        if (database.getMetrics().activeCount() >= connections) {
            lastWanting = now;
        }
        return now - lastWanting < A_MOMENT_NANOS;
    }

    private boolean othersAreHere(OrganizationId own) {
        var now = System.nanoTime();
        return seen.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(own) && now - other.getValue() < OF_LATE_NANOS);
    }
}
