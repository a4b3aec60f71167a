package org.uplink.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every overlay keeps every rule, and no rule is blind. */
class ManifestTest {

    private static final Path FOLDER = Path.of("k8s");
    private static final Path ALERTS = FOLDER.resolve("components/monitoring/alerts.yaml");

    private static final List<String> PLACES = List.of("single", "district", "consortium");

    private static Manifests place(String name) {
        return Kustomization.render(FOLDER.resolve("overlays").resolve(name));
    }

    private static List<Rule> rules() {
        return Stream.of(
                        PodRules.all(),
                        NetworkRules.all(),
                        PlaceRules.all(),
                        MonitoringRules.all(),
                        List.of(Schema.rule()))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void everyPlaceKeepsEveryRule() {
        var faults = new ArrayList<String>();
        var checks = 0;
        for (var name : PLACES) {
            var place = place(name);
            for (var rule : rules()) {
                checks++;
                var found = rule.faults().apply(place);
                if (!found.isEmpty()) {
                    faults.add(name + ", " + rule.name() + ": " + found);
                }
            }
        }
        System.out.printf("k8s: %d passed, %d failed%n", checks - faults.size(), faults.size());
        assertThat(faults).isEmpty();
    }

    @Test
    void everyRuleFindsTheHoleThatIsMadeForIt() {
        for (var rule : rules()) {
            var broken = place(rule.place());
            rule.hole().accept(broken);
            assertThat(rule.faults().apply(broken)).as(rule.name()).isNotEmpty();
        }
    }

    @Test
    void theRealmIsTheOneThatTheServiceIsBuiltFor() throws IOException {
        var realm = new ObjectMapper()
                .readTree(
                        Path.of("src/main/resources/keycloak/uplink-realm.json").toFile());
        assertThat((JsonNode)
                        place("district").one("KeycloakRealmImport", "uplink").at("/spec/realm"))
                .isEqualTo(realm);
    }

    /** The line of operations.md that takes the rules out for a Prometheus without Kubernetes. */
    @Test
    void alertsCanBeReadWithoutKubernetes() throws IOException {
        var text = Files.readString(ALERTS);
        var plain = text.substring(text.indexOf("\nspec:\n") + 7).replaceAll("(?m)^ {2}", "");
        assertThat((JsonNode) new YAMLMapper().readTree(plain).path("groups"))
                .isEqualTo(place("district").one("PrometheusRule", "uplink").at("/spec/groups"));
    }

    /** Where kubectl is at hand, it says the same of a folder as these tests do. */
    @ParameterizedTest
    @ValueSource(strings = {"single", "district", "consortium"})
    void kubectlRendersTheSame(String name) throws IOException, InterruptedException {
        var path = System.getenv("PATH");
        var here = path != null
                && Stream.of(path.split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
        assumeTrue(here, "kubectl is not installed");
        var rendered = Files.createTempFile("rendered", ".yaml");
        var process = new ProcessBuilder("kubectl", "kustomize", "k8s/overlays/" + name)
                .redirectOutput(rendered.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        var theirs = Kustomization.documents(rendered);
        Files.delete(rendered);
        assertThat(place(name).all().stream().map(Order::byName).toList())
                .containsExactlyInAnyOrderElementsOf(
                        theirs.stream().map(Order::byName).toList());
    }
}
