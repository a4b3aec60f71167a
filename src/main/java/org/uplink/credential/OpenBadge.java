package org.uplink.credential;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A credential as an Open Badge 3.0 in the data model of Verifiable Credentials 2.0, before it is signed. Pure. */
final class OpenBadge {

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    static final String SCHEMA_TYPE = "1EdTechJsonSchemaValidator2019";

    /** Open Badges names this type of schema and defines it in no context that everybody has: it is defined in place. */
    static final List<Object> CONTEXT = List.of(
            Contexts.CREDENTIALS,
            Contexts.OPEN_BADGES,
            Map.of(SCHEMA_TYPE, "https://purl.imsglobal.org/spec/vc/ob/vocab.html#" + SCHEMA_TYPE));

    /** @param did of the organization in whose name it is issued */
    record Issuer(String did, String name) {}

    /**
     * What was achieved.
     *
     * @param id the address of the certification
     * @param narrative what it took, in Markdown
     */
    record Achievement(
            String id,
            String code,
            String revision,
            String title,
            String description,
            String narrative,
            boolean certificate,
            String image,
            List<Alignment> alignments) {}

    /** A competency at the level that was verified. */
    record Alignment(String url, String code, String name, String description, String framework) {}

    /** @param list the address of the list in which {@code index} says whether it is so */
    record Status(String list, StatusPurpose purpose, int index) {}

    /** How a document says whose it is. */
    sealed interface Identity {
        record Named(String name) implements Identity {}

        /** Who knows the address can compute the hash; nobody can read the address from it. */
        record Hashed(String hash, String salt) implements Identity {}
    }

    /**
     * @param id the address at which anybody can check it
     * @param holder null where nothing of the holder is public
     * @param endorsements the titles of what the award had earned beside it
     * @param evidence what the holder names of it
     * @param until the last valid moment; null without an end
     */
    record Facts(
            String id,
            Issuer issuer,
            Achievement achievement,
            @Nullable Identity holder,
            List<String> endorsements,
            List<Piece> evidence,
            Instant from,
            @Nullable Instant until,
            Status status) {}

    private OpenBadge() {}

    static Map<String, Object> of(Facts facts) {
        var badge = new LinkedHashMap<String, Object>();
        badge.put("@context", CONTEXT);
        badge.put("id", facts.id());
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("name", facts.achievement().title());
        if (!facts.endorsements().isEmpty()) {
            badge.put("description", "Endorsement: " + String.join(", ", facts.endorsements()));
        }
        badge.put("issuer", issuer(facts.issuer()));
        badge.put("validFrom", facts.from().toString());
        if (facts.until() != null) {
            badge.put("validUntil", facts.until().toString());
        }
        badge.put("credentialSubject", subject(facts));
        if (!facts.evidence().isEmpty()) {
            badge.put(
                    "evidence",
                    facts.evidence().stream().map(OpenBadge::evidence).toList());
        }
        badge.put("credentialSchema", List.of(ordered("id", SCHEMA, "type", SCHEMA_TYPE)));
        badge.put("credentialStatus", status(facts.status()));
        return badge;
    }

    /** Without the holder's name the subject is only "whoever holds this": an identifier that occurs nowhere else. */
    private static Map<String, Object> subject(Facts facts) {
        var subject = ordered("id", facts.id() + "#holder", "type", List.of("AchievementSubject"));
        if (facts.holder() != null) {
            subject.put("identifier", List.of(identifier(facts.holder())));
        }
        subject.put("achievement", achievement(facts.achievement()));
        return subject;
    }

    static Map<String, Object> issuer(Issuer issuer) {
        return ordered("id", issuer.did(), "type", List.of("Profile"), "name", issuer.name());
    }

    static Map<String, Object> identifier(Identity identity) {
        return switch (identity) {
            case Identity.Named(var name) ->
                ordered("type", "IdentityObject", "hashed", false, "identityHash", name, "identityType", "ext:name");
            case Identity.Hashed(var hash, var salt) ->
                ordered(
                        "type",
                        "IdentityObject",
                        "hashed",
                        true,
                        "identityHash",
                        hash,
                        "identityType",
                        "emailAddress",
                        "salt",
                        salt);
        };
    }

    /** By reference to what only the holder can show: it has no address. */
    private static Map<String, Object> evidence(Piece piece) {
        return ordered(
                "type",
                List.of("Evidence"),
                "name",
                piece.title(),
                "genre",
                piece.kindInEnglish(),
                "description",
                piece.kindInEnglish() + " of " + piece.occurredOn());
    }

    private static Map<String, Object> achievement(Achievement achievement) {
        return ordered(
                "id", achievement.id(),
                "type", List.of("Achievement"),
                "name", achievement.title(),
                "description", achievement.description(),
                "achievementType", achievement.certificate() ? "Certificate" : "Certification",
                "humanCode", achievement.code(),
                "version", achievement.revision(),
                "inLanguage", "en",
                "criteria", ordered("narrative", achievement.narrative()),
                "image", ordered("id", achievement.image(), "type", "Image", "caption", achievement.title()),
                "alignment",
                        achievement.alignments().stream()
                                .map(OpenBadge::alignment)
                                .toList());
    }

    private static Map<String, Object> alignment(Alignment alignment) {
        return ordered(
                "type", List.of("Alignment"),
                "targetUrl", alignment.url(),
                "targetCode", alignment.code(),
                "targetName", alignment.name(),
                "targetDescription", alignment.description(),
                "targetFramework", alignment.framework(),
                "targetType", "ceasn:Competency");
    }

    /** Open Badges 3.0 take one entry. */
    static Map<String, Object> status(Status status) {
        return ordered(
                "id",
                status.list() + "#" + status.index(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                status.purpose().key(),
                "statusListIndex",
                Integer.toString(status.index()),
                "statusListCredential",
                status.list());
    }

    static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
