package org.uplink.people.scim;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody brings the secret of a directory. */
class DirectoryRequest extends BaseAuthenticationRequest {

    private final String secret;

    DirectoryRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
