package org.uplink.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;

/** Credentials as a verifier sees them who knows nothing but an address. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class CredentialPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private OrganizationId riverbend;
    private PersonId person;

    @BeforeEach
    void somebody() {
        riverbend = Districts.organization("riverbend");
        person = Districts.person(riverbend, "Hidden Holder");
    }

    @Test
    void aVerifierAnywhereChecksBothForms() throws Exception {
        var held = award();
        var proven = ask("/verify/" + held.slug(), "application/vc");
        var token = ask("/verify/" + held.slug(), "application/vc+jwt");

        assertThat(proven.contentType()).isEqualTo("application/vc");
        assertThat(token.contentType()).isEqualTo("application/vc+jwt");
        assertThat(proven.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(proven.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(proven.asString()).doesNotContain("Hidden Holder").contains("District Technology Foundations");
        assertThat(verifies(proven.asString())).isTrue();
        assertThat(verifies(proven.asString().replace("Riverbend School District", "Lakeside School District")))
                .isFalse();
        assertThat(ask("/verify/" + held.slug(), "application/ld+json").asString())
                .isEqualTo(proven.asString());

        var document = read(proven.asString());
        assertThat(String.valueOf(document.get("id"))).endsWith("/verify/" + held.slug());
        assertThat(CredentialToken.verifies(token.asString(), method -> tokenKey(method)))
                .isTrue();
        assertThat(CredentialToken.payload(token.asString()))
                .hasValueSatisfying(claims -> assertThat(claims).containsEntry("jti", document.get("id")));
        given().accept("*/*").get("/verify/" + held.slug()).then().contentType("text/html");
    }

    @Test
    void theNameIsInTheSignedFormsOnlyWhileItIsShared() throws Exception {
        var held = award();
        Db.run("update credential set shared_at = now() where slug = ?", held.slug());
        var shared = ask("/verify/" + held.slug(), "application/vc").asString();
        assertThat(shared).contains("Hidden Holder");
        assertThat(verifies(shared)).isTrue();

        Db.run("update credential set shared_at = null where slug = ?", held.slug());
        assertThat(ask("/verify/" + held.slug(), "application/vc").asString()).doesNotContain("Hidden Holder");
    }

    @Test
    void aRevocationStandsOnTheStatusListOfTheIssuer() throws Exception {
        var held = award();
        var document = read(ask("/verify/" + held.slug(), "application/vc").asString());
        var address = Samples.status(document, "revocation", "statusListCredential");
        var index = Integer.parseInt(Samples.status(document, "revocation", "statusListIndex"));
        assertThat(isSet(address, index)).isFalse();

        revoke(held);

        assertThat(isSet(address, index)).isTrue();
        var list = ask(address, "application/json");
        assertThat(list.header("Cache-Control")).isEqualTo("public, max-age=30");
        assertThat(list.asString()).doesNotContain("secret reason");
        assertThat(read(list.asString()).get("issuer")).isEqualTo(Samples.within(document, "issuer", "id"));
        assertThat(CredentialToken.verifies(ask(address, "application/vc+jwt").asString(), method -> tokenKey(method)))
                .isTrue();
        given().get("/credentials/status/riverbend/99").then().statusCode(404);
        given().get("/credentials/status/nowhere/1").then().statusCode(404);
    }

    @Test
    void placesOnStatusListsAreNeverSharedAndFollowNoOrder() {
        var first = award();
        var second = award();
        assertThat(Db.number("""
                select count(*) from credential_status s join credential c on c.id = s.credential_id
                where c.slug in (?, ?) and s.list = 1 and s.organization_id = c.organization_id""", first.slug(), second.slug())).isEqualTo(2);
        assertThat(Db.number(
                        "select count(*) - count(distinct (organization_id, list, position)) from credential_status"))
                .isZero();
        assertThat(Db.number("select count(*) from credential where id not in (select credential_id from"
                        + " credential_status)"))
                .isZero();
    }

    @Test
    void issuersPublishTheirKeysInEveryFormThatVerifiersAskFor() {
        for (var type :
                List.of("application/did+ld+json", "application/did+json", "application/json", "application/ld+json")) {
            var document = ask("/issuers/riverbend/did.json", type);
            assertThat(document.contentType()).startsWith(type);
            assertThat(document.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(document.jsonPath().getString("id"))
                    .startsWith("did:web:127.0.0.1%3A")
                    .endsWith(":issuers:riverbend");
        }
        var service = ask("/.well-known/did.json", "*/*");
        assertThat(service.jsonPath().getString("id"))
                .startsWith("did:web:127.0.0.1%3A")
                .doesNotContain("issuers");
        assertThat(ask("/.well-known/jwks.json", "*/*").jsonPath().getList("keys"))
                .hasSizeGreaterThanOrEqualTo(2);
        given().get("/issuers/nowhere/did.json").then().statusCode(404);
        given().get("/issuers/nowhere/jwks.json").then().statusCode(404);
    }

    @Test
    void aFileIsCheckedByItsSignatureAndThenByItsStatus() {
        var held = award();
        var files = "/verify/" + held.slug() + "/files/";
        var proven = ask(files + "credential.jsonld", "*/*").asString();
        var png = ask(files + "badge.png", "*/*").asByteArray();

        assertThat(checked(proven)).startsWith("Valid until");
        assertThat(checked(ask(files + "credential.jwt", "*/*").asString())).startsWith("Valid until");
        assertThat(checked(ask(files + "badge.svg", "*/*").asString())).startsWith("Valid until");
        assertThat(checked(png))
                .startsWith("Valid until " + DAY.format(Learned.today().plusYears(2)));
        assertThat(checked(proven.replace("Technology Foundations", "Technology Mastery")))
                .isEqualTo("Changed after signing");
        assertThat(checked(proven.replace("\"name\"", "\"colour\":\"teal\",\"name\"")))
                .isEqualTo("Changed after signing");
        assertThat(checked(proven.replace(":issuers:", ":others:"))).isEqualTo("Not issued here");
        assertThat(checked("{}")).isEqualTo("Check a file");
        assertThat(checked("nonsense")).isEqualTo("Check a file");

        revoke(held);
        assertThat(checked(png)).isEqualTo("Revoked");
        var lapsed = Learned.award(
                riverbend,
                person,
                Learned.today().minusYears(2),
                Learned.today().minusDays(1));
        assertThat(checked(ask("/verify/" + lapsed.slug(), "application/vc+jwt").asString()))
                .isEqualTo("Lapsed on " + DAY.format(Learned.today().minusDays(1)));
    }

    @Test
    void aFileThatIsTooLargeOrMissingIsSaidSo() {
        var form = Browser.anonymous().form("/verify");
        assertThat(form.upload("file", "large.png", "image/png", new byte[600_000])
                        .send()
                        .text())
                .contains("larger than 500 kB");
        var nothing = Browser.anonymous().form("/verify").send();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Choose a file, or paste its text.");
    }

    @Test
    void theCertificateIsOneTaggedPage() throws Exception {
        var held = award();
        var paper = ask("/verify/" + held.slug() + "/files/certificate.pdf", "*/*");
        assertThat(paper.contentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(paper.asByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("District Technology Foundations", "Riverbend School District", "/verify/" + held.slug())
                    .doesNotContain("Hidden Holder");
        }
        revoke(held);
        given().get("/verify/" + held.slug() + "/files/certificate.pdf").then().statusCode(404);
    }

    @Test
    void thePictureOfACertificationIsForEverybody() {
        var picture = ask("/badges/district-technology-foundations.svg", "*/*");
        assertThat(picture.contentType()).startsWith("image/svg+xml");
        assertThat(picture.asString()).contains("<title>District Technology Foundations</title>");
        given().get("/badges/nothing.svg").then().statusCode(404);
    }

    static String checked(String text) {
        return checked(text.getBytes(StandardCharsets.UTF_8));
    }

    static String checked(byte[] file) {
        return Browser.anonymous()
                .form("/verify")
                .upload("file", "credential", "application/octet-stream", file)
                .send()
                .html()
                .select("h1")
                .text();
    }

    private static void revoke(Learned.Held held) {
        Db.run("""
                insert into credential_revocation (credential_id, slug, organization_id, revoked_at, reason)
                select id, slug, organization_id, now(), 'A secret reason' from credential where slug = ?""", held.slug());
    }

    private Learned.Held award() {
        return Learned.award(riverbend, person, Learned.today(), Learned.today().plusYears(2));
    }

    static Response ask(String address, String accept) {
        var answer = given().accept(accept).get(URI.create(address).getPath());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    static boolean isSet(String list, int index) throws Exception {
        var proven = ask(list, "application/vc").asString();
        assertThat(verifies(proven)).isTrue();
        var encoded = Samples.within(read(proven), "credentialSubject", "encodedList");
        return (Samples.bits(encoded)[index / 8] & 0x80 >> index % 8) != 0;
    }

    private static boolean verifies(String proven) throws JsonProcessingException {
        return DataIntegrity.verifies(read(proven), CredentialPagesTest::proofKey);
    }

    static OctetKeyPair proofKey(String method) {
        var key = String.valueOf(published("verificationMethod", method).get("publicKeyMultibase"));
        var bytes = Multibase.fromBase58(key).orElseThrow();
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(Arrays.copyOfRange(bytes, 2, bytes.length)))
                .build();
    }

    @SuppressWarnings("unchecked")
    private static RSAKey tokenKey(String method) {
        try {
            return JWK.parse((Map<String, Object>)
                            published("verificationMethod", method).get("publicKeyJwk"))
                    .toRSAKey();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> published(String kind, String id) {
        var methods = ask("/issuers/riverbend/did.json", "application/did+json")
                .jsonPath()
                .<Map<String, Object>>getList(kind);
        return methods.stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    static Map<String, Object> read(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
