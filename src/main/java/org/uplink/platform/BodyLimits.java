package org.uplink.platform;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.config.ConfigMapping;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
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

    /** After Quarkus has set its own limit, which is the largest of all. */
    private static final int AFTER_QUARKUS = 1;

    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    private final Config config;

    BodyLimits(Config config) {
        this.config = config;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, AFTER_QUARKUS);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var most = most(context.normalizedPath());
        var length = request.getHeader("Content-Length");
        if (length != null && isLonger(length, most)) {
            refuse(context, TOO_LARGE);
        } else if (length == null && isForm(request)) {
            // A form without a length would be read up to the limit of Quarkus.
            refuse(context, LENGTH_REQUIRED);
        } else {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            context.next();
        }
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

    /** What is not read is not waited for. */
    private static void refuse(RoutingContext context, int status) {
        context.response()
                .putHeader("Connection", "close")
                .setStatusCode(status)
                .endHandler(_ -> context.request().connection().close())
                .end();
    }
}
