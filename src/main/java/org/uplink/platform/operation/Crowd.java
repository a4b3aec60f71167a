package org.uplink.platform.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Sends away whoever comes while more wait for the database than it can serve in a moment: they would wait in vain, and keep
 * the others waiting. Who is told so at once costs next to nothing, and those inside are served as usual.
 */
class Crowd {

    private static final int AFTER_THE_CLOCK = 15_000;

    private final AgroalDataSource database;
    private final Shares shares;
    private final int most;

    Crowd(AgroalDataSource database, Shares shares, OperationConfig config) {
        this.database = database;
        this.shares = shares;
        this.most = config.mostWaiting();
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, AFTER_THE_CLOCK);
    }

    private void enter(RoutingContext context) {
        if (SentAway.isAbout(context)
                && isFor(shares.haveRoom(context), database.getMetrics().awaitingCount())) {
            SentAway.CROWD.answer(context);
        } else {
            context.next();
        }
    }

    /** Whoever has room in its own share is no part of a crowd, unless all together are one. */
    boolean isFor(boolean hasRoom, long waiting) {
        return waiting > (hasRoom ? 2L * most : most);
    }
}
