package org.uplink.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uplink.people.People;

/**
 * Whether a file is a credential that Uplink issued and that still stands: by its signature and the published keys alone,
 * and then by the status list. What the file says is believed only once its signature holds.
 */
@ApplicationScoped
class FileCheck {

    sealed interface Outcome {

        default String key() {
            return switch (this) {
                case Valid _ -> "valid";
                case Expired _ -> "lapsed";
                case Suspended _ -> "suspended";
                case Revoked _ -> "revoked";
                case Changed _ -> "changed";
                case NotOurs _, Unreadable _ -> "foreign";
            };
        }

        record Valid(Said said) implements Outcome {}

        record Suspended(Said said) implements Outcome {}

        record Revoked(Said said) implements Outcome {}

        record Expired(Said said) implements Outcome {}

        /** It names one of our issuers, but nobody of ours has signed it as it stands. */
        record Changed() implements Outcome {}

        record NotOurs() implements Outcome {}

        record Unreadable() implements Outcome {}
    }

    /**
     * @param holder null where the file names none
     * @param until the last valid day in the issuer's calendar; null without an end
     * @param inside the credentials in a record of several; none in a single one
     */
    record Said(
            String title,
            String issuer,
            @Nullable String holder,
            @Nullable LocalDate until,
            String address,
            List<Inside> inside) {}

    /** @param state {@code valid}, {@code lapsed}, {@code suspended}, {@code revoked}, {@code changed} or {@code foreign} */
    record Inside(String title, String state) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private record Place(int list, int position) {}

    private record Sent(String text, Map<String, Object> document, boolean token) {}

    private final SigningKeys keys;
    private final Issuers issuers;
    private final StatusLists lists;
    private final People people;
    private final Clock clock;

    FileCheck(SigningKeys keys, Issuers issuers, StatusLists lists, People people, Clock clock) {
        this.keys = keys;
        this.issuers = issuers;
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    /** @param file JSON-LD with a proof, a token, or a picture with either inside */
    Outcome check(byte[] file) {
        var text = Baking.from(file)
                .orElseGet(() -> new String(file, StandardCharsets.UTF_8))
                .strip();
        return read(text).map(this::judged).orElseGet(Outcome.Unreadable::new);
    }

    private static Optional<Sent> read(String text) {
        if (!text.startsWith("{")) {
            return CredentialToken.payload(text).map(document -> new Sent(text, document, true));
        }
        try {
            return Optional.of(new Sent(text, JSON.readValue(text, OBJECT), false));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private Outcome judged(Sent sent) {
        var document = sent.document();
        var context = contextOf(document);
        if (context.isEmpty()) {
            return new Outcome.Unreadable();
        }
        var did = text(document, "issuer", "id");
        var alias = issuers.aliasOf(did);
        if (alias.isEmpty() || !keys.present()) {
            return new Outcome.NotOurs();
        }
        // Other contexts could give the words of a document another meaning than the one that was signed.
        if (!context.get().equals(document.get("@context")) || !isSigned(sent, did)) {
            return new Outcome.Changed();
        }
        return standing(document, alias.get());
    }

    /** The contexts that a document of its type has; empty for what is none of ours. */
    private static Optional<List<Object>> contextOf(Map<String, Object> document) {
        if (!(document.get("type") instanceof List<?> types)) {
            return Optional.empty();
        }
        return types.contains(ClrDocument.TYPE)
                ? Optional.of(ClrDocument.CONTEXT)
                : types.contains("OpenBadgeCredential") ? Optional.of(OpenBadge.CONTEXT) : Optional.empty();
    }

    private boolean isSigned(Sent sent, String did) {
        return sent.token()
                ? CredentialToken.verifies(sent.text(), keyOf(RSAKey.class, did))
                : DataIntegrity.verifies(sent.document(), keyOf(OctetKeyPair.class, did));
    }

    private <K extends JWK> Function<String, @Nullable K> keyOf(Class<K> kind, String did) {
        return method -> keys.current().find(kind, DidRules.keyOf(did, method)).orElse(null);
    }

    private Outcome standing(Map<String, Object> document, String alias) {
        var until = document.get("validUntil");
        var end = until == null ? null : Instant.parse(until.toString());
        var zone = people.zoneOf(issuers.organization(alias));
        var said = said(document, end == null ? null : LocalDate.ofInstant(end, zone));
        var place = placeOf(document);
        if (isSet(place, alias, StatusPurpose.REVOCATION)) {
            return new Outcome.Revoked(said);
        }
        if (end != null && end.isBefore(Instant.now(clock))) {
            return new Outcome.Expired(said);
        }
        return isSet(place, alias, StatusPurpose.SUSPENSION) ? new Outcome.Suspended(said) : new Outcome.Valid(said);
    }

    private boolean isSet(Place place, String alias, StatusPurpose purpose) {
        return lists.set(alias, place.list(), purpose).contains(place.position());
    }

    /** The same in all lists of the issuer, though files of before there were suspensions name one of them only. */
    private static Place placeOf(Map<String, Object> document) {
        var status = document.get("credentialStatus") instanceof List<?> several
                ? several.getFirst()
                : document.get("credentialStatus");
        var entry = JSON.convertValue(status, OBJECT);
        var list = String.valueOf(entry.get("statusListCredential"));
        return new Place(
                Integer.parseInt(list.substring(list.lastIndexOf('/') + 1)),
                Integer.parseInt(String.valueOf(entry.get("statusListIndex"))));
    }

    private Said said(Map<String, Object> document, @Nullable LocalDate until) {
        return new Said(
                String.valueOf(document.get("name")),
                text(document, "issuer", "name"),
                holder(document),
                until,
                String.valueOf(document.get("id")),
                inside(document));
    }

    /** Each in a record has a proof and a status of its own. */
    private List<Inside> inside(Map<String, Object> document) {
        if (!(document.get("credentialSubject") instanceof Map<?, ?> subject)
                || !(subject.get("verifiableCredential") instanceof List<?> credentials)) {
            return List.of();
        }
        return credentials.stream()
                .map(one -> JSON.convertValue(one, OBJECT))
                .map(one -> new Inside(
                        String.valueOf(one.get("name")),
                        judged(new Sent("", one, false)).key()))
                .toList();
    }

    private static @Nullable String holder(Map<String, Object> document) {
        return document.get("credentialSubject") instanceof Map<?, ?> subject
                        && subject.get("identifier") instanceof List<?> identifiers
                        && identifiers.getFirst() instanceof Map<?, ?> name
                        && Boolean.FALSE.equals(name.get("hashed"))
                ? String.valueOf(name.get("identityHash"))
                : null;
    }

    private static String text(Map<String, Object> document, String of, String name) {
        return document.get(of) instanceof Map<?, ?> whole ? String.valueOf(whole.get(name)) : "";
    }
}
