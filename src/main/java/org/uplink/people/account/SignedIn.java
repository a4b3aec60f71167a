package org.uplink.people.account;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.uplink.people.Accounts;
import org.uplink.people.Registration.Account;
import org.uplink.people.Vouchers;
import org.uplink.people.provider.Said;

/**
 * The account of this session, as its token says it.
 *
 * @param provider alias of the identity provider that it came through; "" for a password at Uplink
 * @param at when the password was given
 * @param vouchers aliases of the organizations of which Keycloak says that they vouch for it
 * @param said what its provider says of it, by which a region may vouch too
 */
record SignedIn(Account account, String provider, Instant at, List<String> vouchers, Optional<Said> said) {

    /** Empty for who came without a token of a session. */
    static Optional<SignedIn> of(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(in(token)) : Optional.empty();
    }

    private static SignedIn in(JsonWebToken token) {
        return new SignedIn(
                Accounts.of(token),
                Accounts.text(token, "identity_provider"),
                Accounts.signedInAt(token),
                Vouchers.in(token.getClaim("organization")),
                Said.in(token));
    }

    public String key() {
        return account.identity();
    }

    /** What its owner knows it by. */
    public String label() {
        return account.email().isBlank() ? account.name() : account.email();
    }
}
