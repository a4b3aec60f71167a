package org.uplink.insight.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalStack.class)
class ReportApiTest {

    private static Response get(String mail, String path) {
        return given().auth().oauth2(Tokens.of(mail)).get("/api/v1/team/reports" + path);
    }

    @Test
    void aReportHasTheSameNumbersForPrograms() {
        var office = Office.open();
        var today = ReportFacts.today();
        var lena = office.own("Lena Late");
        ReportFacts.assigned(office, lena, today.minusDays(12));
        var answer = get(office.managerMail(), "/overdue?sort=-amount")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt("members")).isOne();
        assertThat(answer.getInt("facts")).isOne();
        assertThat(answer.getInt("totals.daysLate")).isEqualTo(12);
        assertThat(answer.getString("rows[0].id")).isEqualTo(lena.toString());
        assertThat(answer.getString("rows[0].day"))
                .isEqualTo(today.minusDays(12).toString());
        assertThat(answer.getInt("rows[0].daysLate")).isEqualTo(12);
        assertThat(answer.getList("months")).isNotEmpty();
        var grouped = get(office.managerMail(), "/completion?group=team")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(grouped.getInt("rows[0].members")).isOne();
        assertThat(grouped.getInt("rows[0].courses")).isZero();
    }

    @Test
    void aWrongFilterIsAProblemThatNamesIt() {
        var office = Office.open();
        var answer = get(office.managerMail(), "/hours?from=soon&group=colour");
        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(answer.jsonPath().getString("detail")).contains("from, group");
        assertThat(get(office.managerMail(), "/never").jsonPath().getString("detail"))
                .contains("item");
        assertThat(get(office.managerMail(), "/salaries").statusCode()).isEqualTo(404);
    }

    @Test
    void aLearnerGetsNone() {
        var office = Office.open();
        var mail = Accounts.vouchedBy(office.alias());
        Districts.member(mail, office.alias());
        assertThat(get(mail, "/overdue").statusCode()).isEqualTo(404);
    }
}
