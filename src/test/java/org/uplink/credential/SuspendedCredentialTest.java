package org.uplink.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.credential.CredentialPagesTest.ask;
import static org.uplink.credential.CredentialPagesTest.checked;
import static org.uplink.credential.CredentialPagesTest.isSet;
import static org.uplink.credential.CredentialPagesTest.read;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Learned.Held;

/** What a verifier finds of a credential whose award is suspended, and whose suspension is lifted. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SuspendedCredentialTest {

    @Inject
    Forms forms;

    @Inject
    Issuers issuers;

    Held held;

    @BeforeEach
    void aCredential() {
        var riverbend = Districts.organization("riverbend");
        held = Learned.award(
                riverbend,
                Districts.person(riverbend, "Hidden Holder"),
                Learned.today(),
                Learned.today().plusYears(2));
    }

    @Test
    void aSuspensionIsSetAndClearedOnAListOfItsOwn() throws Exception {
        var document = read(ask("/verify/" + held.slug(), "application/vc").asString());
        var suspensions = Samples.status(document, "suspension", "statusListCredential");
        var revocations = Samples.status(document, "revocation", "statusListCredential");
        var index = Integer.parseInt(Samples.status(document, "suspension", "statusListIndex"));

        assertThat(suspensions).isEqualTo(revocations + "/suspension");
        assertThat(Samples.status(document, "revocation", "statusListIndex")).isEqualTo(String.valueOf(index));
        assertThat(isSet(suspensions, index)).isFalse();
        suspend();
        assertThat(isSet(suspensions, index)).isTrue();
        assertThat(isSet(revocations, index)).isFalse();
        lift();
        assertThat(isSet(suspensions, index)).isFalse();

        var list = ask(suspensions, "application/json");
        assertThat(list.header("Cache-Control")).isEqualTo("public, max-age=30");
        assertThat(Samples.within(read(list.asString()), "credentialSubject", "statusPurpose"))
                .isEqualTo("suspension");
        assertThat(CredentialToken.payload(
                        ask(suspensions, "application/vc+jwt").asString()))
                .hasValueSatisfying(token -> assertThat(token).containsEntry("id", suspensions));
        given().get("/credentials/status/riverbend/99/suspension").then().statusCode(404);
        given().get("/credentials/status/nowhere/1/suspension").then().statusCode(404);
    }

    @Test
    void filesOfAllFormsAreFoundSuspendedAndThenValid() {
        var files = "/verify/" + held.slug() + "/files/";
        var handedOn = List.of(
                ask(files + "credential.jsonld", "*/*").asByteArray(),
                ask(files + "credential.jwt", "*/*").asByteArray(),
                ask(files + "badge.png", "*/*").asByteArray());

        suspend();
        assertThat(handedOn).allSatisfy(file -> assertThat(checked(file)).isEqualTo("Suspended"));
        lift();
        assertThat(handedOn).allSatisfy(file -> assertThat(checked(file)).startsWith("Valid until"));
    }

    @Test
    void aFileOfBeforeThereWereSuspensionsIsFoundSuspendedToo() throws Exception {
        var old = new LinkedHashMap<>(
                read(ask("/verify/" + held.slug(), "application/vc").asString()));
        old.remove("proof");
        old.computeIfPresent("credentialStatus", (_, entries) -> ((List<?>) entries).getFirst());
        var file = forms.proven(issuers.didOf("riverbend"), old, Instant.now());

        assertThat(checked(file)).startsWith("Valid until");
        suspend();
        assertThat(checked(file)).isEqualTo("Suspended");
    }

    @Test
    void whatEndsOnAnotherDayIsSignedAnewAndTheOldFileHoldsUntilItsDay() throws Exception {
        var before = ask("/verify/" + held.slug(), "application/vc").asString();
        Db.run("update credential set valid_until = valid_until + 60 where slug = ?", held.slug());
        var after = ask("/verify/" + held.slug(), "application/vc").asString();

        assertThat(read(after).get("id")).isEqualTo(read(before).get("id"));
        assertThat(read(after).get("validUntil")).isNotEqualTo(read(before).get("validUntil"));
        assertThat(checked(before)).startsWith("Valid until");
        assertThat(checked(after)).startsWith("Valid until").isNotEqualTo(checked(before));
    }

    private void suspend() {
        Db.run("update credential set suspended_at = now() where slug = ?", held.slug());
    }

    private void lift() {
        Db.run("update credential set suspended_at = null where slug = ?", held.slug());
    }
}
