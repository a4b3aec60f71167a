package org.uplink.competency.exchange;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
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
        pack.associate(below, "isRelatedTo", "SVC-01");
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
