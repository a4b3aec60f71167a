package org.uplink.people;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;

/** In an organization that was opened for a while every address that is asked for is noted, and nothing can be changed. */
class OpenedRequests implements Page.HeaderNotice {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern ENDING = Pattern.compile("/admin/openings/[0-9a-f-]{36}/end");

    private final Instance<SecurityIdentity> identity;
    private final Looks looks;
    private final Wording wording;

    OpenedRequests(Instance<SecurityIdentity> identity, Looks looks, Wording wording) {
        this.identity = identity;
        this.looks = looks;
        this.wording = wording;
    }

    @ServerRequestFilter
    public void onlyLook(ContainerRequestContext request) {
        if (inside() == null) {
            return;
        }
        var path = request.getUriInfo().getPath();
        if (READING.contains(request.getMethod())) {
            looks.inside(path);
        } else if (!ENDING.matcher(path).matches()) {
            throw new Refusal.NotFound();
        }
    }

    private OpenedDoor.@Nullable Inside inside() {
        return identity.get().getAttribute(OpenedDoor.ATTRIBUTE);
    }

    @Override
    public List<String> lines() {
        var inside = inside();
        if (inside == null) {
            return List.of();
        }
        var actor = inside.actor();
        var until =
                inside.until().atZone(actor.zone()).toLocalTime().withSecond(0).withNano(0);
        return List.of(wording.openings().inside(actor.organizationName(), until.toString()));
    }
}
