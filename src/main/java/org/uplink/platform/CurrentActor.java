package org.uplink.platform;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The one who acts in the running request. */
@ApplicationScoped
public class CurrentActor {

    /** The attribute of the security identity that carries the {@link Actor}. */
    public static final String ATTRIBUTE = "uplink.actor";

    private final CurrentIdentityAssociation identities;

    CurrentActor(CurrentIdentityAssociation identities) {
        this.identities = identities;
    }

    /** Empty for strangers, and outside a request. */
    public Optional<Actor> find() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return BlockingOperationControl.isBlockingAllowed()
                ? Optional.ofNullable(identities.getIdentity().getAttribute(ATTRIBUTE))
                : known();
    }

    /** A sign-in that failed is answered on a thread that must not wait: whoever is not known by then is a stranger to it. */
    private Optional<Actor> known() {
        var deferred = identities.getDeferredIdentity().subscribeAsCompletionStage();
        return deferred.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.ofNullable(deferred.getNow(null)).map(identity -> identity.<Actor>getAttribute(ATTRIBUTE));
    }

    /** @throws Refusal.NotFound where nobody is signed in: what needs an actor does not exist for a stranger */
    public Actor get() {
        return find().orElseThrow(Refusal.NotFound::new);
    }
}
