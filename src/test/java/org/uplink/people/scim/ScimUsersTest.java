package org.uplink.people.scim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Scim;
import org.uplink.testing.Tokens;

/** What a directory may do with people, and what it may not. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ScimUsersTest {

    private static final String MOE = "userName eq \"moe.member@nowhere.example\"";

    private final String alias = "scim" + UUID.randomUUID().toString().substring(0, 8);
    private OrganizationId organization;
    private Scim scim;

    @BeforeEach
    void anOrganizationWithADirectory() {
        organization = Districts.organization(alias);
        scim = Scim.of(organization);
    }

    @Test
    void somebodyIsMadeReadAndFound() {
        var made = scim.post("/Users", Scim.described("ana@home.example", "ext-1", "Ana", "Lima"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.contentType()).startsWith("application/scim+json");
        var id = made.jsonPath().getString("id");
        assertThat(made.header("Location")).endsWith("/scim/v2/Users/" + id);
        var read = scim.get("/Users/" + id).jsonPath();
        assertThat(read.getString("displayName")).isEqualTo("Ana Lima");
        assertThat(read.getString("emails[0].value")).isEqualTo("ana@home.example");
        assertThat(read.getBoolean("active")).isTrue();
        for (var filter : List.of(
                "userName eq \"ANA@home.example\"",
                "externalId eq \"ext-1\"",
                "id eq \"" + id + "\"",
                "userName eq \"nobody\" or (externalId eq \"ext-1\" and active eq true)")) {
            assertThat(found(filter)).as(filter).containsExactly(id);
        }
        assertThat(found("active eq false")).isEmpty();
        assertThat(found("externalId eq \"EXT-1\"")).isEmpty();
        assertThat(roles(id)).isEqualTo("{learner}");
    }

    @Test
    void whatAFilterDoesNotKnowIsSaidAsAnInvalidFilter() {
        for (var filter :
                List.of("name.familyName eq \"x\"", "userName co \"x\"", "userName eq", "not (active eq true)", "((")) {
            var refused = scim.request().queryParam("filter", filter).get("/scim/v2/Users");
            assertThat(refused.statusCode()).as(filter).isEqualTo(400);
            assertThat(refused.jsonPath().getString("scimType")).as(filter).isEqualTo("invalidFilter");
        }
        assertThat(found("userName eq \"' or 1=1 --\"")).isEmpty();
    }

    @Test
    void aLongListComesInParts() {
        IntStream.range(0, 5).forEach(at -> scim.user("p" + at + "@home.example", "part-" + at));
        var part = scim.get("/Users?startIndex=4&count=3").jsonPath();
        assertThat(part.getInt("totalResults")).isEqualTo(5);
        assertThat(part.getInt("itemsPerPage")).isEqualTo(2);
        assertThat(part.getInt("startIndex")).isEqualTo(4);
        assertThat(scim.get("/Users?count=0").jsonPath().getInt("totalResults")).isEqualTo(5);
        assertThat(scim.get("/Users?startIndex=-3&count=1&attributes=userName")
                        .jsonPath()
                        .getMap("Resources[0]"))
                .containsOnlyKeys("schemas", "id", "userName");
    }

    @Test
    void ofManyEqualRequestsAtOnceOneMakesSomebody() throws Exception {
        var body = Scim.described("twin@home.example", "twin", "Twin", "One");
        Callable<Integer> create = () -> scim.post("/Users", body).statusCode();
        try (var many = Executors.newFixedThreadPool(8)) {
            var answers = many.invokeAll(java.util.Collections.nCopies(8, create)).stream()
                    .map(one -> one.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
        assertThat(found("externalId eq \"twin\"")).hasSize(1);
        assertThat(scim.post("/Users", Scim.described("TWIN@home.example", "other", "T", "T"))
                        .jsonPath()
                        .getString("scimType"))
                .isEqualTo("uniqueness");
    }

    @Test
    void aPatchIsTakenAsDirectoriesSendIt() {
        var id = scim.user("bo@home.example", "bo");
        scim.patch("/Users/" + id, """
                {"op": "Replace", "path": "name.familyName", "value": "Banks"}""").then().statusCode(200);
        assertThat(scim.get("/Users/" + id).jsonPath().getString("displayName")).isEqualTo("Robin Banks");
        scim.patch("/Users/" + id, """
                {"op": "Replace", "value": {"displayName": "Bo Banks", "userName": "banks@home.example"}},
                {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "banks@home.example"}""").then().statusCode(200);
        assertThat(Db.texts("select name || ' ' || email from person where id = ?", UUID.fromString(id)))
                .containsExactly("Bo Banks banks@home.example");
        scim.patch("/Users/" + id, """
                {"op": "Replace", "path": "active", "value": "False"}""").then().statusCode(200);
        assertThat(found("active eq false")).containsExactly(id);
        assertThat(scim.patch("/Users/" + id, """
                {"op": "move", "path": "active"}""").statusCode()).isEqualTo(400);
        assertThat(scim.patch("/Users/" + id, """
                {"op": "replace", "path": "active", "value": "perhaps"}""").jsonPath().getString("scimType"))
                .isEqualTo("invalidValue");
    }

    @Test
    void anAttributeMayBeCalledByItsWholeName() {
        var id = scim.user("dee@home.example", "dee");
        scim.patch("/Users/" + id, """
                {"op": "replace", "path": "urn:ietf:params:scim:schemas:core:2.0:User:name.familyName", "value": "Dale"},
                {"op": "replace", "path": "URN:ietf:params:scim:schemas:core:2.0:User:active", "value": false}""").then().statusCode(200);
        assertThat(found("active eq false")).containsExactly(id);
        assertThat(scim.get("/Users/" + id).jsonPath().getString("displayName")).isEqualTo("Robin Dale");
        scim.patch("/Users/" + id, """
                {"op": "replace", "value": {"urn:ietf:params:scim:schemas:core:2.0:User:active": true}}""").then().statusCode(200);
        assertThat(found("active eq true")).containsExactly(id);
    }

    @Test
    void whatIsAddedWhereSomethingStandsTakesItsPlace() {
        var id = scim.user("fay@home.example", "fay");
        scim.patch("/Users/" + id, """
                {"op": "add", "path": "emails[type eq \\"work\\"].value", "value": "fay.ray@home.example"}""").then().statusCode(200);
        assertThat(scim.get("/Users/" + id).jsonPath().getList("emails.value")).containsExactly("fay.ray@home.example");
    }

    @Test
    void whoComesBackHasNoneOfTheRolesOfBefore() {
        var member = Districts.person(organization, "Moe Manager", "manager", "assessor", "admin");
        Districts.person(organization, "Al Admin", "admin");
        Districts.team(organization, member);
        for (var active : List.of(false, true)) {
            scim.patch("/Users/" + member, "{\"op\": \"replace\", \"path\": \"active\", \"value\": " + active + "}")
                    .then()
                    .statusCode(200);
        }
        assertThat(roles(member.toString())).isEqualTo("{learner}");
        assertThat(Db.number("select count(*) from team_manager where person_id = ?", member.value()))
                .isZero();
        assertThat(Db.texts(
                        "select action || ' ' || detail from audit_event where person_id = ? and action = 'reinstated-membership'",
                        member.value()))
                .containsExactly("reinstated-membership -admin, -assessor, -manager");
        assertThat(Db.number(
                        "select count(*) from audit_event where person_id = ? and action = 'removed-team-manager'",
                        member.value()))
                .isOne();
    }

    @Test
    void whatIsNotSaidOfAnAccountStaysAsItWas() {
        var id = scim.user("gil@home.example", "gil");
        scim.patch("/Users/" + id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
        for (var unsaid : List.of("", ", \"active\": null")) {
            scim.put("/Users/" + id, "{\"userName\": \"gil@home.example\", \"externalId\": \"gil\"" + unsaid + "}")
                    .then()
                    .statusCode(200);
            assertThat(found("active eq false")).containsExactly(id);
        }
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        var id = scim.user("cy@home.example", "cy");
        var seen = scim.get("/Users/" + id).header("ETag");
        var body = Scim.described("cy@home.example", "cy", "Cyrus", "Reyes");
        assertThat(scim.request()
                        .header("If-Match", seen)
                        .body(body)
                        .put("/scim/v2/Users/" + id)
                        .statusCode())
                .isEqualTo(200);
        assertThat(scim.request()
                        .header("If-Match", seen)
                        .body(body)
                        .put("/scim/v2/Users/" + id)
                        .statusCode())
                .isEqualTo(412);
        assertThat(scim.request()
                        .header("If-Match", seen)
                        .delete("/scim/v2/Users/" + id)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void whoIsDeletedIsOutAndComesBackAsTheSameByTheExternalIdOnly() {
        var id = scim.user("di@home.example", "di");
        assertThat(scim.delete("/Users/" + id).statusCode()).isEqualTo(204);
        assertThat(scim.get("/Users/" + id).statusCode()).isEqualTo(404);
        assertThat(scim.delete("/Users/" + id).statusCode()).isEqualTo(404);
        assertThat(Db.number(
                        "select count(*) from membership where person_id = ? and ended_on is not null",
                        UUID.fromString(id)))
                .isOne();
        var namesake = scim.user("di@home.example", "another");
        assertThat(namesake).isNotEqualTo(id);
        assertThat(scim.user("di.older@home.example", "di")).isEqualTo(id);
        assertThat(scim.get("/Users/" + id).jsonPath().getBoolean("active")).isTrue();
    }

    @Test
    void whoeverCameBySigningInIsEndedTooAndStaysInSight() {
        var member = Districts.person(organization, "Moe Member");
        scim.patch("/Users/" + member, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
                .then()
                .statusCode(200);
        assertThat(found("userName eq \"moe.member@nowhere.example\" and active eq false"))
                .containsExactly(member.toString());
        assertThat(scim.delete("/Users/" + member).statusCode()).isEqualTo(204);
        assertThat(scim.get("/Users/" + member).statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressLeadsToOneOfWhoHaveLeftAndNowhereElse() {
        var first = Districts.person(organization, "Moe Member");
        var second = Districts.person(organization, "Moe Member");
        var elsewhere = Districts.person(Districts.organization("scimother"), "Moe Member");
        List.of(first, second, elsewhere).forEach(ScimUsersTest::end);
        assertThat(found(MOE)).containsExactly(second.toString());
        assertThat(found("userName eq \"" + first + "\"")).containsExactly(first.toString());
        assertThat(scim.post("/Users", Scim.described("MOE.member@nowhere.example", "moe", "Moe", "Member"))
                        .statusCode())
                .isEqualTo(409);
        Db.run("update membership set erased_at = now() where person_id in (?, ?)", first.value(), second.value());
        Db.run("delete from directory_entry where person_id in (?, ?)", first.value(), second.value());
        var other = scim.user("moe.member@nowhere.example", "moe");
        assertThat(found(MOE)).containsExactly(other);
    }

    @Test
    void anAddressThatIsAMembersByNowLeadsToThatMember() {
        var former = Districts.person(organization, "Moe Member");
        end(former);
        var member = Districts.person(organization, "Moe Member");
        assertThat(found(MOE)).containsExactly(member.toString());
        var third = Districts.person(organization, "Other Member");
        Db.run("update person set email = 'moe.member@nowhere.example' where id = ?", third.value());
        end(third);
        assertThat(found(MOE)).containsExactly(member.toString());
        scim.patch("/Users/" + member, "{\"op\": \"replace\", \"path\": \"externalId\", \"value\": \"moe\"}")
                .then()
                .statusCode(200);
        assertThat(found("active eq false")).containsExactlyInAnyOrder(former.toString(), third.toString());
    }

    @Test
    void whomADirectoryKnowsKeepsTheirNameThoughAnotherHasTheAddress() {
        var former = scim.user("moe.member@nowhere.example", "moe");
        scim.patch("/Users/" + former, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
        Districts.person(organization, "Moe Member");
        assertThat(scim.get("/Users/" + former).jsonPath().getString("userName"))
                .isEqualTo("moe.member@nowhere.example");
    }

    @Test
    void whomSomebodyElseChangesJustThenIsEndedNevertheless() throws Exception {
        var id = scim.user("race@home.example", "race");
        var ended = patchedWhile(
                "update membership set version = version + 1 where person_id = '" + id + "'",
                id,
                "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
        assertThat(ended.jsonPath().getBoolean("active")).isFalse();
        assertThat(found("active eq false")).containsExactly(id);
    }

    @Test
    void whomSomebodyElseRenamesJustThenIsCalledAsTheDirectorySaysNevertheless() throws Exception {
        var id = scim.user("named@home.example", "named");
        var renamed = patchedWhile(
                "update person set name = 'Ana of the page', version = version + 1 where id = '" + id + "'",
                id,
                "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Ana of the directory\"}");
        assertThat(renamed.jsonPath().getString("displayName")).isEqualTo("Ana of the directory");
        assertThat(Db.texts("select name from person where id = ?", UUID.fromString(id)))
                .containsExactly("Ana of the directory");
    }

    /** The directory waits for a change that is under way, and goes on once it is done. */
    private Response patchedWhile(String change, String id, String operation) throws Exception {
        try (var other = Db.connect();
                var statement = other.createStatement();
                var directory = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            statement.executeUpdate(change);
            var patched = directory.submit(() -> scim.patch("/Users/" + id, operation));
            while (!patched.isDone()
                    && Db.number("select count(*) from pg_locks where locktype = 'transactionid' and not granted")
                            == 0) {
                Thread.sleep(10);
            }
            other.commit();
            return patched.get();
        }
    }

    @Test
    void theLastAdministratorIsNotEndedByAProgram() {
        var admin = Districts.person(organization, "Al Admin", "admin");
        var refused = scim.delete("/Users/" + admin);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("detail")).contains("last administrator");
        assertThat(found("active eq true")).contains(admin.toString());
    }

    @Test
    void whomAnotherOrganizationKnowsTooKeepsNameAndAddress() {
        var shared = Districts.person(organization, "Sam Shared");
        var elsewhere = Districts.organization("scimother");
        Db.run("""
                insert into membership (id, organization_id, person_id, roles, started_on)
                values (gen_random_uuid(), ?, ?, '{learner}', current_date)""", elsewhere.value(), shared.value());
        scim.put("/Users/" + shared, Scim.described("thief@home.example", "sam", "Mallory", "Moved"))
                .then()
                .statusCode(200);
        assertThat(Db.texts("select name || ' ' || email from person where id = ?", shared.value()))
                .containsExactly("Sam Shared sam.shared@nowhere.example");
        assertThat(Scim.of(elsewhere).get("/Users/" + shared).jsonPath().getString("userName"))
                .isEqualTo("sam.shared@nowhere.example");
    }

    @Test
    void aDirectorySeesNobodyOfAnotherOrganization() {
        var id = scim.user("eve@home.example", "eve");
        var other = Scim.of(Districts.organization("scimother"));
        assertThat(other.get("/Users/" + id).statusCode()).isEqualTo(404);
        assertThat(other.put("/Users/" + id, Scim.described("x@x.example", "x", "X", "Y"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.patch("/Users/" + id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.delete("/Users/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/Users?filter=userName eq \"eve@home.example\"")
                        .jsonPath()
                        .getInt("totalResults"))
                .isZero();
    }

    @Test
    void nobodyGetsInWithoutATokenThatIsGoodNow() {
        assertRefused("");
        assertRefused("guessed");
        assertRefused(Tokens.of("admin@riverbend.example"));
        Db.run(
                "update directory_token set expires_at = now() - interval '1 second', made_at = now() - interval '1 day' where id = ?",
                scim.token());
        assertRefused(scim.secret());
        var ended = Scim.of(organization);
        assertThat(ended.get("/Users").statusCode()).isEqualTo(200);
        Db.run("update directory_token set ended_at = now() where id = ?", ended.token());
        assertRefused(ended.secret());
    }

    private static void assertRefused(String secret) {
        for (var path : List.of("/Users", "/Users/x", "/Groups", "/ServiceProviderConfig", "/nothing")) {
            var refused = given().header("Authorization", "Bearer " + secret).get("/scim/v2" + path);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.jsonPath().getString("status")).isEqualTo("401");
        }
    }

    @Test
    void aTokenOfADirectoryOpensNoOtherDoor() {
        for (var path : List.of("/me/settings", "/admin/people", "/api/v1/nothing", "/team")) {
            var answer = scim.request().redirects().follow(false).get(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 401);
        }
    }

    @Test
    void whatIsOfferedIsDescribed() {
        var config = scim.get("/ServiceProviderConfig").jsonPath();
        assertThat(config.getBoolean("patch.supported")).isTrue();
        assertThat(config.getBoolean("sort.supported")).isFalse();
        assertThat(scim.get("/ResourceTypes").jsonPath().getList("Resources.id"))
                .containsExactly("User", "Group");
        for (String schema : scim.get("/Schemas").jsonPath().<String>getList("Resources.id")) {
            assertThat(scim.get("/Schemas/" + schema).jsonPath().getString("id"))
                    .isEqualTo(schema);
        }
        assertThat(scim.get("/Schemas/none").statusCode()).isEqualTo(404);
        assertThat(scim.get("/Bulk").jsonPath().getString("status")).isEqualTo("404");
        assertThat(scim.post("/Users", "[]").jsonPath().getString("scimType")).isEqualTo("invalidSyntax");
        assertThat(scim.post("/Users", "{\"userName\": \"\"}").jsonPath().getString("scimType"))
                .isEqualTo("invalidValue");
    }

    @Test
    void theAuditTrailNamesTheDirectory() {
        var id = scim.user("flo@home.example", "flo");
        scim.delete("/Users/" + id);
        assertThat(Db.texts("""
                select a.action || ' by ' || t.name from audit_event a join directory_token t on t.id = a.actor_id
                where a.organization_id = ? order by a.at, a.id""", organization.value()))
                .containsExactly("added-from-directory by A directory", "ended-membership by A directory");
    }

    private static void end(PersonId person) {
        Db.run("update membership set ended_on = current_date where person_id = ?", person.value());
    }

    private List<String> found(String filter) {
        return scim.found(filter);
    }

    private static String roles(String id) {
        return Db.texts("select roles ::text from membership where person_id = ?", UUID.fromString(id))
                .getFirst();
    }
}
