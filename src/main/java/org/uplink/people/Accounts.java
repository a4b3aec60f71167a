package org.uplink.people;

import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Registration.Account;

/** What a token of the identity provider says of an account, and which organization its browser has chosen. */
public final class Accounts {

    /** The organization that a person switched to: a wish, granted only for one that they belong to. */
    static final String ORGANIZATION_COOKIE = "uplink_organization";

    private static final String PREFIX = "keycloak|";
    private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;

    private Accounts() {}

    /** The key of an account: Uplink trusts one Keycloak, and whoever it brokers for has one subject there for good. */
    public static String identity(String subject) {
        return PREFIX + subject;
    }

    /** The same without what all have. */
    public static String subject(String identity) {
        return identity.substring(PREFIX.length());
    }

    public static Account of(JsonWebToken token) {
        var name = Stream.of("name", "preferred_username", "email")
                .map(claim -> text(token, claim))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(token.getSubject());
        var proven = Boolean.parseBoolean(text(token, "email_verified"));
        return new Account(identity(token.getSubject()), name, text(token, "email"), proven);
    }

    public static String text(JsonWebToken token, String claim) {
        var value = token.<@Nullable Object>getClaim(claim);
        return value == null ? "" : value.toString();
    }

    /** When the password was given; for a program that does not know, when the token was made. */
    public static Instant signedInAt(JsonWebToken token) {
        var at = text(token, "auth_time");
        return Instant.ofEpochSecond(at.isEmpty() ? token.getIssuedAtTime() : Long.parseLong(at));
    }

    /** From the next request on the browser acts for the organization of this alias. */
    public static NewCookie choice(String alias) {
        return new NewCookie.Builder(ORGANIZATION_COOKIE)
                .value(alias)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(HALF_A_YEAR)
                .build();
    }
}
