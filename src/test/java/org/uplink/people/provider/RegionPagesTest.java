package org.uplink.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;
import org.uplink.testing.Regional;

/** Whoever looks after the platform connects regions and offers them to districts, which answer. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class RegionPagesTest {

    private Office office;

    @BeforeEach
    void district() {
        office = Office.open();
        Districts.organization("riverbend");
    }

    @Test
    void aRegionIsNamedConnectedSwitchedOnAndRemoved() {
        var desk = RegionDesk.openId();
        var page = desk.browser().get(desk.page());
        assertThat(page.text()).contains("On: everybody finds it", desk.region().address(), "no value means");
        assertThat(page.html().expectFirst("#through").val())
                .endsWith("/login/through/" + desk.region().alias());
        assertThat(page.html().expectFirst("#ours-redirect").val())
                .endsWith("/broker/" + desk.region().alias() + "/endpoint");
        assertThat(page.html().expectFirst("#claim").val()).isEqualTo(RegionDesk.CLAIM);
        desk.turn("off");
        assertThat(desk.browser().get(desk.page()).text()).contains("Off: nobody is sent there");
        assertThat(desk.browser().get("/platform/providers").text())
                .contains("Region " + desk.region().slug());
        var removal = desk.browser().form(desk.page() + "/removal");
        assertThat(removal.send().status()).isEqualTo(303);
        assertThat(removal.send().status()).isEqualTo(303);
        assertThat(desk.browser().get(desk.page()).status()).isEqualTo(404);
        assertThat(trail("uplink", desk))
                .containsExactly(
                        "set-up-region Region " + desk.region().slug(),
                        "set-up-sign-in oidc " + desk.region().address(),
                        "chose-district-claim district",
                        "switched-sign-in-on ",
                        "switched-sign-in-off ",
                        "removed-region Region " + desk.region().slug(),
                        "removed-sign-in " + desk.region().address());
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        var desk = RegionDesk.openId();
        var twice = desk.browser()
                .form("/platform/providers")
                .with("name", "Another")
                .with("slug", desk.region().slug())
                .send();
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.html().expectFirst("#slug-error").text()).contains("taken");
        assertThat(twice.html().expectFirst("#name").val()).isEqualTo("Another");
        assertThat(desk.browser()
                        .form(desk.page() + "/openid")
                        .with("address", "http://login.example.org")
                        .with("clientId", "x")
                        .with("secret", "y")
                        .send()
                        .html()
                        .expectFirst("#address-error")
                        .text())
                .contains("must start with https");
        assertThat(desk.browser()
                        .form(desk.page(), "#claim-form")
                        .with("claim", " ")
                        .send()
                        .html()
                        .select("#claim-error"))
                .isNotEmpty();
        assertThat(add(desk, "", office.alias()).html().select("#value-error")).isNotEmpty();
        assertThat(add(desk, "1", "nowhere").html().expectFirst("#alias-error").text())
                .contains("nowhere");
        assertThat(desk.browser().get(desk.page() + "/saml").status()).isEqualTo(404);
    }

    /** An organization's own provider is called as the organization. */
    @Test
    void noOrganizationIsCalledAsARegion() {
        var answer = RegionDesk.platform()
                .form("/admin/organizations/new")
                .with("alias", "region-north")
                .with("name", "North")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().expectFirst("#alias-error").text()).contains("region-");
    }

    @Test
    void theWholeWayOfAnOffer() {
        var desk = RegionDesk.named(Regional.openId());
        assertThat(desk.browser().get(desk.page() + "/districts").text()).contains("No value yet");
        assertThat(add(desk, "0042", office.alias()).status()).isEqualTo(303);
        assertThat(add(desk, "0042", office.alias()).status()).isEqualTo(303);
        assertThat(add(desk, "0042", "riverbend")
                        .html()
                        .expectFirst("#value-error")
                        .text())
                .contains("offered already");
        assertThat(desk.browser().get(desk.page() + "/districts").text()).contains("0042", "not answered yet");
        var admin = RegionDesk.admin(office);
        var asked = admin.get("/admin/sign-in");
        assertThat(asked.text())
                .contains(
                        "may sign people of yours in, if you accept",
                        "0042",
                        "It gives no roles, unless you map words of it yourself");
        desk.offers("0043", office);
        var accept = admin.formOf(asked, "#accept-" + desk.region().alias());
        assertThat(accept.send().status()).isEqualTo(303);
        assertThat(accept.send().status()).isEqualTo(303);
        assertThat(states(desk)).containsExactly("0042 accepted", "0043 offered");
        assertThat(desk.end(admin).status()).isEqualTo(303);
        assertThat(states(desk)).containsExactly("0042 ended", "0043 offered");
        assertThat(desk.accept(admin).status()).isEqualTo(303);
        assertThat(desk.browser().get(desk.page()).text()).contains("2 of 2 values are accepted");
        change(desk, "0042", "0044", office.alias());
        assertThat(states(desk)).containsExactly("0043 accepted", "0044 offered");
        change(desk, "0043", "0043", "riverbend");
        assertThat(states(desk)).containsExactly("0044 offered");
        var removal = desk.browser().form(desk.row("0044") + "/removal");
        assertThat(removal.send().status()).isEqualTo(303);
        assertThat(removal.send().status()).isEqualTo(303);
        assertThat(admin.get("/admin/sign-in").text()).doesNotContain("if you accept");
        var name = "Region " + desk.region().slug();
        assertThat(Db.texts(
                        "select action || ' ' || detail from audit_event where organization_id = ? order by at, id",
                        office.organization().value()))
                .containsExactly(
                        "offered-region " + name + ": 0042",
                        "offered-region " + name + ": 0043",
                        "accepted-region " + name + ": 0042",
                        "ended-region " + name + ": 0042",
                        "accepted-region " + name + ": 0042, 0043",
                        "withdrew-region-offer " + name + ": 0042",
                        "offered-region " + name + ": 0044",
                        "withdrew-region-offer " + name + ": 0043",
                        "withdrew-region-offer " + name + ": 0044");
        assertThat(trail("uplink", desk))
                .contains("accepted-region " + name(office) + ": 0042", "ended-region " + name(office) + ": 0042");
    }

    /** What a region was offered to is nobody else's to answer. */
    @Test
    void noOtherOrganizationAnswers() {
        var desk = RegionDesk.named(Regional.openId()).offers("1", office);
        var elsewhere = Office.open();
        desk.offers("2", elsewhere);
        var admin = RegionDesk.admin(elsewhere);
        var offer = Db.texts(
                        "select id ::text from region_district where organization_id = ?",
                        office.organization().value())
                .getFirst();
        assertThat(admin.get("/admin/sign-in").body()).doesNotContain(offer);
        admin.post("/admin/sign-in/regions/" + desk.region().alias() + "/acceptance", Map.of("offer", offer));
        assertThat(states(desk)).containsExactly("1 offered");
    }

    @Test
    void manyAreOfferedAtOnceOrNone() {
        var desk = RegionDesk.named(Regional.openId()).offers("taken", Office.open());
        var second = Office.open();
        var wrong = paste(desk, "1;" + office.alias() + "\nno line\n2;nowhere\ntaken;" + office.alias());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().expectFirst("#lines-error").text())
                .contains("3 lines are wrong", "Line 2:", "Line 3:", "nowhere", "Line 4:", "taken");
        assertThat(wrong.html().expectFirst("#lines").text()).contains("no line");
        assertThat(states(desk)).isEmpty();
        var lines = IntStream.range(0, 120)
                .mapToObj(i -> "v" + i + ";" + (i % 2 == 0 ? office : second).alias())
                .collect(Collectors.joining("\r\n"));
        assertThat(paste(desk, lines).status()).isEqualTo(303);
        assertThat(paste(desk, lines).status()).isEqualTo(303);
        assertThat(states(desk)).hasSize(60);
        var list = desk.browser().get(desk.page() + "/districts");
        assertThat(list.html().select("tbody tr")).hasSize(RegionDistricts.PAGE_SIZE);
        assertThat(list.text()).contains("Page 1 of 3");
        assertThat(desk.browser()
                        .get(desk.page() + "/districts?find=V119")
                        .html()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(desk.browser().get(desk.page() + "/districts?find=%25").text())
                .contains("Nothing found");
        assertThat(Db.number(
                        "select count(*) from audit_event where organization_id = ? and action = 'offered-region'",
                        office.organization().value()))
                .isOne();
    }

    @Test
    void pagesCostAFixedNumberOfQueries() {
        var desk = RegionDesk.named(Regional.openId()).offers("1", office);
        var admin = RegionDesk.admin(office);
        admin.get("/admin/sign-in");
        desk.browser().get(desk.page() + "/districts");
        var list = Queries.ofPage(() -> desk.browser().get(desk.page() + "/districts"));
        var offers = Queries.ofPage(() -> admin.get("/admin/sign-in"));
        paste(
                desk,
                IntStream.range(2, 30).mapToObj(i -> i + ";" + office.alias()).collect(Collectors.joining("\n")));
        RegionDesk.named(Regional.openId()).offers("1", office);
        assertThat(Queries.ofPage(() -> desk.browser().get(desk.page() + "/districts")))
                .isEqualTo(list);
        assertThat(Queries.ofPage(() -> admin.get("/admin/sign-in"))).isEqualTo(offers);
    }

    private static Browser.Page add(RegionDesk desk, String value, String alias) {
        return desk.browser()
                .form(desk.page() + "/districts", "#value-form")
                .with("value", value)
                .with("alias", alias)
                .send();
    }

    private static Browser.Page paste(RegionDesk desk, String lines) {
        return desk.browser()
                .form(desk.page() + "/districts/lines")
                .with("lines", lines)
                .send();
    }

    private static void change(RegionDesk desk, String before, String value, String alias) {
        var form = desk.browser().form(desk.row(before)).with("value", value).with("alias", alias);
        assertThat(form.send().status()).isEqualTo(303);
        assertThat(form.send().status()).isEqualTo(303);
    }

    private List<String> states(RegionDesk desk) {
        return Db.texts("""
                select d.value || ' ' || case when a.district_id is null then 'offered' when a.accepted then 'accepted' else 'ended' end
                from region_district d left join region_answer a on a.district_id = d.id
                where d.region = ? and d.organization_id = ? order by d.value""", desk.region().alias(), office.organization().value());
    }

    private static List<String> trail(String alias, RegionDesk desk) {
        return Db.texts("""
                select action || ' ' || detail from audit_event
                where organization_id = (select id from organization where alias = ?) and subject = ? order by at, id""", alias, desk.page());
    }

    private static String name(Office office) {
        return "Office" + office.alias().substring("office".length()) + " School District";
    }
}
