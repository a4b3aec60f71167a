package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Upstream;

/**
 * The identity provider of a district lies. Whatever it says, nobody gets into another district by it, is taken for
 * somebody whom another vouches for, or gets a role.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class HostileProviderTest {

    private static final Upstream RIVERBEND = new Upstream("riverbend");
    private static final String WORD = "IT-Staff";
    private static final Upstream LAKESIDE = new Upstream("lakeside");

    /** One lie: what the provider does, and with which account somebody then comes. */
    private record Lie(String name, Supplier<Browser.Page> told, Browser browser, String home) {}

    @BeforeAll
    static void organizations() {
        Districts.member("platform@uplink.example", "uplink", "admin", "platform");
        Districts.member("admin@riverbend.example", "riverbend", "admin");
        Districts.member("admin@lakeside.example", "lakeside", "admin");
        Districts.member("learner@lakeside.example", "lakeside");
        Districts.member("learner@riverbend.example", "riverbend");
    }

    @Test
    void noLieGivesAForeignSessionOrARole() {
        var faults = new ArrayList<String>();
        var lies = lies();
        try (var _ = RoleDesk.open("riverbend", "groups").maps(WORD, "admin", "manager", "assessor");
                var _ = RoleDesk.open("lakeside", "Role").maps("Technicians", "admin", "manager")) {
            lies.forEach(lie -> faults.addAll(faults(lie)));
        }
        System.out.printf("idp: %d passed, %d failed%n", lies.size() - faults.size(), faults.size());
        assertThat(faults).isEmpty();
    }

    /** An identity provider that links accounts by their address is the hole that these lies are meant for. */
    @Test
    void aPlantedHoleIsFound() {
        var victim = colleague();
        assertThat(faults(claimsTheAddressOf(victim))).isEmpty();
        try (var _ = Accounts.linkedByAddress("riverbend")) {
            assertThat(faults(claimsTheAddressOf(victim))).isNotEmpty();
        }
    }

    /** A word that somebody maps to a role is the hole that the lies about groups are meant for. */
    @Test
    void aPlantedWordIsFound() {
        try (var _ = RoleDesk.open("riverbend", "groups").maps("/admin", "admin")) {
            assertThat(faults(says("groups", "JSON", "[\"/admin\",\"/platform\"]")))
                    .anyMatch(fault -> fault.endsWith("/admin is open"));
        }
    }

    @Test
    void whatOneDistrictSaysCountsInNoOther() {
        var email = LAKESIDE.hire();
        Browser.signedInAs(email);
        Accounts.vouch(email, "riverbend");
        try (var _ = RoleDesk.open("riverbend", "Role").maps(WORD, "assessor");
                var _ = LAKESIDE.asserting("Role", WORD)) {
            assertThat(Browser.signedInAs(email).get("/me/settings").text()).contains("Riverbend", "Lakeside");
        }
        assertThat(Db.texts("""
                select distinct m.roles ::text from membership m join person p on p.id = m.person_id where p.email = ?""", email)).containsExactly("{learner}");
    }

    /** Words and their provider stand in attributes of the account; a person who edits the own profile cannot write them. */
    @Test
    void nobodyWritesTheirOwnRoles() {
        var email = Accounts.withAddressAt("test.example", "riverbend");
        Accounts.mayEditItsProfile(email);
        var browser = Browser.anonymous();
        var profile = browser.signIn(email, "/me/settings");
        var refused = browser.formOf(profile, "form#kc-update-profile-form")
                .with("firstName", "Robin")
                .with("lastName", "Writer")
                .with("upstream_from", "riverbend")
                .with("upstream_roles", WORD)
                .with("user.attributes.upstream_from", "riverbend")
                .with("user.attributes.upstream_roles", WORD)
                .sendAndFollow();
        assertThat(refused.path()).as(refused.text()).startsWith("/realms/uplink/login-actions/required-action");
        assertThat(Accounts.account(email).toString()).doesNotContain("Writer", WORD);
        var saved = browser.formOf(refused, "form#kc-update-profile-form")
                .with("firstName", "Robin")
                .with("lastName", "Writer")
                .sendAndFollow();
        assertThat(saved.path()).as(saved.text()).isEqualTo("/me/settings");
        assertThat(Accounts.account(email).toString())
                .contains("Writer")
                .doesNotContain(WORD, ProviderMappers.FROM, ProviderMappers.ROLES);
    }

    /** An administrator of the liar's own district, with an address of its domain. */
    private static String colleague() {
        var email = Accounts.withAddressAt("riverbend.example", "riverbend");
        Districts.member(email, "riverbend", "admin");
        return email;
    }

    private List<Lie> lies() {
        return List.of(
                claimsTheAddressOf("admin@lakeside.example"),
                claimsTheAddressOf("learner@lakeside.example"),
                claimsTheAddressOf("platform@uplink.example"),
                claimsTheAddressOf("nobody-yet@lakeside.example"),
                claimsTheAddressOf(Accounts.vouchedBy("lakeside")),
                samlClaimsTheAddressOf("admin@riverbend.example"),
                samlClaimsTheAddressOf("platform@uplink.example"),
                changesTheAddressLater(),
                says("organization", "JSON", "{\"lakeside\":{\"id\":\"10000000-0000-4000-8000-000000000002\"}}"),
                says("realm_access", "JSON", "{\"roles\":[\"admin\",\"platform\",\"manager\"]}"),
                says("roles", "JSON", "[\"admin\",\"platform\"]"),
                says("groups", "JSON", "[\"/admin\",\"/platform\",\"/lakeside\"]"),
                says("groups", "JSON", "[\"admin\",\"administrator\",\"it-staff\",\"IT-Staff \",\"IT-Staff\\u200b\"]"),
                says(
                        "groups",
                        "JSON",
                        "[\"{IT-Staff}\",\"IT-Staff,admin\",\"\\u0406T-Staff\",\"'; drop table provider_role; --\"]"),
                says("groups", "JSON", "{\"IT-Staff\":[\"IT-Staff\"]}"),
                says("groups", "String", "IT-Staff\\n"),
                says("roles", "JSON", "[\"IT-Staff\"]"),
                says("upstream_roles", "JSON", "[\"IT-Staff\"]"),
                says("sub", "String", "20000000-0000-4000-8000-000000000111"),
                says("preferred_username", "String", "admin@lakeside.example"),
                says("name", "String", "<img src=x onerror=alert(1)>"),
                asserts("Role", "admin"),
                asserts("Role", "IT-Staff"),
                asserts("role", "Technicians"),
                asserts("upstream_roles", "Technicians"),
                asserts("organization", "riverbend"),
                asserts("username", "admin@riverbend.example"));
    }

    private static Lie claimsTheAddressOf(String victim) {
        return claims(RIVERBEND, victim);
    }

    private static Lie samlClaimsTheAddressOf(String victim) {
        return claims(LAKESIDE, victim);
    }

    private static Lie claims(Upstream liar, String victim) {
        var browser = Browser.anonymous();
        var username = "liar-" + UUID.randomUUID().toString().substring(0, 13);
        return new Lie(
                liar.district() + " claims the address " + victim,
                () -> {
                    liar.hire(username, victim, "Liar");
                    try {
                        return browser.signIn("someone@" + liar.district() + ".example", username, "/me/settings");
                    } finally {
                        liar.dismiss(username);
                    }
                },
                browser,
                liar.district());
    }

    /** Whoever is known by now keeps being the same person. */
    private static Lie changesTheAddressLater() {
        var browser = Browser.anonymous();
        return new Lie(
                "a known account takes another address",
                () -> {
                    var email = RIVERBEND.hire();
                    Browser.signedInAs(email);
                    RIVERBEND.rename(email, "admin@lakeside.example");
                    try {
                        return browser.signIn("someone@riverbend.example", email, "/me/settings");
                    } finally {
                        RIVERBEND.dismiss(email);
                    }
                },
                browser,
                "riverbend");
    }

    private static Lie says(String claim, String type, String value) {
        var browser = Browser.anonymous();
        return new Lie(
                "the claim " + claim + " is " + value,
                () -> {
                    try (var _ = RIVERBEND.claiming(claim, type, value)) {
                        return browser.signIn(RIVERBEND.hire(), "/me/settings");
                    }
                },
                browser,
                "riverbend");
    }

    private static Lie asserts(String attribute, String value) {
        var browser = Browser.anonymous();
        return new Lie(
                "the attribute " + attribute + " is " + value,
                () -> {
                    try (var _ = LAKESIDE.asserting(attribute, value)) {
                        return browser.signIn(LAKESIDE.hire(), "/me/settings");
                    }
                },
                browser,
                "lakeside");
    }

    /** What the lie gave that it must not: none where nobody was let in, or only as a learner of the liar's own district. */
    private static List<String> faults(Lie lie) {
        var landed = lie.told().get();
        var faults = new ArrayList<String>();
        if (landed.status() >= 500) {
            faults.add("it broke at " + landed.address());
        }
        var settings = lie.browser().get("/me/settings");
        if (settings.status() == 200 && settings.path().equals("/me/settings")) {
            var foreign = lie.home().equals("riverbend") ? "Lakeside" : "Riverbend";
            if (settings.text().contains(foreign) || settings.text().contains("Uplink Association")) {
                faults.add("another organization");
            }
            if (settings.body().contains("<img src=x")) {
                faults.add("markup");
            }
            for (var shut : List.of("/admin", "/platform/frameworks", "/team", "/reviews")) {
                if (lie.browser().get(shut).status() != 404) {
                    faults.add(shut + " is open");
                }
            }
        }
        return faults.stream().map(fault -> lie.name() + ": " + fault).toList();
    }
}
