package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.platform.Unfetched.Why;

class OutsideRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fec0::1"
            })
    void whatBelongsToSomebodyIsNotRead(String address) throws UnknownHostException {
        assertThat(OutsideRules.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::1"
            })
    void whatAnybodyReachesIs(String address) throws UnknownHostException {
        assertThat(OutsideRules.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "https:///path",
                "https://",
                "https://user@example.org/",
                "https://example.org@127.0.0.1/",
                "https://example.org/#part",
                "https://exa mple.org/",
                "https://[::1",
                "javascript:alert(1)",
                "mailto:x@example.org"
            })
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> OutsideRules.parse(text))
                .isInstanceOf(Unfetched.class)
                .extracting(refused -> ((Unfetched) refused).why())
                .isEqualTo(Why.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "//example.org/",
                "ftp://example.org/",
                "file://example.org/etc/passwd",
                "gopher://example.org/",
                "https://example.org:22/",
                "https://example.org:80/",
                "jar://example.org/"
            })
    void onlyHttpsIsRead(String text) {
        assertThatThrownBy(() -> OutsideRules.parse(text))
                .isInstanceOf(Unfetched.class)
                .extracting(refused -> ((Unfetched) refused).why())
                .isEqualTo(Why.NOT_HTTPS);
    }

    /** Names and spellings that lead to this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.0.0.1:8443/x",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://127.1/",
                "https://0/",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/"
            })
    void noSpellingLeadsInside(String text) {
        var vertx = Vertx.vertx();
        try {
            var outside = new Outside(vertx, Optional.of(List.of("http://127.0.0.1:8180")));
            var refused = catchThrowableOfType(Unfetched.class, () -> outside.read(text));
            assertThat(refused.why()).isIn(Why.PRIVATE, Why.MALFORMED, Why.UNKNOWN_HOST);
        } finally {
            vertx.close();
        }
    }

    @Test
    void anAllowedBeginningIsAWholeOne() {
        var vertx = Vertx.vertx();
        try {
            var outside = new Outside(vertx, Optional.of(List.of("http://127.0.0.1:8180")));
            for (var near : List.of(
                    "http://127.0.0.1:81801/", "http://127.0.0.1:8180@10.0.0.1/", "http://127.0.0.1:8180.x.example/")) {
                assertThatThrownBy(() -> outside.check(near)).isInstanceOf(Unfetched.class);
            }
        } finally {
            vertx.close();
        }
    }
}
