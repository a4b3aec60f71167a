package org.uplink.platform;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** What holds for every page: it is not stored, it speaks the reader's language, and a message is shown once. */
class PageFilters {

    private final Instance<Page> page;

    PageFilters(Instance<Page> page) {
        this.page = page;
    }

    /** A mail is written for nobody's request, and says itself whose language it speaks. */
    void speakTheReadersLanguage(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(instance -> {
            if (Arc.container().requestContext().isActive() && CurrentRequestManager.get() != null) {
                instance.setAttribute("locale", page.get().locale());
            }
        });
    }

    @ServerResponseFilter
    void finish(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        var shown = response.getStatus() == 200 || response.getStatus() == 409 || response.getStatus() == 422;
        if (shown
                && Flash.isIn(request.getHeaderString(HttpHeaders.COOKIE))
                && page.get().flashRead()) {
            headers.add(HttpHeaders.SET_COOKIE, Flash.spent());
        }
    }
}
