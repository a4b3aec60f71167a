package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Office;

/** Nobody is sent to an address of elsewhere, whatever a link, a form or a header says. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RedirectsTest {

    private static final Pattern LOCATION = Pattern.compile("(?i)\r\n(?:location|hx-redirect): *([^\r\n]*)");

    private static final List<String> LINKS =
            List.of("/login", "/login/away", "/login/again/password", "/login/through/nowhere");

    private static List<String> elsewhere() {
        var hosts =
                List.of("evil.example", "evil.example/%2e%2e", "127.0.0.1@evil.example", "evil.example:80\\@127.0.0.1");
        var starts = List.of(
                "//",
                "///",
                "////",
                "/\\",
                "\\/",
                "\\\\",
                "http://",
                "https://",
                "HTTP://",
                "http:/",
                "http:",
                "https:///",
                "/\t/",
                "/\n/",
                "/\r\n/",
                "\t//",
                " //",
                "\0//",
                "/%09/",
                "/%5c",
                "/%2f",
                "/.//",
                "/..//",
                "//%0d%0a",
                "\u3002//",
                "//\u2044",
                "/\uFF0F",
                "ftp://",
                "javascript://",
                "data:text/html,",
                "/;//",
                "/@",
                "?//",
                "#//",
                ".//",
                "@",
                ":",
                "/%",
                "/%2",
                "/%zz",
                "/me?x=%",
                "/%%32%66");
        return Stream.concat(
                        starts.stream().map(start -> start + hosts.getFirst()),
                        hosts.stream()
                                .flatMap(host -> Stream.of("//", "https://", "/\\", "http:\\\\", "//user:x@", "/ /")
                                        .map(start -> start + host)))
                .toList();
    }

    @Test
    void noLinkOrFormLeadsElsewhere() {
        var home = Office.open();
        var browser = Actor.member(home).browser();
        var token = browser.formToken("/me/settings");
        var faults = new ArrayList<String>();
        var payloads = elsewhere();
        for (var payload : payloads) {
            var query = "?to=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
            var answers = Stream.concat(
                            LINKS.stream().map(link -> browser.open(link + query)),
                            Stream.of(
                                    Browser.anonymous().open("/login/again" + query),
                                    browser.post("/organization", Map.of("alias", home.alias(), "to", payload), token)))
                    .toList();
            if (answers.stream().anyMatch(answer -> answer.status() >= 500)) {
                faults.add(payload + " breaks");
            }
            answers.stream()
                    .filter(page -> page.status() / 100 == 3)
                    .map(Browser.Page::location)
                    .forEach(to -> {
                        if (!isOurs(to)) {
                            faults.add(payload + " leads to " + to);
                        }
                    });
        }
        System.out.printf("redirects: %d passed, %d failed%n", payloads.size() - faults.size(), faults.size());
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(60);
        assertThat(faults).isEmpty();
    }

    /** What a browser makes of it: a path of ours, and nothing that could be a host. */
    private static boolean isOurs(String location) {
        return location.matches("/(?![/\\\\])[^\\s\\\\]*");
    }

    @Test
    void anAddressOfElsewhereWouldBeReported() {
        assertThat(elsewhere())
                .filteredOn(payload -> payload.startsWith("//evil"))
                .noneMatch(RedirectsTest::isOurs);
    }

    @Test
    void noHeaderMakesUsNameAnotherHost() throws IOException {
        for (var header : List.of(
                "X-Forwarded-Host: evil.example",
                "X-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "Forwarded: host=evil.example",
                "X-Original-Host: evil.example")) {
            for (var path : List.of("/me", "/logout", "/logout/done", "/login", "/team/people/x", "/verify")) {
                var answer = ask(path, "Host: 127.0.0.1:" + RestAssured.port + "\r\n" + header + "\r\n");
                assertThat(LOCATION.matcher(answer).results().map(found -> found.group(1)))
                        .as(header + " " + path)
                        .noneMatch(to -> to.startsWith("http://evil")
                                || to.startsWith("//")
                                || to.matches(".*redirect_uri=[^&]*evil.*"));
            }
        }
    }

    private static String ask(String path, String headers) throws IOException {
        var text = "GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
        return new JunkRequest("stranger", new Route(path, "GET"), path, text.getBytes(StandardCharsets.US_ASCII))
                .send();
    }

    @Test
    void whoAsksForAnotherHostIsToldWhereWeAre() throws IOException {
        var port = RestAssured.port;
        for (var host : List.of(
                "evil.example",
                "evil.example:" + port,
                "127.0.0.1.evil.example:" + port,
                "127.0.0.1:1",
                "user@evil.example:" + port,
                "127.0.0.1:" + port + "@evil.example",
                "127.0.0.1:" + port + "/evil.example",
                "",
                "[::ffff:7f00:1]:" + port)) {
            for (var path : List.of("/me", "/logout", "/logout/done", "/login", "/", "/api/v1/me")) {
                assertThat(ask(path, "Host: " + host + "\r\n"))
                        .as(host + " " + path)
                        .matches("(?s)HTTP/1.1 4(00|21) .*");
            }
        }
        assertThat(ask("/me", "Host: evil.example\r\n")).doesNotContain("evil").contains("http://127.0.0.1:");
        assertThat(ask("http://evil.example/me", "Host: 127.0.0.1:" + port + "\r\n"))
                .doesNotContain("evil");
    }

    @Test
    void whoWorksOnThisMachineMayCallItAsTheyAreUsedTo() throws IOException {
        assertThat(ask("/", "Host: localhost:" + RestAssured.port + "\r\n")).startsWith("HTTP/1.1 200");
        assertThat(ask("/", "Host: [::1]:" + RestAssured.port + "\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void machinesAskHowACopyDoesByAnyAddress() throws IOException {
        assertThat(ask("/q/health/live", "Host: 10.1.2.3:8080\r\n")).startsWith("HTTP/1.1 200");
    }
}
