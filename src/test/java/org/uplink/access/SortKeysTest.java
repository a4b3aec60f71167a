package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.platform.Role;
import org.uplink.testing.Office;

/** Keys to sort by that no page offers: each is answered as one that means nothing. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class SortKeysTest {

    private static final Set<String> NAMES = Set.of("sort", "orderBy");
    private static final String MEANS_NOTHING = "zzqx";
    private static final int BROKEN = 500;

    /** Each is right in a place that takes it for SQL, or breaks there. */
    private static final List<String> KEYS = List.of(
            "1",
            "2 desc",
            "(select 1)",
            "(select pg_sleep(1))",
            "1; select pg_sleep(1)",
            "name'",
            "name\"",
            "name desc --",
            "version()",
            "case when true then 1 else 2 end",
            "id,(select version())");

    /** @param words of a page; "" of what is none */
    private record Asked(int status, String words) {}

    private final Office home = Office.open();
    private final Owner owner = new Owner(home, home.own("Somebody of the team"));
    private Actor everything;

    @BeforeEach
    void somebodyWhoMayCallEverything() {
        everything = Actor.member(home, Role.MANAGER, Role.ASSESSOR, Role.ADMIN, Role.PLATFORM);
    }

    @Test
    void noKeyIsMoreThanAWord() {
        var places = Place.all(owner).stream()
                .filter(place -> place.shape().route().method().equals("GET"))
                .toList();
        var faults = new ArrayList<String>();
        var asked = 0;
        for (var place : places) {
            for (var name : place.shape().queries()) {
                if (NAMES.contains(name)) {
                    faults.addAll(faults(place.address(), name));
                    asked += KEYS.size();
                }
            }
        }
        System.out.printf("sorting: %d passed, %d failed%n", asked - faults.size(), faults.size());
        assertThat(faults).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void aKeyThatIsTakenForSqlIsReported() {
        assertThat(faults("/planted/sorted", "sort")).hasSameSizeAs(KEYS);
    }

    private List<String> faults(String address, String name) {
        var usual = asked(address, name, MEANS_NOTHING);
        return KEYS.stream()
                .filter(key -> {
                    var asked = asked(address, name, key);
                    return asked.status() >= BROKEN || !asked.equals(usual);
                })
                .map(key -> address + " sorts by " + key)
                .toList();
    }

    private Asked asked(String address, String name, String key) {
        var encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
        var answer = everything.read(address + (address.contains("?") ? "&" : "?") + name + "=" + encoded);
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        return new Asked(
                answer.status(),
                body.startsWith("<!doctype") ? Jsoup.parse(body).select("main").text() : "");
    }
}
