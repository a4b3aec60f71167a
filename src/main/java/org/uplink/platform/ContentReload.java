package org.uplink.platform;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** In development an edit of content shows on the next page. */
@IfBuildProfile("dev")
@ApplicationScoped
class ContentReload {

    private final ContentLoader loader;

    ContentReload(ContentLoader loader) {
        this.loader = loader;
    }

    @ServerRequestFilter(preMatching = false, nonBlocking = false)
    void loadChanges() {
        loader.loadChanges();
    }
}
