package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.platform.Role;
import org.uplink.testing.Office;

/** What a page of elsewhere can make a browser do: send forms of every kind with somebody's cookies, and frame our pages. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class FormsOfElsewhereTest {

    private static final List<String> TYPES = List.of(
            "Content-Type: text/plain",
            "Content-Type: application/json",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: Application/X-WWW-Form-Urlencoded",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: MULTIPART/form-data; boundary=x",
            "Content-Type: */*",
            "X-None: none");

    private Office home;
    private Actor admin;

    @BeforeEach
    void somebodyWithEveryRole() {
        home = Office.open();
        admin = Actor.member(home, Role.MANAGER, Role.ASSESSOR, Role.ADMIN, Role.PLATFORM);
    }

    @Test
    void noKindOfBodyPassesTheCheckAgainstForgedForms() throws IOException {
        var owner = new Owner(home, home.own("Somebody of the team"));
        var caller = Caller.of("admin", admin);
        var routes = Access.table().keySet().stream()
                .filter(route -> !route.method().equals("GET") && !route.isForPrograms() && !route.isForDirectory())
                .toList();
        var addresses =
                routes.stream().map(route -> Things.address(route, owner)).toList();
        var before = Ledger.now();
        var faults = new ArrayList<String>();
        for (var address : addresses) {
            for (var type : TYPES) {
                var status = post(caller, address, type);
                if (!List.of("400", "415").contains(status)) {
                    faults.add(address + " with " + type + " answers " + status);
                }
            }
        }
        faults.addAll(Ledger.now().changed(before));
        System.out.printf(
                "forms: %d passed, %d failed%n", addresses.size() * TYPES.size() - faults.size(), faults.size());
        assertThat(faults).isEmpty();
        assertThat(addresses).hasSizeGreaterThan(100);
    }

    private static String post(Caller caller, String address, String type) throws IOException {
        var text = "POST " + address
                + " HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port
                + "\r\nOrigin: http://evil.example\r\nConnection: close\r\nCookie: "
                + caller.cookies() + "\r\n" + type + "\r\nContent-Length: 7\r\n\r\nodd=odd";
        return new JunkRequest("admin", new Route(address, "POST"), "", text.getBytes(StandardCharsets.US_ASCII))
                .send()
                .substring("HTTP/1.1 ".length())
                .substring(0, 3);
    }

    @Test
    void everyAnswerForbidsFramesScriptsAndOtherOrigins() {
        var owner = new Owner(home, home.own("Somebody of the team"));
        var faults = new ArrayList<String>();
        Access.table().forEach((route, access) -> {
            if (route.method().equals("GET")
                    && !route.isForPrograms()
                    && !route.path().startsWith("/log")) {
                var answer = admin.browser().file(Things.address(route, owner)).headers();
                var policy = answer.firstValue("Content-Security-Policy").orElse("");
                var isLocked = policy.contains("default-src 'none'")
                        && !policy.contains("unsafe")
                        && (policy.contains("frame-ancestors 'none'") || policy.contains("sandbox"))
                        && answer.firstValue("X-Content-Type-Options")
                                .orElse("")
                                .equals("nosniff");
                if (!isLocked
                        || answer.firstValue("Access-Control-Allow-Origin").isPresent() && !access.everybody()) {
                    faults.add(route + " comes with " + answer.map());
                }
            }
        });
        assertThat(faults).isEmpty();
    }
}
