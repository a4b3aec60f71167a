package org.uplink.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uplink.credential.OpenBadge.Identity;

class SigningTest {

    private static final KeySet KEYS = Samples.KEYS;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Test
    void aProofHoldsForWhatWasSigned() {
        assertThat(holds(signed("Ada Lopez"), KEYS)).isTrue();
        assertThat(holds(signed(null), KEYS)).isTrue();
    }

    @Test
    void theSameSignedAgainIsTheSame() {
        assertThat(Forms.text(signed("Ada"))).isEqualTo(Forms.text(signed("Ada")));
    }

    /** Every value of the document, one after the other: nothing in it is outside of what is signed. */
    @Test
    void aChangeOfAnyValueBreaksTheProof() {
        var signed = signed("Ada Lopez");
        var paths = new ArrayList<List<Object>>();
        collect(signed, List.of(), paths);
        assertThat(paths).hasSizeGreaterThan(45);
        for (var path : paths) {
            assertThat(holds(changed(signed, path), KEYS)).as(path.toString()).isFalse();
        }
    }

    @Test
    void whatIsAddedBreaksTheProofEvenWhereNoContextKnowsIt() {
        var signed = signed(null);
        signed.put("endorsedBy", "Everybody");
        assertThat(holds(signed, KEYS)).isFalse();
    }

    @Test
    void aHashedAddressAndARecordOfSeveralHoldToo() throws JsonProcessingException {
        var hashed = Samples.knownBy(new Identity.Hashed(IdentityRules.hash("ada@example.org", "pepper"), "pepper"));
        var badge = sign(OpenBadge.of(hashed));
        assertThat(holds(badge, KEYS)).isTrue();

        var record = sign(ClrDocument.of(Samples.record(List.of(badge, signed("Ada")))));
        assertThat(holds(record, KEYS)).isTrue();
        var text = Forms.text(record);
        assertThat(holds(JSON.readValue(text.replace("pepper", "salt"), OBJECT), KEYS))
                .isFalse();
        assertThat(holds(JSON.readValue(text.replaceFirst("\"proofValue\":\"z", "\"proofValue\":\"z2"), OBJECT), KEYS))
                .as("the proofs inside are signed, too")
                .isFalse();
    }

    @Test
    void aCredentialInsideNamesNoOtherContexts() {
        var badge = new LinkedHashMap<>(signed(null));
        badge.put("@context", List.of("https://elsewhere.example/context"));
        var record = ClrDocument.of(Samples.record(List.of(badge)));
        assertThat(TermRules.unknown(record, Contexts.OURS.terms(ClrDocument.CONTEXT)))
                .containsExactly("credentialSubject.verifiableCredential.@context");
    }

    @Test
    void anotherKeyIsNoProof() {
        assertThat(holds(signed(null), KeySet.first(Samples.NOW))).isFalse();
    }

    @Test
    void newKeysBreakNothing() {
        var later = KEYS.withNew(Samples.NOW.plusSeconds(1));
        assertThat(holds(signed(null), later)).isTrue();
        assertThat(verifies(token(), later)).isTrue();
    }

    @Test
    void aTermThatNoContextKnowsFailsBeforeSigning() {
        var badge = new LinkedHashMap<>(OpenBadge.of(Samples.facts(null)));
        badge.put("colour", "teal");
        assertThatThrownBy(() -> sign(badge)).hasMessageContaining("colour");

        badge.remove("colour");
        badge.put("type", List.of("VerifiableCredential", "OpenBadge"));
        assertThatThrownBy(() -> sign(badge)).hasMessageContaining("OpenBadge");

        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("id", "slug");
        assertThatThrownBy(() -> sign(badge)).hasMessageContaining("not in the contexts: id");

        badge.put("id", "urn:x");
        badge.put("@context", List.of("https://elsewhere.example/context"));
        assertThatThrownBy(() -> sign(badge)).hasMessageContaining("not held here");
    }

    @Test
    void aTermHoldsOnlyWhereItsTypeDefinesIt() {
        var badge = new LinkedHashMap<>(OpenBadge.of(Samples.facts(null)));
        badge.put("achievementType", "Certificate");
        badge.put("issuer", Map.of("id", Samples.DID, "type", "Profile", "targetName", "x"));
        assertThat(TermRules.unknown(badge, Contexts.OURS.terms(OpenBadge.CONTEXT)))
                .containsExactlyInAnyOrder("achievementType", "issuer.targetName");
    }

    @Test
    void aTokenSaysWhatTheDocumentSays() {
        var document = OpenBadge.of(Samples.facts(null));
        assertThat(CredentialToken.payload(token()))
                .hasValueSatisfying(claims -> assertThat(claims)
                        .containsAllEntriesOf(Map.of(
                                "iss",
                                Samples.DID,
                                "jti",
                                "https://uplink.example/verify/slug",
                                "sub",
                                "https://uplink.example/verify/slug#holder",
                                "nbf",
                                1793509200L,
                                "exp",
                                1859263199L,
                                "name",
                                "District Technology Foundations"))
                        .containsKeys(document.keySet().toArray(String[]::new)));
        var head = new String(Base64.getUrlDecoder().decode(token().split("\\.")[0]));
        assertThat(head)
                .contains("\"alg\":\"RS256\"", "\"typ\":\"vc+jwt\"", "\"cty\":\"vc\"", "\"kid\":\"" + Samples.DID);
    }

