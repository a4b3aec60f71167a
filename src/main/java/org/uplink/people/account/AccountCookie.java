package org.uplink.people.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Holds the secret of somebody who wants to add an account, in the browser in which they asked and nowhere else: a link could
 * be sent to somebody, whose account would then be tied to a record that is not theirs.
 */
@ApplicationScoped
public class AccountCookie {

    public static final String NAME = "uplink_account";

    /** Longer than the secret is good: whoever comes too late is told so, and is not made a second person meanwhile. */
    private static final int AN_HOUR = 60 * 60;

    private static final String ENDED = "ended";

    private final boolean secure;

    AccountCookie(@ConfigProperty(name = "org.uplink.public-address") String address) {
        this.secure = address.startsWith("https:");
    }

    NewCookie holding(String secret) {
        return of(secret, AN_HOUR);
    }

    /**
     * Nothing is to be added. Every page, and each part of one, is asked for with the account that was not added: until its owner
     * signs out it is nobody yet.
     */
    NewCookie ended() {
        return of(ENDED, AN_HOUR);
    }

    /** Whether whoever signs out now does so to come back with another account. */
    public static boolean isOpen(@Nullable String value) {
        return isThere(value) && !ENDED.equals(value);
    }

    public static boolean isThere(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    public NewCookie spent() {
        return of("", 0);
    }

    private NewCookie of(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(seconds)
                .build();
    }
}
