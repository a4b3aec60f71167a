package org.uplink.platform;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** A copy has started, and is ready, when it has content to serve. */
@Startup
@Readiness
class ContentReadiness implements HealthCheck {

    private final ContentLoader loader;

    ContentReadiness(ContentLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("content").status(loader.ready()).build();
    }
}
