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
import org.junit.jupiter.api.Test;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Office;
import org.uplink.testing.Tokens;

/**
 * Every column of the database as a field of every form and every body, with ids of a neighbour and of a colleague: none is taken
 * that the page does not offer.
 */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ExtraFieldsTest {

    /** An identity less is what it is for. */
    private static final String TAKES_AN_ACCOUNT_AWAY = "/me/settings/accounts/{account}/removal";

    private static final int BROKEN = 500;

    private final Office home = Office.open();
    private final Office elsewhere = Office.open();
    private final PersonId colleague = home.other("A colleague");
    private final PersonId neighbour = Districts.person(elsewhere.organization(), "A neighbour");
    private final List<String> faults = new ArrayList<>();
    private int sent;

    @Test
    void noColumnIsWrittenByNamingIt() {
        var learner = Actor.member(home);
        var admin = Actor.member(home, Role.ADMIN);
        var led = new Owner(home, home.own("Somebody of the team"));
        assertSoManyFieldsAreRead(learner);
        send(learner, new Owner(home, person(learner)), colleague, neighbour);
        send(Actor.manager(home), led, colleague, neighbour);
        send(admin, led, neighbour);
        System.out.printf(
                "fields: %d passed, %d failed (%d fields each)%n",
                sent - faults.size(), faults.size(), extra(neighbour).size());
        assertThat(faults).isEmpty();
        assertThat(sent).isGreaterThan(400);
        assertThat(extra(neighbour)).hasSizeGreaterThan(100);
    }

    private void assertSoManyFieldsAreRead(Actor learner) {
        var settings = new HashMap<>(extra(neighbour));
        settings.putAll(Map.of("locale", "en", "theme", "auto"));
        assertThat(learner.browser()
                        .post("/me/settings", settings, learner.formToken())
                        .status())
                .isEqualTo(303);
    }

    /** Forms and bodies of all that somebody may call, each with the ids of others. */
    private void send(Actor sender, Owner owner, PersonId... others) {
        var places = Place.all(owner, sender).stream()
                .filter(place -> !place.shape().route().method().equals("GET"))
                .filter(place -> sender.mayCall(
                        place.shape().route(), Access.table().get(place.shape().route())))
                .filter(place -> !place.shape().route().path().equals(TAKES_AN_ACCOUNT_AWAY))
                .toList();
        for (var other : others) {
            places.forEach(place -> send(sender, place, other));
        }
    }

    private void send(Actor sender, Place place, PersonId other) {
        var standing = standing(person(sender));
        var theirs = theirs();
        var status = send(sender, place, extra(other));
        var at = sender.name() + ": " + place.shape().route();
        if (status >= BROKEN) {
            faults.add(at + " answers " + status);
        }
        if (!standing(person(sender)).equals(standing)) {
            faults.add(at + " took a field that it does not offer");
        }
        theirs().changed(theirs).forEach(change -> faults.add(at + " changed what is of others: " + change));
        sent++;
    }

    /** All that names the colleague, the neighbour or the other district. */
    private Ledger theirs() {
        return Ledger.naming(
                colleague.value(), neighbour.value(), elsewhere.organization().value());
    }

    private static PersonId person(Actor sender) {
        return Objects.requireNonNull(sender.person());
    }

    /** All columns there are, in the ways that programs and pages write names. */
    private Map<String, String> extra(PersonId other) {
        var extra = new HashMap<String, String>();
        Db.texts("""
            select distinct column_name from information_schema.columns
            where table_schema = 'public' and column_name ~ '(_id|_at|_by|^roles?|passed|score|level|correct|shared|accepted|kind|origin|state|currency|minutes|qualified)$'
            order by 1\
            """).forEach(column -> {
            extra.put(column, value(column, other.toString()));
            extra.put(camel(column), value(column, other.toString()));
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

    private String value(String column, String other) {
        return switch (column) {
            case "organization_id" -> elsewhere.organization().toString();
            case "roles", "role" -> "admin";
            case "passed", "qualified", "shared" -> "true";
            case "score", "level", "correct", "minutes" -> "5";
            case "state" -> "accepted";
            default -> column.endsWith("_at") ? "2020-01-01T00:00:00Z" : other;
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

    private static int send(Actor sender, Place place, Map<String, String> extra) {
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
            return given().auth()
                    .oauth2(Tokens.of(Objects.requireNonNull(sender.mail())))
                    .contentType("application/json")
                    .body(body.toString())
                    .request(route.method(), place.address())
                    .statusCode();
        }
        var fields = new HashMap<>(extra);
        place.form().forEach(field -> fields.put(field[0], field[1]));
        var answer = place.withFiles()
                ? sender.browser().postWithFiles(place.address(), fields, sender.formToken())
                : sender.browser().post(place.address(), fields, sender.formToken());
        return answer.status();
    }

    /** What decides about rights and results of somebody who only ever sends what pages do not offer. */
    private static List<String> standing(PersonId person) {
        var id = person.value();
        return Db.texts("""
                select 'roles ' || roles::text || coalesce(ended_on::text, '') from membership where person_id = ?
                union all select 'passed ' || count(*) from attempt where person_id = ? and passed
                union all select 'accepted ' || count(*) from submission where person_id = ? and state = 'accepted'
                union all select 'evidence ' || count(*) from evidence where person_id = ? and kind <> 'self'
                union all select 'identity ' || key from identity where person_id = ?
                order by 1\
                """, id, id, id, id, id);
    }

    /** A field that a page took would show: here the row is changed as such a page would. */
    @Test
    void aRoleThatWasTakenFromAFieldWouldBeSeen() {
        var person = Districts.person(home.organization(), "Somebody " + Ids.next());
        var before = standing(person);
        Db.run("update membership set roles = '{learner,admin}' where person_id = ?", person.value());
        assertThat(standing(person)).isNotEqualTo(before);
    }

    /** A page of the tests that writes to whomever a field names, and breaks where none does. */
    @Test
    void aPageThatWritesToWhomAFieldNamesIsReported() {
        var learner = Actor.member(home);
        var shape = Shape.of(new Route("/planted/theme", "POST"), PlantedRoutes.THEME);
        var place = new Place(shape, "/planted/theme", List.of(), false);
        for (var other : List.of(colleague, neighbour)) {
            faults.clear();
            send(learner, place, other);
            assertThat(faults).hasSize(1).allMatch(fault -> fault.contains("changed what is of others: person:"));
        }
        assertThat(send(learner, place, Map.of())).isEqualTo(BROKEN);
    }
}
