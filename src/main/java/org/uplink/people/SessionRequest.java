package org.uplink.people;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody goes on with a session whose token Keycloak cannot renew now. */
class SessionRequest extends BaseAuthenticationRequest {

    private final SecurityIdentity proven;

    SessionRequest(SecurityIdentity proven) {
        this.proven = proven;
    }

    SecurityIdentity proven() {
        return proven;
    }
}