    @Test
    void aTokenHoldsForItsKeyAndItsWords() {
        var parts = token().split("\\.");
        assertThat(verifies(token(), KEYS)).isTrue();
        assertThat(verifies(token(), KeySet.first(Samples.NOW))).isFalse();
        var other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(parts[1]))
                        .replace("Foundations", "Mastery")
                        .getBytes());
        assertThat(verifies(parts[0] + "." + other + "." + parts[2], KEYS)).isFalse();
        var none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        assertThat(verifies(none + "." + parts[1] + ".", KEYS)).isFalse();
        assertThat(verifies("nonsense", KEYS)).isFalse();
    }

    @Test
    void withoutSharingNoNameIsAnywhere() {
        assertThat(Forms.text(OpenBadge.of(Samples.facts(null)))).doesNotContain("identifier", "Ada");
        assertThat(Forms.text(OpenBadge.of(Samples.facts("Ada Lopez")))).contains("Ada Lopez");
    }

    @Test
    void aStatusListHoldsTheRevokedAndIsSignedAsAnyCredential() throws Exception {
        var list = StatusList.of(
                "https://u.example/l/1", Samples.DID, StatusPurpose.REVOCATION, List.of(0, 9, 131_071), Samples.NOW);
        var text = Samples.within(list, "credentialSubject", "encodedList");
        assertThat(text).startsWith("u");
        var bits = Samples.bits(text);
        assertThat(bits).hasSize(16_384);
        assertThat(bits[0]).isEqualTo((byte) 0x80);
        assertThat(bits[1]).isEqualTo((byte) 0x40);
        assertThat(bits[16_383]).isEqualTo((byte) 0x01);
        assertThat(holds(sign(list), KEYS)).isTrue();
    }

    @Test
    void signingTakesFewMilliseconds() {
        for (var i = 0; i < 200; i++) {
            signed("Ada");
        }
        var start = System.nanoTime();
        for (var i = 0; i < 200; i++) {
            signed("Ada");
        }
        var proof = (System.nanoTime() - start) / 200_000;
        start = System.nanoTime();
        for (var i = 0; i < 200; i++) {
            token();
        }
        var token = (System.nanoTime() - start) / 200_000;
        System.out.printf("A proof takes %d microseconds, a token %d%n", proof, token);
        assertThat(proof).isLessThan(100_000);
    }

    private static Map<String, Object> signed(@Nullable String holder) {
        return sign(OpenBadge.of(Samples.facts(holder)));
    }

    private static Map<String, Object> sign(Map<String, Object> document) {
        var key = KEYS.forProofs(Samples.NOW);
        return DataIntegrity.sign(document, key, DidDocument.methodId(Samples.DID, key), Samples.NOW);
    }

    private static String token() {
        var key = KEYS.forTokens(Samples.NOW);
        return CredentialToken.sign(OpenBadge.of(Samples.facts(null)), key, DidDocument.methodId(Samples.DID, key));
    }

    private static boolean holds(Map<String, Object> document, KeySet keys) {
        return DataIntegrity.verifies(
                document,
                method -> keys.find(OctetKeyPair.class, DidRules.keyOf(Samples.DID, method))
                        .orElse(null));
    }

    private static boolean verifies(String token, KeySet keys) {
        return CredentialToken.verifies(
                token,
                method -> keys.find(RSAKey.class, DidRules.keyOf(Samples.DID, method))
                        .orElse(null));
    }

    private static void collect(Object value, List<Object> path, List<List<Object>> paths) {
        switch (value) {
            case Map<?, ?> object -> object.forEach((key, one) -> collect(one, longer(path, key), paths));
            case List<?> list -> {
                for (var i = 0; i < list.size(); i++) {
                    collect(list.get(i), longer(path, i), paths);
                }
            }
            default -> paths.add(path);
        }
    }

    private static List<Object> longer(List<Object> path, Object next) {
        var longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    private static Map<String, Object> changed(Map<String, Object> document, List<Object> path) {
        try {
            var copy = JSON.readValue(Forms.text(document), new TypeReference<Map<String, Object>>() {});
            change(copy, path);
            return copy;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void change(@Nullable Object at, List<Object> path) {
        var step = path.getFirst();
        switch (at) {
            case Map<?, ?> object
            when path.size() == 1 -> ((Map<Object, Object>) object).compute(step, (key, old) -> other(old));
            case List<?> list when path.size() == 1 -> ((List<Object>) list).replaceAll(SigningTest::other);
            case Map<?, ?> object -> change(object.get(step), path.subList(1, path.size()));
            case List<?> list -> change(list.get((Integer) step), path.subList(1, path.size()));
            case null, default -> throw new AssertionError(path);
        }
    }

    private static Object other(@Nullable Object old) {
        return old instanceof Boolean yes ? (Object) !yes : old + "x";
    }
}
