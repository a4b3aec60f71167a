package org.uplink.manifest;

import static org.uplink.manifest.Manifests.breaking;
import static org.uplink.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds for the pods of the service. */
final class PodRules {

    private static final String POD = "/spec/template/spec";

    private PodRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "three probes ask at three places",
                        all -> breaking(container(all), PodRules::threeProbes),
                        all -> edit(all, "/livenessProbe/httpGet").put("path", "/q/health/ready")),
                new Rule(
                        "memory is what was asked for, and no processor is throttled",
                        all -> breaking(all.containers(), PodRules::soundResources),
                        all -> edit(all, "/resources/limits").put("memory", "4Gi")),
                new Rule(
                        "nothing runs as root",
                        all -> breaking(
                                all.workloads().stream(),
                                one -> one.at(POD + "/securityContext/runAsNonRoot")
                                                .asBoolean()
                                        && one.at(POD + "/securityContext/runAsUser")
                                                        .asInt()
                                                > 0),
                        all -> pod(all).withObject("/securityContext").remove("runAsNonRoot")),
                new Rule(
                        "system calls are filtered",
                        all -> breaking(
                                all.workloads().stream(),
                                one -> one.at(POD + "/securityContext/seccompProfile/type")
                                        .asText()
                                        .equals("RuntimeDefault")),
                        all -> pod(all).withObject("/securityContext").remove("seccompProfile")),
                new Rule(
                        "nothing is written to the image, and nothing gains rights",
                        all -> breaking(all.containers(), PodRules::locked),
                        all -> edit(all, "/securityContext").put("readOnlyRootFilesystem", false)),
                new Rule(
                        "the namespace takes the pods of Keycloak",
                        all -> breaking(all.of("Keycloak"), PodRules::restricted),
                        all -> all.one("Keycloak", "keycloak")
                                .withObject("/spec/unsupported/podTemplate/spec/securityContext")
                                .remove("runAsNonRoot")),
                new Rule(
                        "no pod can talk to Kubernetes",
                        all -> breaking(
                                Stream.concat(
                                        all.workloads().stream().map(one -> one.at(POD)), all.of("ServiceAccount")),
                                one -> one.has("automountServiceAccountToken")
                                        && !one.get("automountServiceAccountToken")
                                                .asBoolean()),
                        all -> pod(all).remove("automountServiceAccountToken")),
                new Rule(
                        "copies are spread over zones and machines",
                        all -> breaking(Stream.of(all.deployment()), PodRules::spread),
                        all -> ((ArrayNode) pod(all).get("topologySpreadConstraints")).remove(0)),
                new Rule(
                        "a rollout takes no copy away before the next is ready",
                        all -> breaking(
                                Stream.of(all.deployment()),
                                one -> one.at("/spec/strategy/rollingUpdate/maxUnavailable")
                                                .asInt(1)
                                        == 0),
                        all -> all.deployment()
                                .withObject("/spec/strategy/rollingUpdate")
                                .put("maxUnavailable", 1)),
                new Rule(
                        "there is time to end what runs",
                        PodRules::graceTooShort,
                        all -> pod(all).put("terminationGracePeriodSeconds", 28)),
                new Rule(
                        "images have a version",
                        PodRules::unversioned,
                        all -> edit(all, "").put("image", "uplink:latest")),
                new Rule(
                        "what is mounted is there",
                        all -> breaking(all.workloads().stream(), PodRules::mounts),
                        all -> pod(all).withArray("/volumes").removeAll()));
    }

    static ObjectNode pod(Manifests all) {
        return all.deployment().withObject(POD);
    }

    /** Something of the container of the service, to be broken. */
    static ObjectNode edit(Manifests all, String at) {
        var container = (ObjectNode) pod(all).at("/containers/0");
        return at.isEmpty() ? container : container.withObject(at);
    }

    private static Stream<JsonNode> container(Manifests all) {
        return each(all.deployment().at(POD + "/containers"));
    }

    private static boolean threeProbes(JsonNode container) {
        var paths = Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(probe -> container.path(probe).at("/httpGet/path").asText())
                .toList();
        return paths.equals(List.of("/q/health/started", "/q/health/live", "/q/health/ready"));
    }

    private static boolean soundResources(JsonNode container) {
        var asked = container.at("/resources/requests");
        var limits = container.at("/resources/limits");
        return asked.has("memory")
                && asked.get("memory").equals(limits.path("memory"))
                && asked.has("cpu")
                && !limits.has("cpu");
    }

    private static boolean locked(JsonNode container) {
        var context = container.path("securityContext");
        return context.path("readOnlyRootFilesystem").asBoolean()
                && !context.path("allowPrivilegeEscalation").asBoolean(true)
                && context.at("/capabilities/drop/0").asText().equals("ALL")
                && !context.path("capabilities").has("add");
    }

    /** What the standard "restricted" asks for of pods that an operator makes. */
    private static boolean restricted(JsonNode keycloak) {
        var pod = keycloak.at("/spec/unsupported/podTemplate/spec");
        var context = pod.at("/containers/0/securityContext");
        return pod.at("/securityContext/runAsNonRoot").asBoolean()
                && pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault")
                && !context.path("allowPrivilegeEscalation").asBoolean(true)
                && context.at("/capabilities/drop/0").asText().equals("ALL");
    }

    private static boolean spread(JsonNode deployment) {
        return each(deployment.at(POD + "/topologySpreadConstraints"))
                .filter(one -> one.at("/labelSelector/matchLabels").equals(deployment.at("/spec/selector/matchLabels")))
                .map(one -> one.get("topologyKey").asText())
                .collect(Collectors.toSet())
                .containsAll(Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    private static List<String> graceTooShort(Manifests all) {
        var needed = seconds(all.setting("QUARKUS_SHUTDOWN_DELAY")) + seconds(all.setting("QUARKUS_SHUTDOWN_TIMEOUT"));
        var grace = pod(all).path("terminationGracePeriodSeconds").asLong(30);
        return needed > 0 && grace > needed ? List.of() : List.of(grace + " s for " + needed + " s");
    }

    private static long seconds(String text) {
        return text.isEmpty() ? 0 : Duration.parse("PT" + text).toSeconds();
    }

    private static List<String> unversioned(Manifests all) {
        var images = Stream.of(
                        all.containers().map(one -> one.path("image")),
                        all.workloads().stream()
                                .flatMap(one -> each(one.at(POD + "/volumes")))
                                .map(one -> one.at("/image/reference")),
                        all.of("Cluster").map(one -> one.at("/spec/imageName")))
                .flatMap(one -> one)
                .filter(one -> !one.isMissingNode());
        return images.map(JsonNode::asText)
                .filter(name -> !name.matches(".+:\\d[\\w.-]*"))
                .toList();
    }

    private static boolean mounts(JsonNode workload) {
        var volumes = each(workload.at(POD + "/volumes"))
                .map(one -> one.get("name").asText())
                .collect(Collectors.toSet());
        return each(workload.at(POD + "/containers"))
                .flatMap(one -> each(one.path("volumeMounts")))
                .allMatch(one -> volumes.contains(one.get("name").asText()));
    }
}
