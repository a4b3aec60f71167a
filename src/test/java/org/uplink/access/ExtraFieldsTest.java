package org.uplink.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/** Every column of the database as a field of every form and every body: none is taken that the page does not offer. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ExtraFieldsTest {

    /** An identity less is what it is for. */
    private static final String TAKES_AN_ACCOUNT_AWAY = "/me/settings/accounts/{account}/removal";

    private final Office home = Office.open();
    private final Office elsewhere = Office.open();

    @Test
    void noColumnIsWrittenByNamingIt() {
        var learner = Actor.member(home);
        var me = Objects.requireNonNull(learner.person());
        var neighbour = Districts.person(elsewhere.organization(), "A neighbour");
        var extra = extra(neighbour.toString());
        var settings = new HashMap<>(extra);
        settings.putAll(Map.of("locale", "en", "theme", "auto"));
        assertThat(learner.browser()
                        .post("/me/settings", settings, learner.formToken())
                        .status())
                .as("so many fields are read")
                .isEqualTo(303);
        var places = Place.all(new Owner(home, me), learner).stream()
                .filter(place -> !place.shape().route().method().equals("GET"))
                .filter(place ->
                        learner.mayCall(
                                place.shape().route(),
                                Access.table().get(place.shape().route())))
                .filter(place -> !place.shape().route().path().equals(TAKES_AN_ACCOUNT_AWAY))
                .toList();
        var before = standing(me.toString());
        var foreign = rowsAt(elsewhere);
        var faults = new ArrayList<String>();
        for (var place : places) {
            send(learner, place, extra);
            if (!standing(me.toString()).equals(before) || !rowsAt(elsewhere).equals(foreign)) {
                faults.add(place.shape().route() + " took a field that it does not offer");
            }
        }
        System.out.printf(
                "fields: %d passed, %d failed (%d fields each)%n",
                places.size() - faults.size(), faults.size(), extra.size());
        assertThat(faults).isEmpty();
        assertThat(places).hasSizeGreaterThan(60);
        assertThat(extra).hasSizeGreaterThan(100);
    }

    /** All columns there are, in the ways that programs and pages write names. */
    private Map<String, String> extra(String neighbour) {
        var extra = new HashMap<String, String>();
        Db.texts("""
            select distinct column_name from information_schema.columns
            where table_schema = 'public' and column_name ~ '(_id|_at|_by|^roles?|passed|score|level|correct|shared|accepted|kind|origin|state|currency|minutes|qualified)$'
            order by 1\
            """).forEach(column -> {
            extra.put(column, value(column, neighbour));
            extra.put(camel(column), value(column, neighbour));
        });
        extra.putAll(Map.of(
                "org",
                elsewhere.alias(),
                "organization",
                elsewhere.organization().toString(),
                "admin",
                "true",
                "isAdmin",
                "true"));
        return extra;
    }

    private String value(String column, String neighbour) {
        return switch (column) {
            case "organization_id" -> elsewhere.organization().toString();
            case "roles", "role" -> "admin";
            case "passed", "qualified", "shared" -> "true";
            case "score", "level", "correct", "minutes" -> "5";
            case "state" -> "accepted";
            default -> column.endsWith("_at") ? "2020-01-01T00:00:00Z" : neighbour;
        };
    }

    private static String camel(String column) {
        var words = column.split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static void send(Actor learner, Place place, Map<String, String> extra) {
        var route = place.shape().route();
        if (route.isForPrograms()) {
            var body = place.shape().body() instanceof ObjectNode object
                    ? object.deepCopy()
                    : new ObjectMapper().createObjectNode();
            extra.forEach((name, value) -> {
                if (!body.has(name)) {
                    body.put(name, value);
                }
            });
            given().auth()
                    .oauth2(Tokens.of(Objects.requireNonNull(learner.mail())))
                    .contentType("application/json")
                    .body(body.toString())
                    .request(route.method(), place.address());
            return;
        }
        var fields = new HashMap<>(extra);
        place.form().forEach(field -> fields.put(field[0], field[1]));
        if (place.withFiles()) {
            learner.browser().postWithFiles(place.address(), fields, learner.formToken());
        } else {
            learner.browser().post(place.address(), fields, learner.formToken());
        }
    }

    /** What decides about rights and results of somebody who only ever sends what pages do not offer. */
    private static List<String> standing(String person) {
        var id = UUID.fromString(person);
        return Db.texts("""
                select 'roles ' || roles::text || coalesce(ended_on::text, '') from membership where person_id = ?
                union all select 'passed ' || count(*) from attempt where person_id = ? and passed
                union all select 'accepted ' || count(*) from submission where person_id = ? and state = 'accepted'
                union all select 'evidence ' || count(*) from evidence where person_id = ? and kind <> 'self'
                union all select 'identity ' || key from identity where person_id = ?
                order by 1\
                """, id, id, id, id, id);
    }

    private static List<String> rowsAt(Office office) {
        return Db.texts(
                """
                select 'membership ' || count(*) from membership where organization_id = ?
                union all select 'submission ' || count(*) from submission where organization_id = ?
                union all select 'evidence ' || count(*) from evidence where organization_id = ?
                union all select 'walk ' || count(*) from walk where organization_id = ?
                union all select 'enrolment ' || count(*) from enrolment where organization_id = ?
                union all select 'credit ' || count(*) from credit_entry where organization_id = ?\
                """,
                office.organization().value(),
                office.organization().value(),
                office.organization().value(),
                office.organization().value(),
                office.organization().value(),
                office.organization().value());
    }

    /** A field that a page took would show: here the row is changed as such a page would. */
    @Test
    void aRoleThatWasTakenFromAFieldWouldBeSeen() {
        var person = Districts.person(home.organization(), "Somebody " + Ids.next());
        var before = standing(person.toString());
        Db.run("update membership set roles = '{learner,admin}' where person_id = ?", person.value());
        assertThat(standing(person.toString())).isNotEqualTo(before);
    }
}
