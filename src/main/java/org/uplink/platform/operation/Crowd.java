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
    private final int most;

    Crowd(AgroalDataSource database, OperationConfig config) {
        this.database = database;
        this.most = config.mostWaiting();
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, AFTER_THE_CLOCK);
    }

    private void enter(RoutingContext context) {
        if (SentAway.isAbout(context) && database.getMetrics().awaitingCount() > most) {
            SentAway.CROWD.answer(context);
        } else {
            context.next();
        }
    }
}
