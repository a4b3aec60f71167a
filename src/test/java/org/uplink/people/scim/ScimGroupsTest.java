package org.uplink.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.OrganizationId;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Scim;

/** Groups of a directory are teams, and teams that people made are none of its groups. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ScimGroupsTest {

    private final String alias = "groups" + UUID.randomUUID().toString().substring(0, 8);
    private OrganizationId organization;
    private Scim scim;
    private String ana;
    private String bo;

    @BeforeEach
    void anOrganizationWithADirectory() {
        organization = Districts.organization(alias);
        scim = Scim.of(organization);
        ana = scim.user("ana@home.example", "ana");
        bo = scim.user("bo@home.example", "bo");
    }

    @Test
    void aGroupIsATeamWithThePeopleThatItNames() {
        var group = group("Help desk", ana, bo);
        assertThat(members(group)).containsExactlyInAnyOrder(ana, bo);
        assertThat(scim.request()
                        .queryParam("filter", "displayName eq \"help DESK\"")
                        .get("/scim/v2/Groups")
                        .jsonPath()
                        .getList("Resources.id"))
                .containsExactly(group);
        scim.put("/Groups/" + group, described("Service desk", bo)).then().statusCode(200);
        assertThat(members(group)).containsExactly(bo);
        assertThat(Db.texts("select name from team where id = ?", UUID.fromString(group)))
                .containsExactly("Service desk");
        assertThat(scim.get("/Groups/" + group + "?excludedAttributes=members")
                        .jsonPath()
                        .getMap(""))
                .doesNotContainKey("members")
                .containsKey("displayName");
    }

    @Test
    void peopleComeAndGoByPatch() {
        var group = group("Field", ana);
        scim.patch("/Groups/" + group, """
                {"op": "Add", "path": "members", "value": [{"value": "%s"}]}""".formatted(bo)).then().statusCode(200);
        assertThat(members(group)).containsExactlyInAnyOrder(ana, bo);
        scim.patch("/Groups/" + group, """
                {"op": "remove", "path": "members[value eq \\"%s\\"]"}""".formatted(ana)).then().statusCode(200);
        scim.patch("/Groups/" + group, """
                {"op": "remove", "path": "members[value eq \\"%s\\"]"}""".formatted(ana)).then().statusCode(200);
        assertThat(members(group)).containsExactly(bo);
        scim.patch("/Groups/" + group, """
                {"op": "Remove", "path": "members", "value": [{"value": "%s"}]}""".formatted(bo)).then().statusCode(200);
        assertThat(members(group)).isEmpty();
        scim.patch("/Groups/" + group, """
                {"op": "replace", "value": {"displayName": "Field work", "members": [{"value": "%s"}]}}""".formatted(ana)).then().statusCode(200);
        assertThat(members(group)).containsExactly(ana);
        assertThat(scim.patch("/Groups/" + group, """
                {"op": "add", "path": "members", "value": [{"value": "%s"}]}""".formatted(UUID.randomUUID()))
                        .jsonPath()
                        .getString("scimType"))
                .isEqualTo("invalidValue");
    }

    @Test
    void aTeamThatPeopleMadeIsNeitherSeenNorTakenOver() {
        var manager = Districts.person(organization, "Mo Manager", "manager");
        var team = Districts.team(organization, manager);
        assertThat(scim.get("/Groups").jsonPath().getInt("totalResults")).isZero();
        assertThat(scim.get("/Groups/" + team).statusCode()).isEqualTo(404);
        assertThat(scim.delete("/Groups/" + team).statusCode()).isEqualTo(404);
        var taken = scim.post("/Groups", described("Team " + team));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.jsonPath().getString("scimType")).isEqualTo("uniqueness");
    }

    @Test
    void aGroupThatIsDeletedLeavesItsTeamEmptyAndMayComeBack() {
        var group = group("Night shift", ana);
        assertThat(scim.delete("/Groups/" + group).statusCode()).isEqualTo(204);
        assertThat(scim.get("/Groups/" + group).statusCode()).isEqualTo(404);
        assertThat(Db.number("select count(*) from team where id = ?", UUID.fromString(group)))
                .isOne();
        assertThat(Db.number("select count(*) from team_member where team_id = ?", UUID.fromString(group)))
                .isZero();
        assertThat(group("Night Shift", bo)).isEqualTo(group);
        assertThat(members(group)).containsExactly(bo);
    }

    @Test
    void whoHasLeftIsInNoGroupAndStaysInTheTeamForTheRecord() {
        var group = group("Leavers", ana, bo);
        scim.patch("/Users/" + ana, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
                .then()
                .statusCode(200);
        assertThat(members(group)).containsExactly(bo);
        scim.put("/Groups/" + group, described("Leavers", bo)).then().statusCode(200);
        scim.patch("/Users/" + ana, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}")
                .then()
                .statusCode(200);
        assertThat(members(group)).containsExactlyInAnyOrder(ana, bo);
    }

    @Test
    void whoIsInactiveIsTakenOutByPatchAndStaysOut() {
        var group = group("Crew", ana, bo);
        active(ana, false);
        scim.patch("/Groups/" + group, """
                {"op": "replace", "path": "displayName", "value": "Crews"}""").then().statusCode(200);
        assertThat(inTeam(group, ana)).isOne();
        var answer = scim.patch("/Groups/" + group, """
                {"op": "remove", "path": "members[value eq \\"%s\\"]"}""".formatted(ana));
        assertThat(answer.jsonPath().getList("members.value")).containsExactly(bo);
        assertThat(inTeam(group, ana)).isZero();
        active(ana, true);
        assertThat(members(group)).containsExactly(bo);
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'removed-team-member' and person_id = ?",
                        UUID.fromString(ana)))
                .isOne();
    }

    @Test
    void whoeverSaysAllMembersLeavesTheInactiveWhereTheyAreByPutAndByPatch() {
        var group = group("Band", ana, bo);
        active(ana, false);
        for (var all : List.of("""
                {"op": "replace", "path": "members", "value": [{"value": "%s"}]}""", """
                {"op": "Replace", "value": {"members": [{"value": "%s"}]}}""")) {
            scim.patch("/Groups/" + group, all.formatted(bo)).then().statusCode(200);
            assertThat(inTeam(group, ana)).as(all).isOne();
        }
        scim.put("/Groups/" + group, described("Band", bo)).then().statusCode(200);
        assertThat(inTeam(group, ana)).isOne();
    }

    @Test
    void whoWasDeletedDoesNotHinderAPatch() {
        var group = group("Relay", ana);
        scim.delete("/Users/" + ana).then().statusCode(204);
        scim.patch("/Groups/" + group, """
                {"op": "add", "path": "members", "value": [{"value": "%s"}]}""".formatted(bo)).then().statusCode(200);
        assertThat(members(group)).containsExactly(bo);
    }

    @Test
    void aGroupThatIsDeletedLosesWhoeverIsInactiveToo() {
        var group = group("Autumn", ana, bo);
        active(ana, false);
        assertThat(scim.delete("/Groups/" + group).statusCode()).isEqualTo(204);
        assertThat(inTeam(group, ana)).isZero();
        active(ana, true);
        assertThat(group("Autumn", bo)).isEqualTo(group);
        assertThat(members(group)).containsExactly(bo);
    }

    private void active(String person, boolean active) {
        scim.patch("/Users/" + person, "{\"op\": \"replace\", \"path\": \"active\", \"value\": " + active + "}")
                .then()
                .statusCode(200);
    }

    private static long inTeam(String group, String person) {
        return Db.number(
                "select count(*) from team_member where team_id = ? and person_id = ?",
                UUID.fromString(group),
                UUID.fromString(person));
    }

    @Test
    void whoIsInactiveMayBeNamedAndIsShownOnceActive() {
        scim.patch("/Users/" + ana, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}")
                .then()
                .statusCode(200);
        var group = group("Summer", ana, bo);
        scim.put("/Groups/" + group, described("Summer", ana, bo)).then().statusCode(200);
        assertThat(members(group)).containsExactly(bo);
        assertThat(Db.number(
                        "select count(*) from audit_event where action = 'added-team-member' and person_id = ?",
                        UUID.fromString(ana)))
                .isOne();
        scim.patch("/Users/" + ana, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}")
                .then()
                .statusCode(200);
        assertThat(members(group)).containsExactlyInAnyOrder(ana, bo);
        scim.delete("/Users/" + bo);
        assertThat(scim.post("/Groups", described("Winter", bo)).statusCode()).isEqualTo(400);
    }

    @Test
    void aGroupIsPatchedByWholeNamesToo() {
        var group = group("Winter", ana);
        scim.patch("/Groups/" + group, """
                {"op": "add", "path": "urn:ietf:params:scim:schemas:core:2.0:Group:members", "value": [{"value": "%s"}]},
                {"op": "replace", "value": {"urn:ietf:params:scim:schemas:core:2.0:Group:displayName": "Spring"}}""".formatted(bo)).then().statusCode(200);
        assertThat(members(group)).containsExactlyInAnyOrder(ana, bo);
        assertThat(scim.get("/Groups/" + group).jsonPath().getString("displayName"))
                .isEqualTo("Spring");
    }

    private String group(String name, String... people) {
        var made = scim.post("/Groups", described(name, people));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made.jsonPath().getString("id");
    }

    private static String described(String name, String... people) {
        var members = List.of(people).stream()
                .map(one -> "{\"value\": \"" + one + "\"}")
                .toList();
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "%s", "members": %s}""".formatted(name, members);
    }

    private List<String> members(String group) {
        return scim.get("/Groups/" + group).jsonPath().getList("members.value");
    }
}
