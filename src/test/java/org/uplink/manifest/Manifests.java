package org.uplink.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All that an overlay gives to Kubernetes. */
record Manifests(List<ObjectNode> all) {

    Stream<ObjectNode> of(String kind) {
        return all.stream().filter(one -> one.get("kind").asText().equals(kind));
    }

    ObjectNode one(String kind, String name) {
        return of(kind).filter(one -> one.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + kind + " " + name));
    }

    ObjectNode deployment() {
        return one("Deployment", "uplink");
    }

    /** Whatever runs the image of the service. */
    List<ObjectNode> workloads() {
        return Stream.of(of("Deployment"), of("Job"), of("CronJob").map(Manifests::run))
                .flatMap(one -> one)
                .toList();
    }

    /** What is started each time, in the shape of the others. */
    private static ObjectNode run(ObjectNode scheduled) {
        var one = scheduled.deepCopy();
        one.set("spec", scheduled.at("/spec/jobTemplate/spec"));
        return one;
    }

    Stream<JsonNode> containers() {
        return workloads().stream().flatMap(one -> each(one.at("/spec/template/spec/containers")));
    }

    /** The fewest copies that run when all is well. */
    int fewest() {
        return of("HorizontalPodAutoscaler")
                .map(scale -> scale.at("/spec/minReplicas").asInt())
                .findFirst()
                .orElseGet(() -> deployment().at("/spec/replicas").asInt());
    }

    int most() {
        return of("HorizontalPodAutoscaler")
                .map(scale -> scale.at("/spec/maxReplicas").asInt())
                .findFirst()
                .orElseGet(this::fewest);
    }

    /** What the configuration says under a name; "" where it says nothing. */
    String setting(String name) {
        return containers()
                .filter(container -> container.get("name").asText().equals("uplink"))
                .flatMap(container -> each(container.path("env")))
                .filter(one -> one.get("name").asText().equals(name))
                .map(one -> one.path("value").asText())
                .findFirst()
                .orElseGet(
                        () -> one("ConfigMap", "uplink").at("/data").path(name).asText());
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String nameOf(JsonNode resource) {
        return resource.path("kind").asText() + " "
                + resource.at("/metadata/name").asText();
    }

    /** Names of what breaks a rule. */
    static List<String> breaking(Stream<? extends JsonNode> resources, Predicate<JsonNode> holds) {
        return resources
                .filter(holds.negate())
                .map(one -> one.has("kind") ? nameOf(one) : one.path("name").asText())
                .toList();
    }
}
