package org.uplink.competency.exchange;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Accounts;
import org.uplink.testing.Db;
import org.uplink.testing.Districts;
import org.uplink.testing.Tokens;

/** Frameworks come in through the API: shown first, then whole or not at all, and back out as they were. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class FrameworkImportTest {

    private static final RestAssuredConfig YAML = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT));
    private static final String IMPORTS = "/api/v1/frameworks/imports";
    private static String platform = "";

    @Inject
    Competencies competencies;

    @BeforeEach
    void somebodyOfTheAssociation() {
        if (platform.isEmpty()) {
            platform = Accounts.vouchedBy("uplink");
            Districts.member(platform, "uplink", "platform");
        }
    }

    private static ValidatableResponse send(byte[] body, boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.of(platform))
                .contentType("application/json")
                .body(body)
                .post(IMPORTS + "?dryRun=" + dryRun)
                .then();
    }

    private static ObjectNode export(UUID identifier) {
        var answer = get("/ims/case/v1p1/CFPackages/" + identifier);
        answer.then().statusCode(200);
        return CaseJson.stored(answer.asString());
    }

    @Test
    void aDryRunSaysWhatWouldComeAndChangesNothing() {
        var pack = Packages.titled("Dry " + Ids.next()).whole();
        send(pack.bytes(), true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("added", equalTo(13))
                .body("changed", equalTo(0))
                .body("framework.known", equalTo(false))
                .body("parts.find { it.part == 'CFItems' }.added", equalTo(2))
                .body("differences.added.code", hasItem("A-1"));
        get("/ims/case/v1p1/CFDocuments/" + pack.identifier()).then().statusCode(404);
    }

    @Test
    void theExportOfAnImportIsEqualToIt() {
        var pack = Packages.titled("Round " + Ids.next()).whole();
        send(pack.bytes(), false).statusCode(200).body("dryRun", equalTo(false)).body("added", equalTo(13));
        assertThat(Fingerprint.of(export(pack.identifier()))).isEqualTo(Fingerprint.of(pack.json()));
        assertThat(export(pack.identifier()).path("CFItems")).isEqualTo(pack.items());
    }

    @Test
    void theSameAgainChangesNothing() {
        var pack = Packages.titled("Again " + Ids.next()).whole();
        send(pack.bytes(), false).statusCode(200);
        send(pack.bytes(), false)
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(0))
                .body("removed", equalTo(0))
                .body("unchanged", equalTo(13));
        assertThat(Db.number("select count(*) from framework_import where framework = ?", pack.identifier()))
                .isOne();
    }

    @Test
    void aNewVersionChangesWhatItChangesAndNoMore() {
        var pack = Packages.titled("Next " + Ids.next()).whole();
        send(pack.bytes(), false).statusCode(200);
        pack.item("A-3", "Does a third thing");
        ((ObjectNode) pack.items().get(0)).put("fullStatement", "Does the first thing well");
        pack.items().remove(1);
        pack.document().put("version", "2.0");
        send(pack.bytes(), true)
                .statusCode(200)
                .body("added", equalTo(2))
                .body("changed", equalTo(2))
                .body("removed", equalTo(1))
                .body("differences.removed.code", hasItem("A-2"))
                .body(
                        "differences.changed.find { it.element.code == 'A-1' }.fields[0].after",
                        equalTo("Does the first thing well"));
        send(pack.bytes(), false).statusCode(200).body("removed", equalTo(1));
        assertThat(Fingerprint.of(export(pack.identifier()))).isEqualTo(Fingerprint.of(pack.json()));
    }

    @Test
    void anotherOrderIsNoChangeAndIsKept() {
        var pack = Packages.titled("Order " + Ids.next()).whole();
        send(pack.bytes(), false).statusCode(200);
        var first = pack.items().remove(0);
        pack.items().add(first);
        send(pack.bytes(), false).statusCode(200).body("changed", equalTo(0));
        assertThat(export(pack.identifier()).path("CFItems")).isEqualTo(pack.items());
    }

    @Test
    void onlyThePlatformRoleImports() {
        var pack = Packages.titled("Stranger " + Ids.next()).bytes();
        var other = Accounts.vouchedBy("riverbend");
        Districts.member(other, "riverbend", "admin");
        given().auth()
                .oauth2(Tokens.of(other))
                .contentType("application/json")
                .body(pack)
                .post(IMPORTS)
                .then()
                .statusCode(404);
        given().contentType("application/json").body(pack).post(IMPORTS).then().statusCode(401);
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndNothingIsKept() {
        var pack = Packages.titled("Wrong " + Ids.next()).whole();
        ((ObjectNode) pack.items().get(1)).remove("fullStatement");
        send(pack.bytes(), false)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/errors/framework-unreadable"))
                .body("problems[0].pointer", equalTo("/CFItems/1"))
                .body("problems[0].fix", containsString("Add it"));
        send("{\"CFDocument\":".getBytes(UTF_8), false).statusCode(400);
        send(pack.bytes(), true).statusCode(422);
        get("/ims/case/v1p1/CFDocuments/" + pack.identifier()).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of(platform))
                .contentType("application/json")
                .body(pack.bytes())
                .post(IMPORTS + "?dryRun=maybe")
                .then()
                .statusCode(400);
    }

    @Test
    void moreThanSixtyFourMegabytesAreNotRead() throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var request = "POST " + IMPORTS + " HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port
                    + "\r\nContent-Type: application/json\r\n" + "Content-Length: " + ((64 << 20) + 1) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aChangeTellsHowManyRecordsHangOnIt() {
        var organization = Districts.organization("riverbend");
        var person = Districts.person(organization, "Evi Dence");
        Db.run("""
                insert into evidence (id, organization_id, person_id, competency, kind, level, occurred_on, recorded_at,
                                      recorded_by, source)
                values (?, ?, ?, 'END-03', 'lab', 2, current_date, now(), ?, ?)""", Ids.next(), organization.value(), person.value(), person.value(), "test:" + Ids.next());
        var pack = Packages.titled("Touching " + Ids.next());
        var item = pack.item("X", "Like ours");
        pack.associate(item, "isRelatedTo", "END-03");
        send(pack.bytes(), false).statusCode(200).body("records.size()", equalTo(0));
        ((ObjectNode) pack.items().get(0)).put("fullStatement", "Not like ours");
        send(pack.bytes(), true)
                .statusCode(200)
                .body("records.competency", hasItem("END-03"))
                .body(
                        "records.title",
                        hasItem(competencies
                                .framework()
                                .competency(new CompetencyId("END-03"))
                                .orElseThrow()
                                .title()));
        var records = send(pack.bytes(), true).extract().jsonPath();
        assertThat(records.getLong("records[0].evidence")).isPositive();
        assertThat(records.getLong("records[0].people")).isPositive();
    }

    @Test
    void aFrameworkOfOurContentIsChangedThere() {
        var ours = competencies.framework();
        var pack = export(UUID.fromString(ours.uuid()));
        send(CaseJson.bytes(pack), false).statusCode(200).body("changed", equalTo(0));
        ((ObjectNode) pack.path("CFItems").get(0)).put("fullStatement", "Otherwise");
        send(CaseJson.bytes(pack), true).statusCode(200).body("changed", equalTo(1));
        send(CaseJson.bytes(pack), false)
                .statusCode(409)
                .body("detail", containsString("content/frameworks/k12tsf.yaml"));
    }

    @Test
    void ourYamlComesBackAsItWent() {
        var yaml = get("/frameworks/k12tsf/files/framework.yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        given().auth()
                .oauth2(Tokens.of(platform))
                .config(YAML)
                .contentType("application/yaml")
                .body(yaml)
                .post(IMPORTS)
                .then()
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(0))
                .body("removed", equalTo(0));
    }

    private static ValidatableResponse yaml(String yaml, boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.of(platform))
                .config(YAML)
                .contentType("application/yaml")
                .body(yaml)
                .post(IMPORTS + "?dryRun=" + dryRun)
                .then();
    }

    /** Ours under identifiers of its own, in a later version that has no SVC-02 and no SVC-03 any more. */
    private static String later(String prefix) {
        return get("/frameworks/k12tsf/files/framework.yaml")
                        .asString()
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})", prefix + "$1")
                        .replace("SVC-02", "SVC-92")
                        .replace("SVC-03", "SVC-93")
                + """
                replaced_competencies:
                  - {competency: SVC-02, title: Fault finding, by: [SVC-92, SVC-93]}
                  - {competency: SVC-03, uuid: 0f0f0f0f-1111-5222-8333-444444444444, by: [SVC-93]}
                """;
    }

    private static String prefix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatAVersionHasReplacedIsReadByOtherProgramsToo() {
        var prefix = prefix();
        var sent = later(prefix);
        var slug = yaml(sent, false).statusCode(200).extract().jsonPath().getString("framework.slug");
        var shared = competencies.shared();
        var pack = export(UUID.fromString(prefix + shared.uuid().substring(8)));
        var names = OurUuids.in(
                UUID.fromString(prefix + shared.references().uuidNamespace().substring(8)));
        assertThat(pack.path("CFAssociations"))
                .filteredOn(one -> one.path("associationType").asText().equals("replacedBy"))
                .extracting(
                        one -> one.path("originNodeURI").path("title").asText(),
                        one -> one.path("originNodeURI").path("identifier").asText(),
                        one -> one.path("destinationNodeURI").path("identifier").asText())
                .containsExactly(
                        tuple("Fault finding", names.of("SVC-02").toString(), uuid(prefix, "SVC-02")),
                        tuple("Fault finding", names.of("SVC-02").toString(), uuid(prefix, "SVC-03")),
                        tuple("SVC-03", "0f0f0f0f-1111-5222-8333-444444444444", uuid(prefix, "SVC-03")));
        send(CaseJson.bytes(pack), false)
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(0));
        yaml(sent, false)
                .statusCode(200)
                .body("added", equalTo(0))
                .body("changed", equalTo(0))
                .body("removed", equalTo(0));
        get("/api/v1/frameworks/" + slug + "/crosswalks")
                .then()
                .body("replaced.old.title", hasItem("Fault finding"))
                .body("replaced[0].by.code", hasItem("SVC-92"));
    }

    /** The competency keeps its identifier under its new code. */
    private String uuid(String prefix, String code) {
        return prefix
                + competencies
                        .shared()
                        .competency(new CompetencyId(code))
                        .orElseThrow()
                        .uuid()
                        .substring(8);
    }

    @Test
    void aCompetencyIsReplacedOnce() {
        var twice = later(prefix()) + "  - {competency: SVC-02, by: [SVC-92]}\n";
        yaml(twice, true).statusCode(422).body("problems.what", hasItem(containsString("stands in this list twice")));
    }

    @Test
    void aTableComesInAndOut() {
        var title = "Table " + Ids.next();
        var csv = "type,code,parent,title,statement\r\nFramework,,,\"" + title + "\",About it\r\n"
                + "Area,A,,Networks,All of it\r\nSkill,A1,A,\"Cables, copper\",'=Crimps\r\n";
        var sent = table(csv, false)
                .statusCode(200)
                .body("added", equalTo(5))
                .extract()
                .jsonPath();
        table(csv, false).body("added", equalTo(0)).body("changed", equalTo(0)).body("removed", equalTo(0));
        var slug = sent.getString("framework.slug");
        var out = get("/frameworks/" + slug + "/files/table.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(out).contains("\"Cables, copper\",'=Crimps", "Skill,A1,A,");
        table(out, true).statusCode(200).body("added", equalTo(0)).body("removed", equalTo(0));
        table("type,title,code,parent\r\nFramework,F,,\r\nSkill,S,S,nowhere\r\n", true)
                .statusCode(422)
                .body("problems[0].line", equalTo(3));
    }

    private static ValidatableResponse table(String csv, boolean dryRun) {
        return given().auth()
                .oauth2(Tokens.of(platform))
                .contentType("text/csv; charset=UTF-8")
                .body(csv)
                .post(IMPORTS + "?dryRun=" + dryRun)
                .then();
    }

    @Test
    void niceComponentsBecomeATreeOfRoles() {
        var mark = "T" + System.nanoTime();
        var nice = """
                {"response": {"elements": {
                  "documents": [{"doc_identifier": "%1$s_2_0_0", "name": "NICE %1$s", "version": "2.0.0"}],
                  "elements": [
                    {"element_identifier": "IO", "element_type": "category", "title": "Operation", "text": ""},
                    {"element_identifier": "IO-WRL-007", "element_type": "work_role", "title": "Support", "text": "Helps"},
                    {"element_identifier": "T0001", "element_type": "task", "title": "", "text": "Resolve faults"}],
                  "relationships": [
                    {"source_element_identifier": "IO", "dest_element_identifier": "IO-WRL-007"},
                    {"source_element_identifier": "IO-WRL-007", "dest_element_identifier": "T0001"}]}}}""".formatted(mark);
        var body = nice.getBytes(UTF_8);
        var slug = send(body, false)
                .statusCode(200)
                .body("added", equalTo(7))
                .extract()
                .jsonPath()
                .getString("framework.slug");
        send(body, false).body("added", equalTo(0)).body("changed", equalTo(0));
        get("/api/v1/frameworks/" + slug + "/crosswalks")
                .then()
                .statusCode(200)
                .body("competencies.code", hasItem("IO-WRL-007"))
                .body("competencies.find { it.code == 'IO-WRL-007' }.links.framework", hasItem("k12tsf"));
    }
}
