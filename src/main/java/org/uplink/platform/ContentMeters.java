package org.uplink.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** Whether what is served is what was authored: replicas that differ in this serve different content. */
class ContentMeters {

    private final ContentLoader loader;
    private final MeterRegistry meters;

    ContentMeters(ContentLoader loader, MeterRegistry meters) {
        this.loader = loader;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("uplink.content.loaded", this::loadedAt)
                .description("When the content that is served was loaded, in seconds since 1970; 0 for never")
                .strongReference(true)
                .register(meters);
    }

    private double loadedAt() {
        var at = loader.loadedAt();
        return at == null ? 0 : at.getEpochSecond();
    }
}
