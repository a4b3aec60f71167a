package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;
import org.uplink.testing.Upstream;

/** One provider signs people of several districts in, each where it says and where the district has accepted it. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RegionSignInTest {

    @Inject
    RegionVouchers vouchers;

    private Office first;
    private Office second;

    @BeforeEach
    void districts() {
        first = Office.open();
        second = Office.open();
    }

    @Test
    void whoComesLandsInTheDistrictThatTheRegionSaysWithNoPageBetween() {
        var desk =
                RegionDesk.openId().offers("0001", first).offers("0002", second).acceptedBy(first, second);
        for (var district : List.of(first, second)) {
            try (var _ = says(desk, district == first ? "[\"0001\"]" : "[\"0002\"]")) {
                var email = desk.region().upstream().hire();
                var landed = desk.region().signIn(Browser.anonymous(), email);
                assertThat(landed.status()).isEqualTo(200);
                assertThat(landed.path()).isEqualTo("/me/settings");
                assertThat(memberships(email)).containsExactly(district.alias() + " {learner}");
            }
        }
    }

    @Test
    void anAttributeOfSamlDoesTheSame() {
        var desk = RegionDesk.saml().offers("North 1", first).acceptedBy(first);
        var email = desk.region().upstream().hire();
        try (var _ = desk.region().upstream().asserting(RegionDesk.CLAIM, "North 1")) {
            assertThat(desk.region().signIn(Browser.anonymous(), email).path()).isEqualTo("/me/settings");
        }
        assertThat(memberships(email)).containsExactly(first.alias() + " {learner}");
        nextSecond();
        assertThat(desk.region().signIn(Browser.anonymous(), email).status()).isEqualTo(403);
    }

    @Test
    void severalValuesAreSeveralDistricts() {
        var desk =
                RegionDesk.openId().offers("0001", first).offers("0002", second).acceptedBy(first, second);
        var email = desk.region().upstream().hire();
        try (var _ = says(desk, "[\"0001\",\"0002\",\"0003\"]")) {
            desk.region().signIn(Browser.anonymous(), email);
        }
        assertThat(memberships(email)).hasSize(2);
    }

    @Test
    void aWrongAnAbsentAndAForeignValueLetNobodyIn() {
        var desk = RegionDesk.openId().offers("0001", first).acceptedBy(first);
        var other = RegionDesk.openId().offers("0002", second).acceptedBy(second);
        for (var said :
                List.of("[\"001\"]", "[]", "[\"0002\"]", "[\"0001 \"]", "{\"0001\":\"0001\"}", "[[\"0001\"]]")) {
            var email = desk.region().upstream().hire();
            try (var _ = says(desk, said)) {
                assertThat(desk.region().signIn(Browser.anonymous(), email).status())
                        .as(said)
                        .isEqualTo(403);
            }
            assertThat(memberships(email)).as(said).isEmpty();
        }
        var unsaid = desk.region().upstream().hire();
        assertThat(desk.region().signIn(Browser.anonymous(), unsaid).status()).isEqualTo(403);
        assertThat(other.region().alias()).isNotEqualTo(desk.region().alias());
    }

    /** The same session: what a district decides holds at the next request. */
    @Test
    void anOfferIsWorthNothingUntilItIsAcceptedAndNothingWhenItIsEnded() {
        var desk = RegionDesk.openId().offers("0001", first);
        var admin = RegionDesk.admin(first);
        var email = desk.region().upstream().hire();
        var person = Browser.anonymous();
        try (var _ = says(desk, "0001")) {
            assertThat(desk.region().signIn(person, email).status()).isEqualTo(403);
        }
        assertThat(memberships(email)).isEmpty();
        assertThat(desk.accept(admin).status()).isEqualTo(303);
        assertThat(person.get("/me/settings").status()).isEqualTo(200);
        assertThat(desk.end(admin).status()).isEqualTo(303);
        assertThat(person.get("/me/settings").status()).isEqualTo(403);
        assertThat(desk.accept(admin).status()).isEqualTo(303);
        assertThat(person.get("/me/settings").status()).isEqualTo(200);
        desk.browser().form(desk.page() + "/removal").send();
        assertThat(person.get("/me/settings").status()).isEqualTo(403);
    }

    @Test
    void whoIsOfAnotherDistrictAtTheNextSignInIsThereAndNoLongerHere() {
        var desk =
                RegionDesk.openId().offers("0001", first).offers("0002", second).acceptedBy(first, second);
        var email = desk.region().upstream().hire();
        var before = Browser.anonymous();
        try (var _ = says(desk, "[\"0001\"]")) {
            desk.region().signIn(before, email);
        }
        nextSecond();
        var after = Browser.anonymous();
        try (var _ = says(desk, "[\"0002\"]")) {
            desk.region().signIn(after, email);
        }
        assertThat(after.post("/organization", Map.of("alias", first.alias())).status())
                .isEqualTo(404);
        assertThat(after.post("/organization", Map.of("alias", second.alias())).status())
                .isEqualTo(303);
    }

    @Test
    void whoHasLeftStaysOut() {
        var desk = RegionDesk.openId().offers("0001", first).acceptedBy(first);
        var email = desk.region().upstream().hire();
        var person = Browser.anonymous();
        try (var _ = says(desk, "[\"0001\"]")) {
            assertThat(desk.region().signIn(person, email).status()).isEqualTo(200);
        }
        Db.run(
                "update membership set ended_on = started_on from person where person.id = person_id and email = ?",
                email);
        assertThat(person.get("/me/settings").status()).isEqualTo(403);
        assertThat(memberships(email)).isEmpty();
    }

    @Test
    void whomADirectoryHasAnnouncedIsKnownByAnAddressOfTheDistrictsOwn() {
        var desk =
                RegionDesk.openId().offers("0001", first).offers("0002", second).acceptedBy(first);
        var announced = announced(first, "robin@" + first.alias() + ".example");
        var foreign = announced(second, "robin@" + second.alias() + ".example");
        for (var office : List.of(first, second)) {
            var username = "u" + UUID.randomUUID();
            desk.region().upstream().hire(username, "robin@" + office.alias() + ".example", "Robin");
            try (var _ = says(desk, "[\"0001\",\"0002\"]")) {
                desk.region().signIn(Browser.anonymous(), username);
            }
        }
        assertThat(claimed(announced)).isTrue();
        assertThat(claimed(foreign)).isFalse();
    }

    @Test
    void whoIsAskedForThePasswordAgainIsAskedByTheRegion() {
        var desk = RegionDesk.openId().offers("0001", first).acceptedBy(first);
        var email = desk.region().upstream().hire();
        var browser = Browser.anonymous();
        try (var _ = says(desk, "[\"0001\"]")) {
            desk.region().signIn(browser, email);
            var asked = browser.get("/login/again?to=/me/settings");
            assertThat(asked.path()).startsWith("/realms/" + desk.region().alias() + "-idp/");
            assertThat(asked.html().select("input[type=password]")).isNotEmpty();
            assertThat(browser.fillIn(asked, email).path()).isEqualTo("/me/settings");
        }
    }

    @Test
    void itStandsOnTheFirstPageAsLongAsItIsOn() {
        var desk = RegionDesk.openId();
        var name = "Region " + desk.region().slug();
        assertThat(Browser.anonymous().get("/login").text()).contains(name);
        desk.turn("off");
        assertThat(Browser.anonymous().get("/login").text()).doesNotContain(name);
        assertThat(Browser.anonymous()
                        .get("/login/through/" + desk.region().alias())
                        .path())
                .startsWith("/realms/uplink/");
    }

    /** Names of accounts are a region's own: another one has them too. */
    @Test
    void peopleOfTwoRegionsMayHaveTheSameName() {
        var username = "smith" + UUID.randomUUID().toString().substring(0, 8);
        for (var office : List.of(first, second)) {
            var desk = RegionDesk.openId().offers("0001", office).acceptedBy(office);
            desk.region().upstream().hire(username, username + "@" + office.alias() + ".example", "Robin");
            try (var _ = says(desk, "[\"0001\"]")) {
                assertThat(desk.region().signIn(Browser.anonymous(), username).path())
                        .isEqualTo("/me/settings");
            }
        }
    }

    @Test
    void onlyWhoComesThroughARegionCostsOneMoreQuery() {
        var region = new Said("region-north", Instant.now(), List.of(), List.of("0001"));
        var district = new Said("riverbend", Instant.now(), List.of("IT"), List.of("0001"));
        var silent = new Said("region-north", Instant.now(), List.of(), List.of());
        for (var said : List.of(Optional.<Said>empty(), Optional.of(district), Optional.of(silent))) {
            assertThat(Queries.of(() -> vouchers.and(List.of("riverbend"), said)))
                    .isZero();
        }
        assertThat(Queries.of(() -> vouchers.and(List.of("riverbend"), Optional.of(region))))
                .isOne();
        var desk = RegionDesk.openId().offers("0001", first).acceptedBy(first);
        var browser = Browser.anonymous();
        try (var _ = says(desk, "[\"0001\"]")) {
            desk.region().signIn(browser, desk.region().upstream().hire());
        }
        var others = Browser.signedInAs(first.managerMail());
        Db.run(
                "update membership set roles = '{learner}' where organization_id = ?",
                first.organization().value());
        browser.get("/accessibility");
        others.get("/accessibility");
        assertThat(Queries.ofPage(() -> browser.get("/accessibility")))
                .isEqualTo(Queries.ofPage(() -> others.get("/accessibility")) + 1);
    }

    private static Upstream.Change says(RegionDesk desk, String json) {
        return desk.region().upstream().claiming(RegionDesk.CLAIM, json.matches("[\\[{].*") ? "JSON" : "String", json);
    }

    private static UUID announced(Office office, String email) {
        Db.run(
                "update organization set email_domains = array[alias || '.example'] where id = ?",
                office.organization().value());
        var person = Districts.person(office.organization(), "Robin Announced");
        Db.run("update person set email = ? where id = ?", email, person.value());
        Db.run("""
                insert into directory_entry (person_id, organization_id, user_name, made_at, changed_at) values (?, ?, ?, now(), now())""", person.value(), office.organization().value(), email);
        return person.value();
    }

    private static boolean claimed(UUID person) {
        return Db.number("select count(*) from directory_entry where person_id = ? and claimed_at is not null", person)
                == 1;
    }

    private static List<String> memberships(String email) {
        return Db.texts("""
                select o.alias || ' ' || m.roles ::text from membership m join organization o on o.id = m.organization_id
                join person p on p.id = m.person_id where p.email = ? and m.ended_on is null order by 1""", email);
    }

    /** Keycloak counts sign-ins by seconds. */
    private static void nextSecond() {
        try {
            Thread.sleep(1_100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
