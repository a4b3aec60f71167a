package org.uplink.platform.operation;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Why somebody is sent away at the door, in words that are made without asking anything that may be busy itself. */
enum SentAway {
    CROWD(
            "busy",
            "Many people are here at once",
            "Nothing that you saved is lost. Wait a few seconds, then load this page again.",
            "Hay mucha gente a la vez. No se ha perdido nada de lo guardado. Espere unos segundos y vuelva a cargar la página."),
    CLOCK(
            "clock",
            "The clock of this server is wrong",
            "Nothing that you saved is lost. Wait a few seconds, then load this page again: another server answers.",
            "El reloj de este servidor no va bien. No se ha perdido nada de lo guardado. Espere unos segundos y vuelva a cargar la página: responderá otro servidor.");

    /** As in quarkus.oidc.logout.backchannel.path. */
    private static final String LOGOUT = "/logout/backchannel";

    private static final int UNAVAILABLE = 503;
    private static final String SECONDS = "5";
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <title>%s · Uplink</title><h1>%s</h1>
            <p>%s</p>
            <p lang="es">%s</p>
            """;
    private static final String PROBLEM = """
            {"type":"/errors/%s","title":"%s","status":503,"detail":"Try again in a few seconds."}""";

    private final String page;
    private final String problem;

    SentAway(String type, String title, String advice, String spanish) {
        page = PAGE.formatted(title, title, advice, spanish);
        problem = PROBLEM.formatted(type, title);
    }

    void answer(RoutingContext context) {
        var wantsPage = wantsPage(context.request().getHeader("Accept"));
        context.response()
                .setStatusCode(UNAVAILABLE)
                .putHeader("Retry-After", SECONDS)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Type", wantsPage ? "text/html;charset=UTF-8" : "application/problem+json")
                .end(wantsPage ? page : problem);
    }

    private static boolean wantsPage(@Nullable String accept) {
        return accept != null && accept.contains("text/html");
    }

    /** How a copy does is asked all the more when it does badly; and that a session has ended Keycloak says once, to one copy. */
    static boolean isAbout(RoutingContext context) {
        var path = String.valueOf(context.request().path());
        return !path.startsWith("/q/") && !path.equals(LOGOUT);
    }
}
