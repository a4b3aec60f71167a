package org.uplink.platform.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;

/**
 * Gives each request an id that stands in the answer and on every line of the log, beside the organization that it acts for,
 * and measures it. Neither says who asks: that is nobody's business who reads a log.
 */
class RequestTrail {

    static final String HEADER = "X-Request-Id";
    static final String ID = "request";
    static final String ORGANIZATION = "organization";

    private static final int FIRST_OF_ALL = 20_000;
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Duration[] PROMISED = {Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3)};

    private final MeterRegistry meters;
    private final CurrentActor current;

    RequestTrail(MeterRegistry meters, CurrentActor current) {
        this.meters = meters;
        this.current = current;
    }

    void install(@Observes Filters filters) {
        filters.register(this::begin, FIRST_OF_ALL);
    }

    private void begin(RoutingContext context) {
        var id = idOf(context.request().getHeader(HEADER));
        var path = String.valueOf(context.request().path());
        var sample = Timer.start(meters);
        MDC.put(ID, id);
        context.response().putHeader(HEADER, id);
        context.addEndHandler(_ -> sample.stop(Timer.builder("uplink.requests")
                .description("Requests that were answered, by part of the service")
                .serviceLevelObjectives(PROMISED)
                .tag("area", AreaRules.of(path))
                .tag("method", method(context))
                .tag("status", String.valueOf(context.response().getStatusCode()))
                .register(meters)));
        context.next();
    }

    /** Whether what runs is done for a request, from the moment at which it is looked up who asks. */
    static boolean isInside() {
        return MDC.get(ID) != null;
    }

    /** A proxy in front may have named the request already; what it says is kept where it can do no harm in a log. */
    private static String idOf(@Nullable String given) {
        return given != null && SOUND.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    /** Methods are made up by whoever asks, and each would be a series of its own. */
    private static String method(RoutingContext context) {
        var name = context.request().method().name();
        return METHODS.contains(name) ? name : AreaRules.OTHER;
    }

    @ServerRequestFilter
    void nameOrganization() {
        current.find()
                .ifPresent(actor -> MDC.put(ORGANIZATION, actor.organization().toString()));
    }
}
