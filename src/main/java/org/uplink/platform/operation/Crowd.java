package org.uplink.platform.operation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Sends away whoever comes while more wait for the database than it can serve in a moment: they would wait in vain, and keep
 * the others waiting. Who is told so at once costs next to nothing, and those inside are served as usual.
 */
class Crowd {

    private static final int AFTER_THE_TRAIL = 15_000;
    private static final int UNAVAILABLE = 503;
    private static final String SECONDS = "5";
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Many people at once · Uplink</title><h1>Many people are here at once</h1>
            <p>Nothing that you saved is lost. Wait a few seconds, then load this page again.</p>
            <p lang="es">Hay mucha gente a la vez. No se ha perdido nada de lo guardado. Espera unos segundos y vuelve a cargar la página.</p>
            """;
    private static final String PROBLEM = """
            {"type":"/errors/busy","title":"Many people are here at once","status":503,"detail":"Try again in a few seconds."}""";

    private final AgroalDataSource database;
    private final int most;

    Crowd(AgroalDataSource database, OperationConfig config) {
        this.database = database;
        this.most = config.mostWaiting();
    }

    void install(@Observes Filters filters) {
        filters.register(this::enter, AFTER_THE_TRAIL);
    }

    private void enter(RoutingContext context) {
        // How a copy does is asked all the more when it does badly.
        if (database.getMetrics().awaitingCount() > most
                && !String.valueOf(context.request().path()).startsWith("/q/")) {
            refuse(context);
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context) {
        var page = wantsPage(context.request().getHeader("Accept"));
        context.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader("Retry-After", SECONDS)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", page ? "text/html;charset=UTF-8" : "application/problem+json")
                .end(page ? PAGE : PROBLEM);
    }

    private static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }
}
