package org.uplink.people;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Refusal;

/** Links in mails and calendars name their organization: whoever follows one may act for another at that time. */
public class NamedOrganization {

    private static final String PARAMETER = "in";

    private final CurrentActor current;

    NamedOrganization(CurrentActor current) {
        this.current = current;
    }

    /** @param address without a query */
    public static String link(String address, String alias) {
        return address + "?" + PARAMETER + "=" + alias;
    }

    /** Before the address is looked up: it may be there for a role that the reader has in that organization alone. */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response open(ContainerRequestContext request) {
        var alias = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        if (alias == null || !request.getMethod().equals(HttpMethod.GET)) {
            return null;
        }
        var path = request.getUriInfo().getRequestUri().getRawPath();
        return current.find().map(actor -> open(actor, alias, path)).orElse(null);
    }

    private static Response open(Actor actor, String alias, String path) {
        var choice = actor.choice(alias).orElseThrow(Refusal.NotFound::new);
        return Response.seeOther(URI.create(SessionPages.ownAddress(path, "/me")))
                .cookie(Accounts.choice(choice.alias()))
                .build();
    }
}
