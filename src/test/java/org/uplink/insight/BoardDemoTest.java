package org.uplink.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uplink.insight.BoardPagesTest.number;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uplink.insight.BoardFigures.Change;
import org.uplink.insight.BoardFigures.Cost;
import org.uplink.insight.BoardFigures.Goals;
import org.uplink.insight.BoardFigures.Services;
import org.uplink.insight.BoardFigures.Standing;
import org.uplink.local.DemoStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.ReadingGrade;
import org.uplink.testing.Tokens;

/** The report of the demo district: equal to the dashboards, easy to read, and whole on paper. */
@QuarkusTest
@WithTestResource(DemoStack.class)
class BoardDemoTest {

    private static final double HARDEST = 9.0;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void everyTotalEqualsTheOneOfItsDashboard() {
        for (var account :
                List.of("manager@riverbend.example", "admin@riverbend.example", "manager@lakeside.example")) {
            var browser = Browser.signedInAs(account);
            var report = browser.get("/team/report");
            var people = api(account, "/api/v1/team/people");
            assertThat(number(report, "people")).isEqualTo(people.getString("totals.people"));
            assertThat(number(report, "late")).isEqualTo(people.getString("totals.late"));
            assertThat(number(report, "lapsing")).isEqualTo(people.getString("totals.lapsing"));
            var risks = api(account, "/api/v1/team/coverage").getList("cards.risk", String.class);
            assertThat(number(report, "covered")).isEqualTo(count(risks, "covered"));
            assertThat(number(report, "one")).isEqualTo(count(risks, "one"));
            assertThat(number(report, "unable")).isEqualTo(count(risks, "nobody"));
            var goals = browser.get("/team/skills").html().select("tfoot tr:first-child td").eachText().stream()
                    .filter(cell -> cell.contains("/"))
                    .map(cell -> cell.split("/"))
                    .toList();
            assertThat(number(report, "goals")).isEqualTo(sum(goals, 0));
            assertThat(report.html().expectFirst("#goals-words").text())
                    .startsWith("of " + sum(goals, 1).replace(",", "") + " ");
        }
    }

