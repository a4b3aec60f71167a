package org.uplink.manifest;

import static org.uplink.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts and the dashboard, where a place has them. That their metrics exist, OperationTest asks the service itself. */
final class MonitoringRules {

    private static final Pattern RECORDED = Pattern.compile("uplink:[\\w:]+");

    private MonitoringRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "every alert says whom it calls and what to do",
                        MonitoringRules::mute,
                        all -> alert(all).withObject("/annotations").remove("description")),
                new Rule(
                        "what alerts and the dashboard compare is recorded",
                        MonitoringRules::unrecorded,
                        all -> alert(all).put("expr", "uplink:failures:ratio_2h > 1")),
                new Rule(
                        "metrics are asked for with the token, where they are",
                        all -> all.of("ServiceMonitor").allMatch(MonitoringRules::asksRightly)
                                ? List.of()
                                : List.of("ServiceMonitor"),
                        all -> all.one("ServiceMonitor", "uplink")
                                .withObject("/spec")
                                .withArray("endpoints")
                                .removeAll()
                                .addObject()
                                .put("path", "/metrics")));
    }

    private static ObjectNode alert(Manifests all) {
        return (ObjectNode)
                rules(all).filter(rule -> rule.has("alert")).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> rules(Manifests all) {
        return all.of("PrometheusRule")
                .flatMap(one -> each(one.at("/spec/groups")))
                .flatMap(group -> each(group.get("rules")));
    }

    private static List<String> mute(Manifests all) {
        return rules(all)
                .filter(rule -> rule.has("alert"))
                .filter(rule -> !Set.of("page", "ticket")
                                .contains(rule.at("/labels/severity").asText())
                        || rule.at("/annotations/summary").asText().isBlank()
                        || rule.at("/annotations/description").asText().isBlank())
                .map(rule -> rule.get("alert").asText())
                .toList();
    }

    private static List<String> unrecorded(Manifests all) {
        var recorded = rules(all).map(rule -> rule.path("record").asText()).collect(Collectors.toSet());
        var words = Stream.concat(
                rules(all).map(rule -> rule.get("expr").asText()),
                all.of("ConfigMap").map(one -> one.at("/data/uplink.json").asText()));
        return words.flatMap(text -> RECORDED.matcher(text).results())
                .map(MatchResult::group)
                .filter(name -> !recorded.contains(name))
                .toList();
    }

    private static boolean asksRightly(JsonNode monitor) {
        var endpoint = monitor.at("/spec/endpoints/0");
        return endpoint.path("path").asText().equals("/q/metrics")
                && endpoint.at("/authorization/credentials/key").asText().equals("UPLINK_METRICS_TOKEN");
    }
}
