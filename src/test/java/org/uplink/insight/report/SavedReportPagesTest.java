package org.uplink.insight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;

@QuarkusTest
@WithTestResource(LocalStack.class)
class SavedReportPagesTest {

    private static final String SAVE = "form[action='/team/reports/saved']";

    Office office;
    Browser manager;

    @BeforeEach
    void aManager() {
        office = Office.open();
        office.own("Ana Able");
        manager = office.managing();
    }

    private List<String> saved() {
        return Db.texts(
                "select name || ' ' || report || ' ' || query from saved_report where organization_id = ? order by name",
                office.organization().value());
    }

    private String id() {
        return Db.texts(
                        "select id from saved_report where organization_id = ?",
                        office.organization().value())
                .getFirst();
    }

    private Browser.Page save(String name) {
        return manager.form("/team/reports/overdue?group=team&period=any&sort=-people", SAVE)
                .with("name", name)
                .sendAndFollow();
    }

    @Test
    void aReportIsKeptWithItsFilterAndStandsOnTheIndex() {
        var index = save("Late by team");
        assertThat(index.path()).isEqualTo("/team/reports");
        assertThat(saved()).containsExactly("Late by team overdue group=team&sort=-people");
        var page = manager.get(index.html().select("a:contains(Late by team)").attr("href"));
        assertThat(page.path()).isEqualTo("/team/reports/overdue");
        assertThat(page.html().select("#group option[selected]").val()).isEqualTo("team");
    }

    @Test
    void sentTwiceItIsSavedOnceAndAnotherReportNeedsAnotherName() {
        save("Mine");
        save("Mine");
        assertThat(saved()).hasSize(1);
        var again =
                manager.form("/team/reports/hours", SAVE).with("name", "Mine").send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html().select("#name-error").text()).contains("already");
        assertThat(manager.formOf(again, SAVE).with("name", "Hours").send().status())
                .isEqualTo(303);
        assertThat(saved()).hasSize(2);
    }

    @Test
    void manyTabsAtOnceSaveOne() throws Exception {
        var form = Map.of("name", "Mine", "report", "overdue", "query", "");
        Callable<Integer> tab = () -> manager.post("/team/reports/saved", form).status();
        try (var tabs = Executors.newFixedThreadPool(3)) {
            for (var status : tabs.invokeAll(List.of(tab, tab, tab))) {
                assertThat(status.get()).isEqualTo(303);
            }
        }
        assertThat(saved()).hasSize(1);
    }

    @Test
    void aNameIsNeededAndNotEndless() {
        assertThat(manager.post("/team/reports/saved", Map.of("name", " ", "report", "overdue", "query", ""))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post("/team/reports/saved", Map.of("name", "x".repeat(81), "report", "overdue", "query", ""))
                        .status())
                .isEqualTo(422);
        assertThat(manager.post(
                                "/team/reports/saved",
                                Map.of("name", "x", "report", "overdue", "query", "group=colour"))
                        .status())
                .isEqualTo(400);
        assertThat(saved()).isEmpty();
    }

    @Test
    void itIsRenamedAndDeleted() {
        save("Late");
        var address = "/team/reports/saved/" + id();
        manager.form(address, "form[action='" + address + "']")
                .with("name", "Too late")
                .sendAndFollow();
        assertThat(saved()).singleElement().asString().startsWith("Too late ");
        var index = manager.form(address, "form[action$=removal]").sendAndFollow();
        assertThat(index.text()).contains("deleted").doesNotContain("Too late");
        assertThat(saved()).isEmpty();
        assertThat(manager.get(address).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseHasIt() {
        save("Late");
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias(), "manager", "admin");
        var colleague = Browser.signedInAs(mail);
        assertThat(colleague.get("/team/reports").text()).doesNotContain("Late");
        assertThat(colleague.get("/team/reports/saved/" + id()).status()).isEqualTo(404);
        colleague.post("/team/reports/saved/" + id() + "/removal", Map.of());
        assertThat(saved()).hasSize(1);
    }
}
