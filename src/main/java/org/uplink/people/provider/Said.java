package org.uplink.people.provider;

import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What the provider that somebody came through said of them at this sign-in. Keycloak says in the session which provider that
 * is, and beside the words which provider they are of: those of another count for nothing.
 *
 * @param provider its alias in Keycloak
 * @param words of roles
 * @param districts by the words of a region
 */
public record Said(String provider, Instant at, List<String> words, List<String> districts) {

    Said(String provider, Instant at, List<String> words) {
        this(provider, at, words, List.of());
    }

    /** Empty where somebody came without a provider. */
    public static Optional<Said> in(JsonWebToken token) {
        var provider = text(token.<@Nullable Object>getClaim("identity_provider"));
        var at = text(token.<@Nullable Object>getClaim("auth_time"));
        if (provider.isEmpty() || at.isEmpty()) {
            return Optional.empty();
        }
        var its = provider.equals(text(token.<@Nullable Object>getClaim(ProviderMappers.FROM)));
        return Optional.of(new Said(
                provider,
                Instant.ofEpochSecond(Long.parseLong(at)),
                its ? words(token.<@Nullable Object>getClaim(ProviderMappers.ROLES)) : List.of(),
                its ? words(token.<@Nullable Object>getClaim(ProviderMappers.DISTRICT)) : List.of()));
    }

    private static List<String> words(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> several -> several.stream().map(Said::text).toList();
            case null -> List.of();
            default -> List.of(text(claim));
        };
    }

    /** JSON in a token is read as JSON, in which a text stands in quotes. */
    private static String text(@Nullable Object claim) {
        return switch (claim) {
            case JsonString string -> string.getString();
            case null -> "";
            default -> claim.toString();
        };
    }
}