    @Test
    void everyNumberLeadsToAPageThatShowsTheSame() {
        var browser = Browser.signedInAs("admin@riverbend.example");
        var report = browser.get(
                "/team/report?quarter=" + BoardQuarter.of(today()).previous().key());
        for (var link : report.html().select(".board-number a")) {
            assertThat(browser.get(link.attr("href")).status())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
        for (var fact : List.of("levels", "courses")) {
            var evidence = browser.get(
                    report.html().expectFirst("#" + fact + "-number").attr("href"));
            assertThat(evidence.html().expectFirst("main p.quiet").text())
                    .startsWith(number(report, fact).replace(",", "") + " from");
        }
        var late = browser.get(report.html().expectFirst("#late-number").attr("href"));
        assertThat(late.html().select("tbody tr")).hasSize(Integer.parseInt(number(report, "late")));
    }

    @Test
    void thePageOfTheDistrictIsReadAtTheNinthGradeOrLower() {
        for (var account : List.of("manager@riverbend.example", "admin@riverbend.example", "admin@lakeside.example")) {
            var grade = ReadingGrade.of(prose(Browser.signedInAs(account).get("/team/report")));
            System.out.printf(Locale.ROOT, "Reading grade of the board report of %s: %.1f%n", account, grade);
            assertThat(grade).isLessThanOrEqualTo(HARDEST);
        }
    }

    @Test
    void everyVariantOfTheSentencesIsReadAtTheNinthGradeOrLower() {
        var words = MessageBundles.get(BoardMessages.class, Localized.Literal.of("en"));
        var wording = new BoardWording(words, Locale.ENGLISH, BoardScope.WHOLE, BoardQuarter.of(today()), true);
        var hardest = Double.NEGATIVE_INFINITY;
        for (var figures : variants()) {
            for (var ask : asks()) {
                var parts = new ArrayList<String>();
                parts.add(words.title());
                parts.add(words.lead(wording.day(today()), wording.period()));
                wording.blocks(figures).forEach(block -> {
                    parts.add(block.title());
                    block.facts().forEach(fact -> parts.add(fact.sentence()));
                });
                parts.addAll(List.of(words.trend(), words.ask(), wording.ask(ask)));
                var grade = ReadingGrade.of(parts);
                assertThat(grade).as(String.join("\n", parts)).isLessThanOrEqualTo(HARDEST);
                hardest = Math.max(hardest, grade);
            }
        }
        System.out.printf(Locale.ROOT, "Reading grade of the hardest variant of the board report: %.1f%n", hardest);
    }

    @Test
    void thePaperIsOneTaggedPageWithTheNumbersOfThePageAndNoNames() throws Exception {
        var browser = Browser.signedInAs("admin@riverbend.example");
        var page = browser.get("/team/report");
        var paper = Paper.of(browser, "/team/report.pdf");
        assertThat(paper.disposition()).startsWith("inline; filename=\"riverbend-board-report-");
        try (var document = paper.open()) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Report to the board");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
        System.out.println("Tags of the board report: " + paper.tags());
        assertThat(paper.tags()).contains("H1", "H2", "L LI", "Table");
        var text = paper.text();
        page.html()
                .select(".board-facts li, .board-ask, .board-trend .num")
                .eachText()
                .forEach(sentence -> assertThat(text).contains(sentence));
        for (var name : Db.texts("select name from person")) {
            assertThat(text).doesNotContain(name);
            assertThat(page.html().expectFirst("main").text()).doesNotContain(name);
        }
    }

    @Test
    void pageAndPaperAreThereBeforeSomebodyLooksAway() {
        var browser = Browser.signedInAs("admin@riverbend.example");
        System.out.println("First board report as PDF: " + timed(() -> Paper.of(browser, "/team/report.pdf")));
        System.out.println("Next board report as PDF: " + timed(() -> Paper.of(browser, "/team/report.pdf")));
        System.out.println("Board report as a page: " + timed(() -> browser.get("/team/report")));
        assertThat(Paper.of(browser, "/team/report.pdf?paper=a4").bytes()).hasSizeLessThan(200_000);
    }

    private static String timed(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms";
    }

    private static List<String> prose(Browser.Page page) {
        var main = page.html().expectFirst("main");
        return main.select("h1, .board-lead, h2, .board-facts li, .board-ask").eachText();
    }

    private static List<BoardFigures> variants() {
        var variants = new ArrayList<BoardFigures>();
        var names = List.of("Identity and access", "Backup and restore", "Rostering", "Phones", "Wireless network");
        for (var many : List.of(0, 1, 7, 1234)) {
            for (var unable : List.of(0, 1, 2, 5)) {
                for (var cost : List.of(Cost.UNKNOWN, new Cost(new BigDecimal("45.50"), new BigDecimal("1200")))) {
                    variants.add(new BoardFigures(
                            new Standing(Math.max(1, many), many, many),
                            new Services(many, many, names.subList(0, unable)),
                            new Goals(many, many == 0 ? 0 : many + 5),
                            new Change(many, many, many * 60),
                            cost,
                            List.of()));
                }
            }
        }
        return variants;
    }

    private static List<BoardAskRules.Ask> asks() {
        return List.of(
                new BoardAskRules.Ask.Learn("Identity and access", 0, 45, false),
                new BoardAskRules.Ask.Learn("Backup and restore", 1, 400, true),
                new BoardAskRules.Ask.CatchUp(),
                new BoardAskRules.Ask.Renew(),
                new BoardAskRules.Ask.Study(),
                new BoardAskRules.Ask.Keep());
    }

    private static java.time.LocalDate today() {
        return org.uplink.testing.Learned.today();
    }

    private static String count(List<String> risks, String risk) {
        return String.valueOf(risks.stream().filter(risk::equals).count());
    }

    private static String sum(List<String[]> cells, int at) {
        var sum = cells.stream()
                .mapToInt(cell -> {
                    var number = NUMBER.matcher(cell[at]);
                    assertThat(number.find()).isTrue();
                    return Integer.parseInt(number.group());
                })
                .sum();
        return String.format(Locale.US, "%,d", sum);
    }

    private static JsonPath api(String account, String path) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
