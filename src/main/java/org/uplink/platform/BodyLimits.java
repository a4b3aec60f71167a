package org.uplink.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much a request may bring: little, except at addresses that are made for more. */
class BodyLimits {

    @ConfigMapping(prefix = "org.uplink.bodies")
    interface Config {
        MemorySize usual();

        /** By the beginning of the address. */
        Map<String, MemorySize> at();
    }

    /** Quarkus has a limit of its own, the largest of all, and answers without a word where a request says that it has more. */
    private static final int BEFORE_QUARKUS = 100;

    /** Quarkus sets the limit of what comes without a length. */
    private static final int AFTER_QUARKUS = 1;

    private static final long LINGER_MILLIS = 10_000;
    private static final List<String> OF_A_BODY =
            List.of("Content-Length", "Transfer-Encoding", "Content-Type", "Expect");

    private final Config config;

    BodyLimits(Config config) {
        this.config = config;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
        filters.register(this::limit, AFTER_QUARKUS);
    }

    private void check(RoutingContext context) {
        if (context.get(RefusedBody.KEY) != null) {
            answerAndClose(context);
            return;
        }
        var request = context.request();
        var most = most(context.normalizedPath());
        var length = request.getHeader("Content-Length");
        if (length != null && isLonger(length, most)) {
            refuse(context, new RefusedBody(RefusedBody.TOO_LARGE, most));
        } else if (length == null && isForm(request)) {
            // A form without a length would be read up to the limit of Quarkus.
            refuse(context, new RefusedBody(RefusedBody.LENGTH_REQUIRED, most));
        } else {
            context.next();
        }
    }

    private void limit(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context.normalizedPath()));
        context.next();
    }

    private long most(String path) {
        return config.at().entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .mapToLong(entry -> entry.getValue().asLongValue())
                .max()
                .orElseGet(() -> config.usual().asLongValue());
    }

    private static boolean isLonger(String length, long most) {
        return length.length() > 18 || !length.matches("\\d+") || Long.parseLong(length) > most;
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        var lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return request.getHeader("Transfer-Encoding") != null
                && (lower.startsWith("multipart/") || lower.startsWith("application/x-www-form-urlencoded"));
    }

    /** The answer is made where all errors are answered, as if one had asked for it, and the body is left unread. */
    private static void refuse(RoutingContext context, RefusedBody why) {
        var page = RefusedBody.addressFor(context.normalizedPath());
        OF_A_BODY.forEach(context.request().headers()::remove);
        context.put(RefusedBody.KEY, why);
        context.reroute(HttpMethod.GET, page);
    }

    /** On the way to the answer: what was said of the response before is forgotten by then. */
    private static void answerAndClose(RoutingContext context) {
        context.addHeadersEndHandler(_ -> context.response().putHeader("Connection", "close"));
        context.addEndHandler(_ -> linger(context));
        context.next();
    }

    /**
     * A connection that is closed while the other side still sends is reset, and the answer may be lost with it. So what comes
     * is dropped for a while.
     */
    private static void linger(RoutingContext context) {
        var request = context.request();
        var connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        context.vertx().setTimer(LINGER_MILLIS, _ -> connection.close());
        request.handler(_ -> {}).endHandler(_ -> connection.close()).resume();
    }
}
