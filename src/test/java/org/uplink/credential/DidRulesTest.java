package org.uplink.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DidRulesTest {

    @Test
    void anIdentifierFollowsFromTheAddress() {
        assertThat(DidRules.didOf("https://uplink.example")).isEqualTo("did:web:uplink.example");
        assertThat(DidRules.didOf("http://127.0.0.1:8080")).isEqualTo("did:web:127.0.0.1%3A8080");
        assertThat(DidRules.didOf("https://uplink.example/learn/issuers/riverbend"))
                .isEqualTo("did:web:uplink.example:learn:issuers:riverbend");
    }

    @Test
    void aKeyBelongsToItsIssuerAlone() {
        assertThat(DidRules.keyOf("did:web:a", "did:web:a#k1")).isEqualTo("k1");
        assertThat(DidRules.keyOf("did:web:a", "did:web:a:b#k1")).isEmpty();
        assertThat(DidRules.keyOf("did:web:a:b", "did:web:a#k1")).isEmpty();
    }

    @Property(tries = 200)
    void bytesComeBackFromBase58(@ForAll @Size(max = 80) byte[] bytes) {
        var text = Multibase.base58(bytes);
        if (bytes.length > 0) {
            assertThat(Multibase.fromBase58(text))
                    .hasValueSatisfying(
                            back -> assertThat(Arrays.equals(back, bytes)).isTrue());
        }
    }

    @Test
    void whatIsNotBase58IsNothing() {
        for (var text : new String[] {"", "z", "u1", "z0", "zI", "z" + "1".repeat(200)}) {
            assertThat(Multibase.fromBase58(text)).isEmpty();
        }
    }
}
