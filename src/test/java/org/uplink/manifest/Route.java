package org.uplink.manifest;

import static org.uplink.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * A way in from outside.
 *
 * @param service to which it leads; "" where the Gateway answers itself
 */
record Route(String host, String path, String service) {

    static Stream<Route> all(Manifests all) {
        return Stream.concat(all.of("Ingress").flatMap(Route::ofIngress), gateway(all));
    }

    static Stream<Route> gateway(Manifests all) {
        return all.of("HTTPRoute").flatMap(Route::ofGateway);
    }

    static Stream<Route> ofIngress(JsonNode ingress) {
        return each(ingress.at("/spec/rules"))
                .flatMap(rule -> each(rule.at("/http/paths"))
                        .map(way -> new Route(
                                rule.path("host").asText(),
                                way.path("path").asText(),
                                way.at("/backend/service/name").asText())));
    }

    private static Stream<Route> ofGateway(JsonNode route) {
        return each(route.at("/spec/hostnames"))
                .flatMap(host -> each(route.at("/spec/rules"))
                        .flatMap(rule -> each(rule.path("matches"))
                                .map(match -> new Route(
                                        host.asText(),
                                        match.at("/path/value").asText(),
                                        rule.at("/backendRefs/0/name").asText()))));
    }
}
