package org.uplink.competency.exchange;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.platform.Ids;
import org.uplink.testing.Browser;
import org.uplink.testing.Queries;

/** Frameworks to read, ours and others, and the links between them from both ends. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class FrameworkPagesTest {

    private final Browser stranger = Browser.anonymous();

    @Inject
    FrameworkImports imports;

    private String imported(Packages pack) throws Exception {
        var incoming = FrameworkImports.Incoming.of(PackageSource.of(pack.bytes()));
        return "/frameworks/" + imports.apply(incoming).framework().slug();
    }

    @Test
    void ourFrameworkShowsWhatItIsRelatedToAndItsFiles() {
        var page = stranger.get("/frameworks/k12tsf");
        assertThat(page.html().select("#SVC-01").text())
                .contains("CoSN: Information Technology Management", "IO-WRL-007 Technical Support");
        assertThat(page.html().select("a[href$=table.csv], a[href$=framework.yaml], a[href^=/ims/case]"))
                .hasSize(3);
        assertThat(get("/frameworks/k12tsf/files/table.csv").asString())
                .startsWith("identifier,type,code,parent,title,statement")
                .contains("SVC-01,SVC,Request and incident handling");
    }

    @Test
    void crosswalksAreReadFromBothEnds() {
        get("/api/v1/frameworks/k12tsf/crosswalks")
                .then()
                .statusCode(200)
                .body("competencies.find { it.code == 'SVC-01' }.links.identifier", hasItem("IO-WRL-007"))
                .body("targets.find { it.identifier == 'IO-WRL-007' }.title", equalTo("Technical Support"))
                .body("targets.find { it.identifier == 'IO-WRL-007' }.links.code", hasItem("SVC-01"));
        var page = stranger.get("/frameworks/k12tsf/crosswalks");
        assertThat(page.text()).contains("CoSN skill area", "Technical Support", "Request and incident handling");
        assertThat(page.html().select("a[href='/frameworks/k12tsf#SVC-01']")).isNotEmpty();
        get("/api/v1/frameworks/nope/crosswalks").then().statusCode(404);
    }

    @Test
    void anImportedFrameworkOpensLevelByLevel() throws Exception {
        var pack = Packages.titled("Tree " + Ids.next());
        var top = pack.item("TOP", "All of it");
        var below = pack.item("BELOW", "A part of it");
        pack.associations().remove(1);
        pack.child(below, top, 1);
        titled(pack.associate(below, "isRelatedTo", "SVC-01"), "Request and incident handling");
        var address = imported(pack);
        var whole = stranger.get(address);
        assertThat(whole.text()).contains("About TOP", "1 below").doesNotContain("About BELOW");
        var open = stranger.get(address + "?at=" + below);
        assertThat(open.html().select(".trail a").eachText()).containsExactly(pack.title(), "About TOP");
        assertThat(open.text()).contains("A part of it", "Linked with", "Nothing stands below");
        assertThat(open.html().select(".ends a").eachAttr("href")).containsExactly("/frameworks/k12tsf#SVC-01");
        assertThat(stranger.get("/frameworks/k12tsf/crosswalks")
                        .html()
                        .select("a[href='" + address + "?at=" + below + "']"))
                .isNotEmpty();
        assertThat(stranger.get(address + "?at=" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(stranger.get(address + "?at=nonsense").status()).isEqualTo(404);
    }

    private static ObjectNode titled(ObjectNode association, String title) {
        ((ObjectNode) association.path("destinationNodeURI")).put("title", title);
        return association;
    }

    private static ObjectNode addressed(ObjectNode association, String uri) {
        ((ObjectNode) association.path("destinationNodeURI")).put("uri", uri);
        return association;
    }

    private static ObjectNode grouped(ObjectNode association, String grouping) {
        association
                .putObject("CFAssociationGroupingURI")
                .put("title", grouping)
                .put("identifier", UUID.randomUUID().toString())
                .put("uri", "https://district.example/grouping");
        return association;
    }

    /** Where the links of an item of a framework lead, one for each. */
    private List<String> ends(Packages of, UUID item) throws Exception {
        return stranger.get(imported(of) + "?at=" + item)
                .html()
                .select(".ends a")
                .eachAttr("href");
    }

    @Test
    void aCodeAloneDoesNotLinkFrameworksThatHaveNothingToDoWithEachOther() throws Exception {
        var other = Packages.titled("Cooking " + Ids.next());
        other.item("KNIFE-1", "Holds a knife");
        var kitchen = imported(other);
        var pack = Packages.titled("Carpentry " + Ids.next());
        var item = pack.item("WOOD-1", "Carves");
        pack.associate(item, "isRelatedTo", "KNIFE-1");
        grouped(pack.associate(item, "exactMatchOf", "KNIFE-1"), "Carving trades");
        assertThat(ends(pack, item)).noneMatch(end -> end.contains(kitchen));
        assertThat(stranger.get(kitchen + "/crosswalks").text()).doesNotContain(pack.title());
    }

    @Test
    void aCodeLinksWithinTheFrameworkThatAddressGroupingOrTitleName() throws Exception {
        var other = Packages.titled("Cooking " + Ids.next());
        var knife = other.item("KNIFE-2", "Holds a knife");
        other.document().put("officialSourceURL", "https://cooking.example/" + other.identifier());
        var kitchen = imported(other);
        var pack = Packages.titled("Butchery " + Ids.next());
        Map<String, Consumer<ObjectNode>> ways = Map.of(
                "document", link -> addressed(link, "https://district.example/case/" + other.identifier()),
                "source", link -> addressed(link, "https://cooking.example/" + other.identifier() + "#KNIFE-2"),
                "item", link -> addressed(link, "https://district.example/case/" + knife),
                "grouping", link -> grouped(link, "crosswalk-" + other.title()),
                "title", link -> titled(link, "about knife-2"));
        var items = new LinkedHashMap<String, UUID>();
        ways.forEach((way, agree) -> {
            var item = pack.item(way, "Cuts");
            items.put(way, item);
            agree.accept(pack.associate(item, "isRelatedTo", "KNIFE-2"));
        });
        var address = imported(pack);
        items.forEach((way, item) -> assertThat(stranger.get(address + "?at=" + item)
                        .html()
                        .select(".ends a")
                        .eachAttr("href"))
                .as(way)
                .containsExactly(kitchen + "?at=" + knife));
        assertThat(stranger.get(kitchen + "/crosswalks").html().select(".ends a[href^='" + address + "']"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void whatAFrameworkHasReplacedStandsWithItsCrosswalks() throws Exception {
        var pack = Packages.titled("Grown " + Ids.next());
        var item = pack.item("NEW-1", "Does it the new way");
        var gone = UUID.randomUUID();
        var association = pack.associate(gone, "replacedBy", item.toString());
        ((ObjectNode) association.path("originNodeURI")).put("title", "The old way");
        var address = imported(pack);
        var page = stranger.get(address + "/crosswalks");
        assertThat(page.text()).contains("Replaced", "The old way", "About NEW-1");
        assertThat(page.html().select(".ends a").eachAttr("href")).containsExactly(address + "?at=" + item);
        get("/api/v1" + address + "/crosswalks")
                .then()
                .statusCode(200)
                .body("replaced[0].old.title", equalTo("The old way"))
                .body("replaced[0].by.code", hasItem("NEW-1"));
    }

    @Test
    void aCircleOfItemsStillOpens() throws Exception {
        var pack = Packages.titled("Circle " + Ids.next());
        var one = pack.item("ONE", "First");
        var two = pack.item("TWO", "Second");
        pack.associations().removeAll();
        pack.child(one, two, 1);
        pack.child(two, one, 1);
        assertThat(stranger.get(imported(pack) + "?at=" + one).status()).isEqualTo(200);
    }

    @Test
    void aLargeFrameworkCostsNoMoreQueriesThanASmallOne() throws Exception {
        var small = Packages.titled("Small " + Ids.next());
        small.item("S", "One");
        var large = Packages.titled("Large " + Ids.next());
        for (var number = 0; number < 120; number++) {
            large.item("L-" + number, "Item " + number);
        }
        var one = imported(small);
        var many = imported(large);
        assertThat(Queries.ofPage(() -> stranger.get(many))).isEqualTo(Queries.ofPage(() -> stranger.get(one)));
        assertThat(stranger.get(many).html().select(".tree-title")).hasSize(50);
        assertThat(stranger.get(many + "?page=3").html().select(".tree-title")).hasSize(20);
    }
}
