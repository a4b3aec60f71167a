package org.uplink.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

/** Bearer tokens that Keycloak did not give for us, did not give as they stand, or did not give for this: none opens the API. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ForgedTokensTest {

    private static final String ADMIN = "admin@riverbend.example";
    private static final String DOOR = "/api/v1/admin/audit/check";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String[] real = Tokens.of(ADMIN).split("\\.");

    @Test
    void noForgedTokenOpensTheApi() throws IOException, GeneralSecurityException {
        Districts.member(ADMIN, "riverbend", "admin");
        assertThat(status(String.join(".", real))).isEqualTo(200);
        var faults = new ArrayList<String>();
        try (var canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var tokens = tokens("http://127.0.0.1:" + canary.getLocalPort() + "/keys");
            tokens.forEach((name, token) -> {
                var status = status(token);
                if (status != 401) {
                    faults.add(name + " answers " + status);
                }
            });
            canary.setSoTimeout(200);
            if (isAsked(canary)) {
                faults.add("a key was fetched from where a token said");
            }
            System.out.printf("tokens: %d passed, %d failed%n", tokens.size() - faults.size(), faults.size());
            assertThat(tokens).hasSizeGreaterThanOrEqualTo(20);
        }
        assertThat(faults).isEmpty();
    }

    /** What Keycloak gave opens, so that a forged one that opened would be seen; and a canary that is asked is seen too. */
    @Test
    void aTokenThatOpensIsReported() throws IOException {
        Districts.member(ADMIN, "riverbend", "admin");
        assertThat(status(Tokens.of(ADMIN))).isEqualTo(200);
        try (var canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var _ = new Socket(InetAddress.getLoopbackAddress(), canary.getLocalPort())) {
            assertThat(isAsked(canary)).isTrue();
        }
    }

    private static boolean isAsked(ServerSocket canary) throws IOException {
        try (var _ = canary.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token).get(DOOR).statusCode();
    }

    private Map<String, String> tokens(String elsewhere) throws IOException, GeneralSecurityException {
        var tokens = new LinkedHashMap<String, String>();
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            tokens.put("alg " + none, unsigned(header(head -> head.put("alg", none)), real[1]) + ".");
        }
        tokens.put("no signature", unsigned(real[0], real[1]) + ".");
        tokens.put(
                "alg none, signature kept", unsigned(header(head -> head.put("alg", "none")), real[1]) + "." + real[2]);
        var key = publicKey();
        var hs256 = header(head -> head.put("alg", "HS256"));
        tokens.put("HS256 with the public key", mac(hs256, key.getEncoded()));
        tokens.put("HS256 with its PEM", mac(hs256, pem(key).getBytes(UTF_8)));
        tokens.put("HS256 with one byte of nothing", mac(hs256, new byte[1]));
        tokens.put(
                "kid of an empty file",
                mac(header(head -> head.put("alg", "HS256").put("kid", "../../dev/null")), new byte[1]));
        var own = pair();
        tokens.put("another key under the same name", signed(real[0], real[1], own));
        tokens.put("another key without a name", signed(header(head -> head.remove("kid")), real[1], own));
        tokens.put("a key in its head", signed(header(head -> head.set("jwk", jwk(own))), real[1], own));
        tokens.put("a key elsewhere", signed(header(head -> head.put("jku", elsewhere)), real[1], own));
        tokens.put("a certificate elsewhere", signed(header(head -> head.put("x5u", elsewhere)), real[1], own));
        tokens.put(
                "what nobody understands",
                signed(header(head -> head.putArray("crit").add("odd")), real[1], own));
        tokens.put("another person", unsigned(real[0], payload(all -> all.put("sub", "x"))) + "." + real[2]);
        tokens.put("a later end", unsigned(real[0], payload(all -> all.put("exp", 4_000_000_000L))) + "." + real[2]);
        tokens.put("another issuer", signed(real[0], payload(all -> all.put("iss", elsewhere)), own));
        tokens.put("a signature cut short", unsigned(real[0], real[1]) + "." + real[2].substring(0, 100));
        tokens.put("five parts", String.join(".", real) + "..");
        tokens.put("an ID token", Tokens.idTokenOf(ADMIN));
        tokens.put("a refresh token", Tokens.refreshTokenOf(ADMIN));
        tokens.put("for another client", Tokens.forAnotherAudience(ADMIN));
        tokens.put("of another realm", Tokens.ofAnotherRealm());
        tokens.put("past its end", Tokens.expired(ADMIN));
        return tokens;
    }

    private String header(Consumer<ObjectNode> change) throws IOException {
        return changed(real[0], change);
    }

    private String payload(Consumer<ObjectNode> change) throws IOException {
        return changed(real[1], change);
    }

    private static String changed(String part, Consumer<ObjectNode> change) throws IOException {
        var node = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
        change.accept(node);
        return BASE64.encodeToString(JSON.writeValueAsBytes(node));
    }

    private static String unsigned(String header, String payload) {
        return header + "." + payload;
    }

    private String mac(String header, byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        var text = unsigned(header, real[1]);
        return text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    private static String signed(String header, String payload, KeyPair key) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.getPrivate());
        signature.update(unsigned(header, payload).getBytes(UTF_8));
        return unsigned(header, payload) + "." + BASE64.encodeToString(signature.sign());
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static JsonNode jwk(KeyPair pair) {
        var key = (RSAPublicKey) pair.getPublic();
        return JSON.createObjectNode()
                .put("kty", "RSA")
                .put("n", BASE64.encodeToString(key.getModulus().toByteArray()))
                .put("e", BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    /** The one that the real token is signed with, as Keycloak publishes it. */
    private PublicKey publicKey() throws IOException, GeneralSecurityException {
        var name =
                JSON.readTree(Base64.getUrlDecoder().decode(real[0])).get("kid").asText();
        for (var key : JSON.readTree(Tokens.keys()).get("keys")) {
            if (key.get("kid").asText().equals(name)) {
                return KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
            }
        }
        throw new AssertionError("Keycloak does not publish " + name);
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(name).asText()));
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
