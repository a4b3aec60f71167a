package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Upstream;

/**
 * The provider of a region lies, or that of a district says that it is one. Nobody gets by it into a district that has not
 * accepted the region, is taken for somebody whom another vouches for, or gets a role.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class HostileRegionTest {

    private static final Upstream RIVERBEND = new Upstream("riverbend");

    private RegionDesk desk;
    private RegionDesk other;
    private Office accepting;
    private Office silent;

    /** Who comes, and what must not follow. */
    private record Lie(String name, Supplier<Browser.Page> told, Browser browser, List<String> foreign) {}

    @BeforeEach
    void regions() {
        accepting = Office.open();
        silent = Office.open();
        desk = RegionDesk.openId().offers("yes", accepting).offers("no", silent).acceptedBy(accepting);
        other = RegionDesk.openId().offers("theirs", silent).acceptedBy(silent);
        Districts.member("admin@riverbend.example", "riverbend", "admin");
        Districts.member("platform@uplink.example", "uplink", "admin", "platform");
    }

    @Test
    void noLieGivesAForeignDistrictOrARole() {
        var faults = new ArrayList<String>();
        var lies = lies();
        lies.forEach(lie -> faults.addAll(faults(lie)));
        System.out.printf("region: %d passed, %d failed%n", lies.size() - faults.size(), faults.size());
        assertThat(faults).isEmpty();
    }

    /** An answer that the district did not give is the hole that the lies are meant for. */
    @Test
    void aPlantedAnswerIsFound() {
        var lie = says(RegionDesk.CLAIM, "JSON", "[\"no\"]");
        assertThat(faults(lie)).isEmpty();
        var offer = Db.texts(
                        "select id ::text from region_district where organization_id = ? and value = 'no'",
                        silent.organization().value())
                .getFirst();
        Db.run(
                "insert into region_answer (district_id, organization_id, accepted, answered_at, answered_by) values (?, ?, true, now(), ?)",
                UUID.fromString(offer),
                silent.organization().value(),
                silent.manager().value());
        try {
            assertThat(faults(says(RegionDesk.CLAIM, "JSON", "[\"no\"]"))).isNotEmpty();
        } finally {
            Db.run("delete from region_answer where district_id = ?", UUID.fromString(offer));
        }
    }

    /** Whom a region knows, and who is known elsewhere too, is tied to no other account by an address. */
    @Test
    void anAddressThatSomebodyHasStops() {
        for (var victim : List.of("admin@riverbend.example", "platform@uplink.example")) {
            var username = "liar" + UUID.randomUUID();
            desk.region().upstream().hire(username, victim, "Liar");
            var landed = desk.region().signIn(Browser.anonymous(), username);
            assertThat(landed.path()).startsWith("/realms/uplink/");
            assertThat(landed.text()).contains("already exists");
        }
    }

    private List<Lie> lies() {
        var lakeside = "{\"lakeside\":{\"id\":\"10000000-0000-4000-8000-000000000002\"}}";
        return List.of(
                says(RegionDesk.CLAIM, "JSON", "[\"no\"]"),
                says(RegionDesk.CLAIM, "JSON", "[\"theirs\"]"),
                says(RegionDesk.CLAIM, "JSON", "[\"yes\",\"no\",\"theirs\"]"),
                says(RegionDesk.CLAIM, "JSON", "[\"" + silent.alias() + "\",\"riverbend\",\"%\",\"' or true --\"]"),
                says(RegionDesk.CLAIM, "String", "{yes,no}"),
                says("upstream_district", "JSON", "[\"no\",\"theirs\"]"),
                says("upstream_from", "String", other.region().alias()),
                says("identity_provider", "String", other.region().alias()),
                says("organization", "JSON", lakeside),
                says("organization", "JSON", "[\"riverbend\"]"),
                says("groups", "JSON", "[\"/admin\",\"/platform\"]"),
                says("realm_access", "JSON", "{\"roles\":[\"admin\",\"platform\"]}"),
                says("upstream_roles", "JSON", "[\"admin\",\"IT-Staff\"]"),
                says("sub", "String", "20000000-0000-4000-8000-000000000111"),
                says("preferred_username", "String", "admin@riverbend.example"),
                districtSays("upstream_district", "JSON", "[\"yes\",\"theirs\"]"),
                districtSays(RegionDesk.CLAIM, "JSON", "[\"yes\",\"theirs\"]"),
                districtSays("upstream_from", "String", desk.region().alias()),
                districtSays("identity_provider", "String", desk.region().alias()));
    }

    private Lie says(String claim, String type, String value) {
        var browser = Browser.anonymous();
        var accepted = claim.equals(RegionDesk.CLAIM) && value.contains("\"yes\"");
        var foreign = new ArrayList<>(List.of(name(silent), "Riverbend", "Lakeside", "Uplink Association"));
        if (!accepted) {
            foreign.add(name(accepting));
        }
        return new Lie(
                "the region's claim " + claim + " is " + value,
                () -> {
                    try (var _ = desk.region().upstream().claiming(claim, type, value)) {
                        return desk.region()
                                .signIn(browser, desk.region().upstream().hire());
                    }
                },
                browser,
                foreign);
    }

    private Lie districtSays(String claim, String type, String value) {
        var browser = Browser.anonymous();
        return new Lie(
                "the district's claim " + claim + " is " + value,
                () -> {
                    try (var _ = RIVERBEND.claiming(claim, type, value)) {
                        return browser.signIn(RIVERBEND.hire(), "/me/settings");
                    }
                },
                browser,
                List.of(name(silent), name(accepting), "Lakeside", "Uplink Association"));
    }

    private static List<String> faults(Lie lie) {
        var landed = lie.told().get();
        var faults = new ArrayList<String>();
        if (landed.status() >= 500) {
            faults.add("it broke at " + landed.address());
        }
        var settings = lie.browser().get("/me/settings");
        if (settings.status() == 200 && settings.path().equals("/me/settings")) {
            lie.foreign().stream().filter(settings.text()::contains).forEach(faults::add);
            for (var shut : List.of("/admin", "/platform/providers", "/team", "/reviews")) {
                if (lie.browser().get(shut).status() != 404) {
                    faults.add(shut + " is open");
                }
            }
        }
        return faults.stream().map(fault -> lie.name() + ": " + fault).toList();
    }

    private static String name(Office office) {
        return "Office" + office.alias().substring("office".length()) + " School District";
    }
}
