package org.uplink.platform;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

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
