package org.uplink.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is a package and what is not, and where it says so. */
class PackageReaderTest {

    private static List<Problem> problems(String json) {
        var wrong = catchThrowableOfType(Unreadable.class, () -> Outline.of(PackageSource.of(json.getBytes(UTF_8))));
        assertThat(wrong).as(json).isNotNull();
        return wrong.problems();
    }

    private static List<String> pointers(Packages pack) {
        return problems(CaseJson.text(pack.json())).stream()
                .map(Problem::pointer)
                .toList();
    }

    @Test
    void aPackageWithEveryFieldIsRight() throws Exception {
        var outline =
                Outline.of(PackageSource.of(Packages.titled("Whole").whole().bytes()));
        assertThat(outline.entries()).hasSize(13);
        assertThat(outline.ignored()).isEmpty();
    }

    @Test
    void thePackageOfTheseTestsHasEveryFieldOfTheStandard() {
        var pack = Packages.titled("Whole").whole().json();
        Map<CaseClass, Set<String>> seen = new EnumMap<>(CaseClass.class);
        see(CaseClass.DOCUMENT, pack.path("CFDocument"), seen);
        for (var part : Part.lists()) {
            var parent = part.isDefinition() ? pack.path("CFDefinitions") : pack;
            parent.path(part.list()).forEach(one -> see(part.form(), one, seen));
        }
        for (var form : CaseClass.values()) {
            assertThat(seen.get(form)).as(form.name()).isEqualTo(form.fields().keySet());
        }
    }

    private static void see(CaseClass form, JsonNode body, Map<CaseClass, Set<String>> seen) {
        body.properties().forEach(entry -> {
            seen.computeIfAbsent(form, _ -> new HashSet<>()).add(entry.getKey());
            var value = entry.getValue();
            switch (type(form, entry.getKey())) {
                case "link" -> see(CaseClass.LINK, value, seen);
                case "general_link" -> see(CaseClass.GENERAL_LINK, value, seen);
                case "links" -> value.forEach(one -> see(CaseClass.LINK, one, seen));
                case "criteria" -> value.forEach(one -> see(CaseClass.CRITERION, one, seen));
                case "levels" -> value.forEach(one -> see(CaseClass.LEVEL, one, seen));
                default -> {
                    // a simple value, or an extension
                }
            }
        });
    }

    private static String type(CaseClass form, String name) {
        var field = form.fields().get(name);
        return field == null ? "unknown" : field.type();
    }

    @Test
    void whatIsNoJsonSaysInWhichLine() {
        assertThat(problems("{\n\"CFDocument\":\n{").getFirst().line()).isEqualTo(3);
        assertThat(problems("").getFirst().what()).contains("not a CASE package");
        assertThat(problems("[]").getFirst().what()).contains("not a CASE package");
        assertThat(problems("{\"CFDocument\":{},\"CFDocument\":{}}").getFirst().what())
                .contains("Duplicate");
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        var pack = Packages.titled("Wrong").whole();
        pack.document().put("identifier", "none").remove("creator");
        ((ObjectNode) pack.items().get(0)).put("statusStartDate", "soon");
        ((ObjectNode) pack.items().get(1)).put("fullStatement", 7);
        ((ObjectNode) pack.associations().get(0)).put("associationType", "isBelow");
        pack.items().add("a word");
        assertThat(pointers(pack))
                .containsExactlyInAnyOrder(
                        "/CFDocument/identifier",
                        "/CFDocument",
                        "/CFItems/0/statusStartDate",
                        "/CFItems/1/fullStatement",
                        "/CFItems/2",
                        "/CFAssociations/0/associationType");
    }

    @Test
    void anIdentifierStandsOnceInItsList() {
        var pack = Packages.titled("Twice");
        pack.item("A", "First");
        pack.item("A", "Second");
        pack.associations().remove(1);
        assertThat(pointers(pack)).containsExactly("/CFItems/1/identifier");
    }

    @Test
    void whatTheDatabaseCannotKeepIsNotTaken() {
        var pack = Packages.titled("Strange");
        pack.item("A", "zero \u0000");
        pack.document().putObject("extensions").put("half", "HALF");
        assertThat(problems(CaseJson.text(pack.json()).replace("HALF", "\\ud83d")))
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/CFItems/0/fullStatement", "/CFDocument/extensions/half");
    }

    @Test
    void fieldsOfNoStandardAreLeftOutAndCounted() throws Exception {
        var pack = Packages.titled("More").whole();
        ((ObjectNode) pack.items().get(0)).put("colour", "red").putNull("notes");
        pack.document().putObject("CFPackageURI");
        var outline = Outline.of(PackageSource.of(pack.bytes()));
        assertThat(outline.ignored()).containsExactly(Map.entry("item.colour", 1));
    }

    @Test
    void theSameContentHasTheSameFingerprintHoweverItIsWritten() {
        var one = CaseJson.stored("{\"a\": [1.50, \"x\"], \"b\": null}");
        var other = CaseJson.stored("{\"b\":null,\"a\":[1.5,\"x\"]}");
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
        assertThat(Fingerprint.of(CaseJson.stored("{\"a\":\"1\"}")))
                .isNotEqualTo(Fingerprint.of(CaseJson.stored("{\"a\":1}")));
    }
}
