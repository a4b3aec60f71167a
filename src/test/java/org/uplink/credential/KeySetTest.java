package org.uplink.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySetTest {

    private static final Instant NOW = Samples.NOW;

    @TempDir
    Path folder;

    @Test
    void newKeysSignFromTheirTimeOnAndThoseBeforeStay() {
        var before = KeySet.first(NOW);
        var after = before.withNew(NOW.plusSeconds(900));

        assertThat(after.forProofs(NOW)).isEqualTo(before.forProofs(NOW));
        assertThat(after.forTokens(NOW.plusSeconds(899))).isEqualTo(before.forTokens(NOW));
        var next = after.forProofs(NOW.plusSeconds(900));
        assertThat(next).isNotEqualTo(before.forProofs(NOW));
        assertThat(after.find(OctetKeyPair.class, KeySet.idOf(before.forProofs(NOW))))
                .isPresent();
        assertThat(after.find(OctetKeyPair.class, KeySet.idOf(next))).contains(next);
        assertThat(after.find(RSAKey.class, KeySet.idOf(next))).isEmpty();
    }

    @Test
    void aSetComesBackFromItsTextAsItWas() {
        var set = KeySet.first(NOW).withNew(NOW.plusSeconds(60));
        assertThat(KeySet.parse(set.toJson())).isEqualTo(set);
    }

    @Test
    void whatCannotSignIsRefused() {
        assertThatThrownBy(() -> KeySet.parse("keys")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeySet.parse("{\"keys\":[]}")).hasMessageContaining("no private key");
    }

    @Test
    void publishedKeysTellNothingPrivate() {
        var set = KeySet.first(NOW);
        var published = Forms.text(DidDocument.of(Samples.DID, "did:web:uplink.example", set))
                + Forms.text(DidDocument.keySet(Samples.DID, set));
        assertThat(published)
                .doesNotContain("\"d\"", "\"p\"", "\"q\"", "\"dp\"", "\"dq\"", "\"qi\"")
                .contains("\"publicKeyMultibase\":\"z6Mk", "\"e\":\"AQAB\"");
    }

    @Test
    void anIssuerVouchesWithAllItsKeys() {
        var set = KeySet.first(NOW).withNew(NOW.plusSeconds(60));
        var document = DidDocument.of(Samples.DID, "did:web:uplink.example", set);

        assertThat(document).containsEntry("id", Samples.DID).containsEntry("controller", "did:web:uplink.example");
        assertThat((List<?>) document.get("assertionMethod")).hasSize(4).doesNotHaveDuplicates();
        assertThat((List<?>) document.get("verificationMethod"))
                .extracting(one -> String.valueOf(((Map<?, ?>) one).get("type")))
                .containsExactly("Multikey", "JsonWebKey", "Multikey", "JsonWebKey");
        assertThat(DidDocument.of(Samples.DID, Samples.DID, set)).doesNotContainKey("controller");
    }

    @Test
    void theFileIsMadeOnceForItsOwnerAlone() throws IOException {
        var path = folder.resolve("below/keys.json");
        var made = file(path).keys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(file(path).keys()).isEqualTo(made);
        try (var all = Files.list(path.getParent())) {
            assertThat(all).containsExactly(path);
        }
    }

    @Test
    void copiesThatStartAtOnceUseOneFile() throws Exception {
        var path = folder.resolve("keys.json");
        try (var copies = Executors.newFixedThreadPool(8)) {
            Callable<KeySet> start = () -> file(path).keys();
            var started = copies.invokeAll(List.of(start, start, start, start, start, start, start, start));
            var first = started.getFirst().get();
            for (var one : started) {
                assertThat(one.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void aRunningCopyNoticesNewKeys() throws IOException {
        var path = folder.resolve("keys.json");
        var running = file(path);
        var before = running.keys();
        Files.setLastModifiedTime(path, java.nio.file.attribute.FileTime.fromMillis(0));

        file(path).addNew(NOW.plusSeconds(900));

        assertThat(running.keys().keys()).hasSize(4).containsAll(before.keys());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsNoKeySetIsRefusedPlainly() throws IOException {
        var path = Files.writeString(folder.resolve("keys.json"), "nonsense");
        assertThatThrownBy(() -> file(path))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keys.json cannot be used");
        assertThat(path).hasContent("nonsense");
    }

    @Test
    void twoCopiesThatAddKeysAtOnceDoNotLoseAny() throws IOException {
        var path = folder.resolve("keys.json");
        var running = file(path);
        Files.writeString(folder.resolve("keys.json.new"), "of another copy");
        assertThatThrownBy(() -> running.addNew(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(running.keys().keys()).hasSize(2);
    }

    private static KeyFile file(Path path) {
        return new KeyFile(path, () -> KeySet.first(NOW));
    }
}
