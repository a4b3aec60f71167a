package org.uplink.coverage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.PersonId;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Queries;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class CoveragePagesTest {

    private static final String BOARD = "/team/coverage";
    private static final String WIRELESS = BOARD + "/wireless-network";

    @Test
    void aNewDistrictHasTheBoardThatComesWithUplinkAndNothingIsWrittenByLooking() {
        var office = Office.open();
        var page = office.managing().get(BOARD);
        assertThat(page.html().select(".card-service")).hasSize(19);
        assertThat(page.text()).contains("Wireless network", "Backup and restore", "19 with nobody");
        assertThat(Db.number(
                        "select count(*) from service_board where organization_id = ?",
                        office.organization().value()))
                .isZero();
    }

    @Test
    void whoHasTheLevelsIsAbleAndWhatIsAtOnePersonComesBeforeTheRest() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        var bo = office.own("Bo Both");
        able(office, ana, bo);
        office.level(ana, "SEC-06", 3, "due");
        office.level(bo, "SEC-06", 3, "stale");
        var html = office.managing().get(BOARD).html();
        var names = html.select(".card-service h2").eachText();
        assertThat(names.indexOf("Backup and restore")).isEqualTo(17);
        assertThat(names.getLast()).isEqualTo("Wireless network");
        assertThat(html.select(".card-service.is-one").text()).contains("One person only", "Ana Able");
        assertThat(html.select(".card-service.is-covered").text()).contains("2 people", "Ana Able, Bo Both");
    }

    @Test
    void aLeavingIsThoughtThrough() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        able(office, ana, office.own("Bo Both"));
        office.level(ana, "SEC-06", 4, "current");
        var page = office.managing().get(BOARD + "?without=" + ana);
        assertThat(page.html().select(".falls li").eachText())
                .containsExactly("Backup and restore falls to nobody", "Wireless network falls to one person");
        assertThat(page.html().select(".card-service.is-one").text()).contains("Wireless network", "Bo Both");
    }

    @Test
    void nobodyOfAnotherTeamOrDistrictCanBeThoughtAway() {
        var office = Office.open();
        var other = office.other("Otto Other");
        var neighbour = Districts.person(Districts.organization("lakeside"), "Far Away");
        var manager = office.managing();
        assertThat(manager.get(BOARD + "?without=" + other).status()).isEqualTo(404);
        assertThat(manager.get(BOARD + "?without=" + neighbour).status()).isEqualTo(404);
        assertThat(manager.get(BOARD + "?without=nobody").status()).isEqualTo(404);
    }

    @Test
    void othersAreCountedWithoutNamesAndOnlyWhereTheyAreFiveOrMore() {
        var office = Office.open();
        var able = office.other("Otto Other");
        able(office, able);
        for (var i = 0; i < 3; i++) {
            office.other("Other " + i);
        }
        var manager = office.managing();
        assertThat(manager.get(WIRELESS).text()).contains("Nobody today.").doesNotContain("Otto");
        office.other("Other 4");
        assertThat(manager.get(WIRELESS).text())
                .contains("One person only", "1 other person outside your teams")
                .doesNotContain("Otto");
    }

    @Test
    void whoCouldBecomeAbleSoonestIsNamedWithReason() {
        var office = Office.open();
        var zoe = office.own("Zoe Zenith");
        office.own("Ana Able");
        office.level(zoe, "INF-02", 2, "current");
        var rows = office.managing()
                .get(WIRELESS)
                .html()
                .select(".candidates tbody tr")
                .eachText();
        assertThat(rows.getFirst()).contains("INF-02", "level", "Wi-Fi that survives first period", "to level 3");
        assertThat(rows).hasSize(3);
    }

    @Test
    void aServiceIsAddedOnceHoweverOftenTheFormIsSent() {
        var office = Office.open();
        var manager = office.managing();
        var form = manager.form(BOARD, "#add form")
                .with("name", "Printing")
                .with("competency", "END-02")
                .with("level", "2");
        assertThat(form.send().location()).isEqualTo(BOARD + "/printing");
        assertThat(form.send().location()).isEqualTo(BOARD + "/printing");
        assertThat(manager.get(BOARD).html().select(".card-service")).hasSize(20);
        assertThat(manager.get(BOARD + "/printing").text()).contains("END-02", "level 2");
    }

    @Test
    void mistakesStandBesideTheirFields() {
        var manager = Office.open().managing();
        var empty = manager.form(BOARD, "#add form").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("#name-error").text()).isEqualTo("Give it a name.");
        assertThat(empty.html().select("#needs-error").text()).startsWith("Choose at least one");
        var taken = manager.form(BOARD, "#add form")
                .with("name", "wireless NETWORK")
                .with("competency", "END-02")
                .with("level", "2")
                .send();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.html().select("#name-error").text()).startsWith("There is a service of that name");
    }

    @Test
    void aServiceIsChangedAndWhoWasSlowerIsTold() {
        var manager = Office.open().managing();
        var first = manager.form(WIRELESS, "#change form").with("name", "Wi-Fi");
        var second = manager.form(WIRELESS, "#change form").with("name", "Radio");
        assertThat(first.send().location()).isEqualTo(WIRELESS);
        assertThat(first.send().status()).as("the same again").isEqualTo(303);
        var late = second.send();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("it is now Wi-Fi");
        assertThat(manager.formOf(late, "#change form").send().status()).isEqualTo(303);
        assertThat(manager.get(WIRELESS).html().expectFirst("h1").text()).isEqualTo("Radio");
    }

    @Test
    void aServiceIsTakenOffAfterAQuestionAndStaysOff() {
        var manager = Office.open().managing();
        var form = manager.form(WIRELESS + "/removal");
        assertThat(form.send().location()).isEqualTo(BOARD);
        assertThat(form.send().location()).isEqualTo(BOARD);
        assertThat(manager.get(WIRELESS).status()).isEqualTo(404);
        assertThat(manager.get(BOARD).html().select(".card-service")).hasSize(18);
    }

    @Test
    void aBackupIsNamedOnceAndReleased() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        var other = office.other("Otto Other");
        var manager = office.managing();
        var form = manager.form(WIRELESS, "#backups form.filters").with("person", ana.toString());
        form.send();
        assertThat(form.send().location()).isEqualTo(WIRELESS);
        assertThat(Db.number("select count(*) from service_backup where person_id = ?", ana.value()))
                .isOne();
        assertThat(manager.get(BOARD).text()).contains("Ana Able (not able yet)");
        assertThat(manager.post(WIRELESS + "/backups", Map.of("person", other.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(manager.form(WIRELESS, "#backups form.filters").send().status())
                .isEqualTo(422);
        manager.form(WIRELESS, ".backup form").send();
        assertThat(manager.get(WIRELESS).html().select("#backups").text()).contains("None named.");
    }

    @Test
    void aDistrictSeesAndChangesOnlyItsOwnBoard() {
        var office = Office.open();
        office.managing()
                .form(WIRELESS, "#change form")
                .with("name", "Our radio")
                .send();
        assertThat(Office.open().managing().get(WIRELESS).text())
                .contains("Wireless network")
                .doesNotContain("Our radio");
        assertThat(Db.texts("""
                        select relname from pg_class
                        where relname in ('service', 'service_need', 'service_backup', 'service_board')
                          and not (relrowsecurity and relforcerowsecurity)""")).isEmpty();
    }

    @Test
    void learnersHaveNoBoard() {
        var office = Office.open();
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias());
        var learner = Browser.anonymous();
        learner.signIn(mail, "/me");
        for (var path : List.of(BOARD, WIRELESS, WIRELESS + "/removal")) {
            assertThat(learner.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(learner.post(BOARD, Map.of("name", "X")).status()).isEqualTo(404);
        assertThat(given().auth()
                        .oauth2(Tokens.of(mail))
                        .get("/api/v1/team/coverage")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void programsReadTheBoard() {
        var office = Office.open();
        var ana = office.own("Ana Able");
        able(office, ana);
        var answer = given().auth()
                .oauth2(Tokens.of(office.managerMail()))
                .get("/api/v1/team/coverage?without=" + ana)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getString("falls[0].service.id")).isEqualTo("wireless-network");
        assertThat(answer.getInt("falls[0].left")).isZero();
        assertThat(answer.getList("cards")).hasSize(19);
    }

    @Test
    void thePageAsksTheSameNumberOfQuestionsForOneAndForTwentyPeople() {
        var small = Office.open();
        small.own("Ana Able");
        var one = small.managing();
        var large = Office.open();
        for (var i = 0; i < 20; i++) {
            var person = large.own("Member " + i);
            able(large, person);
        }
        var many = large.managing();
        for (var path : List.of(BOARD, WIRELESS)) {
            assertThat(queries(many, path))
                    .as(path)
                    .isEqualTo(queries(one, path))
                    .isLessThan(12);
        }
    }

    private static long queries(Browser browser, String page) {
        browser.get(page);
        return Queries.ofPage(() -> browser.get(page));
    }

    private static void able(Office office, PersonId... people) {
        for (var person : people) {
            office.level(person, "INF-02", 3, "current");
        }
    }
}
