package org.uplink.competency.exchange;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.uplink.competency.Competencies;
import org.uplink.competency.CompetencyId;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;

/** What programs read over the binding of the standard, without signing in. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class CaseApiTest {

    private static final String CASE = "/ims/case/v1p1/";

    @Inject
    Competencies competencies;

    @Inject
    FrameworkImports imports;

    private Packages imported(String title) throws Exception {
        var pack = Packages.titled(title).whole();
        imports.apply(FrameworkImports.Incoming.of(PackageSource.of(pack.bytes())));
        return pack;
    }

    @Test
    void ourFrameworkIsThereWithItsStableIdentifiers() {
        var ours = competencies.framework();
        var service = ours.competency(new CompetencyId("SVC-01")).orElseThrow();
        get(CASE + "CFDocuments/" + ours.uuid())
                .then()
                .statusCode(200)
                .body("title", equalTo(ours.title()))
                .body("version", equalTo(ours.version()))
                .body("CFPackageURI.identifier", equalTo(ours.uuid()));
        get(CASE + "CFItems/" + service.uuid())
                .then()
                .statusCode(200)
                .body("humanCodingScheme", equalTo("SVC-01"))
                .body("CFItemType", equalTo("Competency"))
                .body("CFDocumentURI.identifier", equalTo(ours.uuid()));
        get(CASE + "CFItemAssociations/" + service.uuid())
                .then()
                .statusCode(200)
                .body("CFItem.identifier", equalTo(service.uuid()))
                .body("CFAssociations.associationType", hasItems("isChildOf", "isRelatedTo"))
                .body("CFAssociations.destinationNodeURI.identifier", hasItems("IT", "IO-WRL-007"));
        var pack = get(CASE + "CFPackages/" + ours.uuid())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(pack.getList("CFItems.findAll { it.CFItemType == 'Competency Level' }"))
                .hasSize(300);
        assertThat(pack.getList("CFRubrics")).hasSize(ours.domains().size());
        var expected = OurUuids.of(ours).level(new CompetencyId("SVC-01"), 3).toString();
        assertThat(pack.getString("CFItems.find { it.humanCodingScheme == 'SVC-01@3' }.identifier"))
                .isEqualTo(expected);
    }

    @Test
    void everyKindOfElementIsReadByItsIdentifier() throws Exception {
        var pack = imported("Kinds " + Ids.next());
        var definitions = pack.json().path("CFDefinitions");
        for (var list : List.of("CFConcepts", "CFSubjects", "CFItemTypes")) {
            var id = definitions.path(list).get(0).path("identifier").asText();
            get(CASE + list + "/" + id).then().statusCode(200).body(list + "[0].identifier", equalTo(id));
        }
        var concept = definitions.path("CFConcepts").get(0).path("identifier").asText();
        get(CASE + "CFConcepts/" + concept).then().body("CFConcepts.hierarchyCode", hasItems("1", "1.1"));
        for (var list : List.of("CFLicenses", "CFAssociationGroupings")) {
            var id = definitions.path(list).get(0).path("identifier").asText();
            get(CASE + list + "/" + id).then().statusCode(200).body("identifier", equalTo(id));
        }
        for (var list : List.of("CFRubrics", "CFAssociations")) {
            var id = pack.json().path(list).get(0).path("identifier").asText();
            get(CASE + list + "/" + id).then().statusCode(200).body("identifier", equalTo(id));
        }
    }

    @Test
    void version1Point0LeavesOutWhatItDoesNotKnow() throws Exception {
        var pack = imported("Older " + Ids.next());
        var item = pack.items().get(0).path("identifier").asText();
        get("/ims/case/v1p0/CFItems/" + item)
                .then()
                .statusCode(200)
                .body("$", not(hasKey("extensions")))
                .body("$", not(hasKey("subject")))
                .body("educationLevel", equalTo(List.of("KG", "01")));
        get("/ims/case/v1p0/CFPackages/" + pack.identifier())
                .then()
                .statusCode(200)
                .body("CFDocument", not(hasKey("caseVersion")))
                .body("$", not(hasKey("extensions")))
                .body("CFAssociations", everyItem(not(hasKey("notes"))))
                .body("CFRubrics[0].CFRubricCriteria[0].CFRubricCriterionLevels[0]", not(hasKey("extensions")))
                .body("CFAssociations.destinationNodeURI", everyItem(not(hasKey("targetType"))))
                .body("CFAssociations.associationType", hasItem("isRelatedTo"))
                .body("CFDefinitions.CFConcepts", everyItem(not(hasKey("extensions"))));
        get("/ims/case/v2p0/CFDocuments").then().statusCode(404);
    }

    @Test
    void documentsComeInPages() throws Exception {
        var mark = "Paged" + System.nanoTime();
        for (var number = 1; number <= 5; number++) {
            imported(mark + " " + number);
        }
        var filter = "title~'" + mark + "'";
        var second = given().queryParam("filter", filter)
                .queryParam("limit", 2)
                .queryParam("offset", 2)
                .queryParam("sort", "title")
                .queryParam("orderBy", "desc")
                .get(CASE + "CFDocuments");
        second.then()
                .statusCode(200)
                .header("X-Total-Count", "5")
                .body("CFDocuments.title", equalTo(List.of(mark + " 3", mark + " 2")));
        assertThat(second.header("Link"))
                .contains("offset=4", "rel=\"next\"", "rel=\"last\"", "rel=\"first\"", "rel=\"prev\"", "orderBy=desc");
        var last = given().queryParam("filter", filter)
                .queryParam("limit", 2)
                .queryParam("offset", 4)
                .queryParam("fields", "identifier,title")
                .get(CASE + "CFDocuments");
        last.then().body("CFDocuments.size()", equalTo(1)).body("CFDocuments[0].size()", equalTo(2));
        assertThat(last.header("Link")).doesNotContain("rel=\"next\"");
    }

    @Test
    void refusalsAreInTheWordsOfTheStandard() {
        refused(CASE + "CFItems/" + UUID.randomUUID(), 404, "unknownobject");
        refused(CASE + "CFPackages/" + UUID.randomUUID(), 404, "unknownobject");
        refused(CASE + "CFDocuments/not-a-uuid", 404, "invaliduuid");
        refused(CASE + "CFItems", 404, "unknownobject");
        refused(CASE + "CFNothing/" + UUID.randomUUID(), 404, "unknownobject");
        refused(CASE + "CFDocuments?fields=nope", 400, "invalid_selection_field");
        refused(CASE + "CFDocuments?sort=nope", 400, "invalid_sort_field");
        refused(CASE + "CFDocuments?sort=title&orderBy=up", 400, "invalid_sort_field");
        refused(CASE + "CFDocuments?filter=nope", 400, "invalid_selection_field");
        refused(CASE + "CFDocuments?limit=0", 400, "invalid_selection_field");
        refused(CASE + "CFDocuments?offset=-1", 400, "invalid_selection_field");
    }

    private static void refused(String address, int status, String minor) {
        get(address)
                .then()
                .statusCode(status)
                .contentType("application/json")
                .body("imsx_codeMajor", equalTo("failure"))
                .body("imsx_severity", equalTo("error"))
                .body("imsx_description", notNullValue())
                .body("imsx_codeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue", equalTo(minor));
    }
}
