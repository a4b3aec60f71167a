package org.uplink.credential;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Learned;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/** What a district's personnel system reads of awards. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class TeamAwardsTest {

    private static final String PATH = "/api/v1/team/awards";

    private Office office;
    private String admin;
    private LocalDate today;

    @BeforeEach
    void aDistrict() {
        office = Office.open();
        admin = Accounts.vouchedBy(office.alias());
        Districts.member(admin, office.alias(), "admin");
        today = Learned.today();
    }

    @Test
    void anAdministratorReadsAllAndAManagerTheOwnPeople() {
        var own = Learned.award(office.organization(), office.own("Own Person"), today, today.plusYears(2));
        var other = Learned.award(office.organization(), office.other("Other Person"), today, today.plusYears(2));
        var riverbend = Districts.organization("riverbend");
        Learned.award(riverbend, Districts.person(riverbend, "Neighbour"), today, null);

        assertThat(ids(read(admin, ""))).containsExactly(id(own), id(other));
        assertThat(ids(read(office.managerMail(), ""))).containsExactly(id(own));
        var entry = read(admin, "?email=Own.Person@nowhere.example");
        assertThat(ids(entry)).containsExactly(id(own));
        assertThat(entry.getString("awards[0].person.name")).isEqualTo("Own Person");
        assertThat(entry.getString("awards[0].credential")).isNull();
        Db.run("update credential set shared_at = now() where slug = ?", own.slug());
        assertThat(read(admin, "").getString("awards[0].credential")).isEqualTo("/verify/" + own.slug());

        var learner = Accounts.vouchedBy(office.alias());
        Districts.member(learner, office.alias());
        given().auth().oauth2(Tokens.of(learner)).get(PATH).then().statusCode(404);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void filtersAreByCertificationStateAndDay() {
        var valid = award("One Person", today, today.plusYears(2));
        var due = award("Two Person", today.minusMonths(20), today.plusMonths(4));
        var lapsed = award("Three Person", today.minusYears(3), today.minusDays(1));
        var revoked = award("Four Person", today.minusDays(9), today.plusYears(1));
        revoke(Db::run, revoked);

        assertThat(ids(read(admin, "?state=valid"))).containsExactly(id(valid));
        assertThat(ids(read(admin, "?state=due"))).containsExactly(id(due));
        assertThat(ids(read(admin, "?state=lapsed"))).containsExactly(id(lapsed));
        assertThat(ids(read(admin, "?state=revoked"))).containsExactly(id(revoked));
        assertThat(ids(read(admin, "?validOn=" + today))).containsExactly(id(valid), id(due));
        assertThat(ids(read(admin, "?validOn=" + today.minusDays(2))))
                .containsExactly(id(due), id(lapsed), id(revoked));
        assertThat(ids(read(admin, "?certification=" + Learned.CERTIFICATION))).hasSize(4);
        assertThat(ids(read(admin, "?certification=another"))).isEmpty();
        for (var wrong : new String[] {"state=good", "validOn=yesterday", "since=%20", "limit=0", "limit=501"}) {
            assertThat(given().auth()
                            .oauth2(Tokens.of(admin))
                            .get(PATH + "?" + wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void pagesFollowEachOtherAndACursorGivesWhatChangedSince() {
        var first = award("One Person", today, today.plusYears(2));
        var second = award("Two Person", today, today.plusYears(2));
        var third = award("Three Person", today, today.plusYears(2));

        var page = read(admin, "?limit=2&state=valid");
        assertThat(ids(page)).containsExactly(id(first), id(second));
        assertThat(page.getString("next")).startsWith(PATH + "?").contains("state=valid", "limit=2", "since=");
        var last = read(admin, page.getString("next").substring(PATH.length()));
        assertThat(ids(last)).containsExactly(id(third));
        assertThat(last.getString("next")).isNull();
        var cursor = last.getString("cursor");
        assertThat(ids(since(cursor))).isEmpty();

        revoke(Db::run, second);
        var changed = since(cursor);
        assertThat(ids(changed)).containsExactly(id(second));
        assertThat(changed.getString("awards[0].change")).isEqualTo("revoked");
        assertThat(changed.getString("awards[0].state")).isEqualTo("revoked");
        assertThat(ids(read(admin, ""))).containsExactly(id(first), id(third), id(second));
    }

    @Test
    void aSuspensionItsEndAndAnotherLastDayAreChanges() {
        var held = award("Sus Pended", today.minusMonths(2), today.plusYears(2));
        var cursor = read(admin, "").getString("cursor");

        Db.run("update credential set suspended_at = now() where slug = ?", held.slug());
        var suspended = since(cursor);
        assertThat(suspended.getString("awards[0].change")).isEqualTo("suspended");
        assertThat(suspended.getString("awards[0].state")).isEqualTo("suspended");
        assertThat(suspended.getString("awards[0].suspendedOn")).isEqualTo(today.toString());
        assertThat(ids(read(admin, "?state=suspended"))).containsExactly(id(held));
        assertThat(ids(read(admin, "?state=valid"))).isEmpty();
        assertThat(ids(read(admin, "?validOn=" + today))).isEmpty();
        assertThat(ids(read(admin, "?validOn=" + today.minusDays(2)))).containsExactly(id(held));

        Db.run("update credential set suspended_at = null where slug = ?", held.slug());
        var reinstated = since(suspended.getString("cursor"));
        assertThat(reinstated.getString("awards[0].change")).isEqualTo("reinstated");
        assertThat(reinstated.getString("awards[0].state")).isEqualTo("valid");

        Db.run("update credential set valid_until = valid_until + 30 where slug = ?", held.slug());
        var moved = since(reinstated.getString("cursor"));
        assertThat(moved.getString("awards[0].change")).isEqualTo("moved");
        assertThat(moved.getString("awards[0].validUntil"))
                .isEqualTo(today.plusYears(2).plusDays(30).toString());
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws SQLException {
        var slow = award("Slow Person", today, today.plusYears(2));
        var quick = award("Quick Person", today, today.plusYears(2));
        var before = read(admin, "").getString("cursor");
        String meanwhile;
        try (var open = Db.connect()) {
            open.setAutoCommit(false);
            revoke((sql, slug) -> run(open, sql, slug), slow);
            revoke(Db::run, quick);

            assertThat(ids(since(before))).containsExactly(id(quick));
            meanwhile = since(before).getString("cursor");
            assertThat(ids(since(meanwhile))).isEmpty();
            open.commit();
        }
        assertThat(Db.number(
                        "select (min(id) filter (where award_id = ?) < min(id) filter (where award_id = ?))::int"
                                + " from award_change where what = 'revoked'",
                        slow.award(),
                        quick.award()))
                .as("the late one was written first")
                .isEqualTo(1);
        assertThat(ids(since(meanwhile))).containsExactly(id(slow));
        assertThat(ids(since(before))).containsExactly(id(quick), id(slow));
    }

    @Test
    void theDescriptionNamesIt() {
        var description = given().get("/q/openapi?format=json").jsonPath();
        assertThat(description.getString("paths.'" + PATH + "'.get.operationId"))
                .isEqualTo("listTeamAwards");
        assertThat(description.getList("paths.'" + PATH + "'.get.parameters.name"))
                .contains("certification", "state", "email", "validOn", "since", "limit");
        assertThat(description.getString("paths.'/api/v1/me/awards'.get.operationId"))
                .isEqualTo("listOwnAwards");
    }

    /** Runs a statement about a credential. */
    @FunctionalInterface
    private interface Run {
        int run(String sql, Object slug);
    }

    private static void revoke(Run run, Learned.Held held) {
        run.run("""
                insert into credential_revocation (credential_id, slug, organization_id, revoked_at, reason)
                select id, slug, organization_id, now(), 'x' from credential where slug = ?""", held.slug());
    }

    private static int run(Connection connection, String sql, Object slug) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, slug);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Learned.Held award(String name, LocalDate from, LocalDate until) {
        return Learned.award(office.organization(), office.other(name), from, until);
    }

    private JsonPath since(String cursor) {
        return read(admin, "?since=" + cursor);
    }

    private static JsonPath read(String email, String query) {
        return given().auth()
                .oauth2(Tokens.of(email))
                .urlEncodingEnabled(false)
                .get(PATH + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static java.util.List<String> ids(JsonPath page) {
        return page.getList("awards.id");
    }

    private static String id(Learned.Held held) {
        return held.award().toString();
    }
}
