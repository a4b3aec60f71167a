package org.uplink.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Queries;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CatalogPagesTest {

    private final Browser browser = Browser.anonymous();

    private List<String> found(String query) {
        return browser.get("/catalog" + query).html().select(".card-course h3 a").eachAttr("href").stream()
                .map(address -> address.replace("/courses/", ""))
                .toList();
    }

    private long count(String query, String facet, String value) {
        var input =
                browser.get("/catalog" + query).html().expectFirst("input[name=" + facet + "][value='" + value + "']");
        return Long.parseLong(
                input.parents().getFirst().expectFirst(".facet-count").ownText());
    }

    @Test
    void theCatalogueShowsAllCoursesToAnybody() {
        var page = browser.get("/catalog");
        assertThat(page.status()).isEqualTo(200);
        assertThat(found("")).hasSizeGreaterThanOrEqualTo(5).contains("service-desk-craft", "privacy-at-work");
        assertThat(page.html().expectFirst("#found").text()).matches("\\d+ courses");
    }

    @ParameterizedTest
    @CsvSource({
        "wi-fi, wi-fi-that-survives-first-period",
        "wifi, wi-fi-that-survives-first-period",
        "service desk, service-desk-craft",
        "CRS-02, service-desk-craft",
        "incidents, the-first-hour-of-an-incident",
        "superintendent board, how-a-school-district-works"
    })
    void searchPutsTheBestCourseFirst(String words, String course) {
        assertThat(found("?q=" + words.replace(" ", "+"))).first().isEqualTo(course);
    }

    @Test
    void searchUnderstandsQuotesAndMinus() {
        assertThat(found("?q=%22first+hour%22")).contains("the-first-hour-of-an-incident");
        assertThat(found("?q=ticket+-printer")).doesNotContain("service-desk-craft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "&", "|", "!!", "the", "a%3A%2A%26", "<script>alert(1)</script>"})
    void nothingThatSomebodyTypesBreaksTheSearch(String words) {
        var page = browser.get("/catalog?q="
                + words.replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("\"", "%22")
                        .replace("|", "%7C"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main script")).isEmpty();
    }

    @Test
    void filtersNarrowTogetherAndEachCountKeepsTheOthers() {
        var narrow = found("?domain=SVC&level=2");
        assertThat(narrow).containsExactly("service-desk-craft");
        assertThat(count("?domain=SVC", "level", "2")).isEqualTo(narrow.size());
        assertThat(count("?level=2", "domain", "SVC")).isEqualTo(narrow.size());
        assertThat(count("?level=2", "level", "1")).isEqualTo(found("?level=1").size());
        assertThat(count("", "minutes", "120")).isEqualTo(found("?minutes=120").size());
    }

    @Test
    void aCourseForEverybodyIsForEachRole() {
        assertThat(found("?role=network-administrator"))
                .contains("wi-fi-that-survives-first-period", "privacy-at-work")
                .doesNotContain("service-desk-craft");
    }

    @Test
    void whatTheCatalogueDoesNotKnowCountsAsAny() {
        assertThat(found("?domain=NOPE&level=9&minutes=17&role=nobody&page=-3")).isEqualTo(found(""));
        assertThat(found("?level=zwei&minutes=99999999999&page=0")).isEqualTo(found(""));
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        var page = browser.get("/catalog?q=astrophysics&level=2");
        assertThat(page.text()).contains("No course for astrophysics", "Take away one filter");
        assertThat(page.html().select(".chosen-one").eachAttr("href"))
                .containsExactly("/catalog?level=2", "/catalog?q=astrophysics");
    }

    @Test
    void thePageAsksTheDatabaseAsOftenForOneCourseAsForManyAndNotTwiceAMinute() {
        var anything = "/catalog?q=wifi+or+school+or+z" + System.nanoTime();
        var many = Queries.ofPage(() -> browser.get(anything));
        var one = Queries.ofPage(
                () -> browser.get(anything + "&domain=INF&level=3&minutes=180&role=network-administrator"));
        assertThat(many).isEqualTo(one).isBetween(1L, 3L);
        assertThat(Queries.ofPage(() -> browser.get(anything))).isLessThan(many - 1);
    }

    @Test
    void aCourseSaysFirstWhatOneCanDoAfterIt() {
        var page = browser.get("/courses/service-desk-craft");
        var html = page.html();
        assertThat(html.select("main h2").eachText()).first().isEqualTo("After this course you can");
        assertThat(html.select(".outcomes li").eachText()).contains("Rank a queue by learning time at stake");
        assertThat(html.select(".lessons li a").eachAttr("href"))
                .first()
                .isEqualTo("/courses/service-desk-craft/what-a-good-ticket-contains");
        assertThat(html.select(".proofs a").eachAttr("href")).contains("/frameworks/k12tsf#SVC-05");
        assertThat(page.text())
                .contains("2 h", "This task gives no evidence yet", "How a school district works", "CC BY 4.0")
                .contains("Checked 25 Nov 2026 against", "next review Nov 2028")
                .contains("Sign in to start");
    }

    @Test
    void aCoursePageAsksNothingOfTheDatabaseForAStranger() {
        assertThat(Queries.ofPage(() -> browser.get("/courses/privacy-at-work")))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void aCourseThatDoesNotExistIsNotFound() {
        assertThat(browser.get("/courses/basket-weaving").status()).isEqualTo(404);
        assertThat(browser.get("/frameworks/nope").status()).isEqualTo(404);
        assertThat(browser.get("/roles/nobody").status()).isEqualTo(404);
    }

    @Test
    void aFrameworkHasAnAddressForEachCompetency() {
        var html = browser.get("/frameworks/k12tsf").html();
        assertThat(html.select(".competency")).hasSize(60);
        assertThat(html.select(".domain-nav a").eachAttr("href"))
                .hasSize(10)
                .allMatch(address -> html.select(address).size() == 1);
        assertThat(html.select("#SVC-01 .indicators dd")).hasSize(5);
    }

    @Test
    void aRoleShowsItsCoreFirstAndFoldsAwareness() {
        var html = browser.get("/roles/support-technician").html();
        assertThat(html.select("main h2").eachText()).first().isEqualTo("Core");
        assertThat(html.select("section[aria-labelledby=core] tbody tr")).hasSize(5);
        assertThat(html.select("main > details summary").eachText())
                .singleElement()
                .asString()
                .endsWith("at level 1");
        assertThat(html.select("section tbody tr").size()
                        + html.select("main > details li").size())
                .isEqualTo(54);
    }
}
