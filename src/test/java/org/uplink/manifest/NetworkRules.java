package org.uplink.manifest;

import static org.uplink.manifest.Manifests.breaking;
import static org.uplink.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may talk to whom. */
final class NetworkRules {

    private static final String POLICY = "NetworkPolicy";
    private static final String SERVICE = "uplink";
    private static final String KEYCLOAK = "keycloak-service";
    private static final String TRIES = "/realms/uplink/login-actions/";
    private static final Set<String> OUTSIDE = Set.of("/realms/uplink", "/resources/", TRIES);

    private static final List<String> PRIVATE =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10");

    private static final Set<Way> WAYS = Set.of(
            new Way("app.kubernetes.io/name=uplink", "cnpg.io/cluster=uplink-database", 5432),
            new Way("app.kubernetes.io/name=uplink-migration", "cnpg.io/cluster=uplink-database", 5432),
            new Way("app.kubernetes.io/name=uplink", "app=keycloak", 8080),
            new Way("app=keycloak", "cnpg.io/cluster=uplink-database", 5432),
            // As the operator labels what it starts.
            new Way("app=keycloak-realm-import", "cnpg.io/cluster=uplink-database", 5432),
            new Way("app=keycloak", "app=keycloak", 7800),
            new Way("cnpg.io/cluster=uplink-database", "cnpg.io/cluster=uplink-database", 5432),
            new Way("cnpg.io/cluster=uplink-database", "cnpg.io/cluster=uplink-database", 8000));

    private NetworkRules() {}

    /** From pods of one label to those of another: one policy lets it out, and one lets it in. */
    private record Way(String from, String to, int port) {

        boolean isOpen(Manifests all) {
            return allows(all, from, "egress", "to", to) && allows(all, to, "ingress", "from", from);
        }

        private boolean allows(Manifests all, String pods, String way, String side, String peer) {
            return all.of(POLICY)
                    .filter(policy -> labels(policy.at("/spec/podSelector")).equals(pods))
                    .flatMap(policy -> each(policy.at("/spec/" + way)))
                    .filter(rule -> each(rule.path("ports"))
                            .anyMatch(one -> one.path("port").asInt() == port))
                    .flatMap(rule -> each(rule.path(side)))
                    .anyMatch(one -> labels(one.path("podSelector")).equals(peer));
        }

        private static String labels(JsonNode selector) {
            return selector.path("matchLabels").properties().stream()
                    .map(label -> label.getKey() + "=" + label.getValue().asText())
                    .collect(Collectors.joining(","));
        }
    }

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "nothing goes in or out that no policy names",
                        all -> all.of(POLICY).anyMatch(NetworkRules::closesAll)
                                ? List.of()
                                : List.of("no policy closes all"),
                        all -> all.one(POLICY, "nothing")
                                .withArray("/spec/policyTypes")
                                .remove(1)),
                new Rule(
                        "every opening names a peer and a port",
                        all -> breaking(all.of(POLICY), NetworkRules::narrow),
                        all -> ((ObjectNode) all.one(POLICY, "uplink").at("/spec/ingress/0")).remove("from")),
                new Rule(
                        "whatever runs the service has a policy of its own, both ways",
                        all -> breaking(
                                all.workloads().stream(),
                                one -> policyOf(all, one)
                                        .map(policy ->
                                                policy.at("/spec/policyTypes").size())
                                        .anyMatch(ways -> ways == 2)),
                        all -> all.one(POLICY, "uplink-migration")
                                .withObject("/spec/podSelector/matchLabels")
                                .put("app.kubernetes.io/name", "another")),
                new Rule(
                        "names, the database, Keycloak and mail can be reached",
                        NetworkRules::unreachable,
                        all -> ((ArrayNode) all.one(POLICY, "uplink").at("/spec/egress")).remove(0)),
                new Rule(
                        "only the gateway and who measures come in",
                        all -> peers(all.one(POLICY, "uplink"))
                                        .equals(Set.of("org.uplink/gateway", "org.uplink/monitoring"))
                                ? List.of()
                                : List.of(String.valueOf(peers(all.one(POLICY, "uplink")))),
                        all -> all.one(POLICY, "uplink")
                                .withArray("/spec/ingress/0/from")
                                .addObject()
                                .withObject("/namespaceSelector")),
                new Rule(
                        "whoever needs another can ask, and is let in",
                        NetworkRules::shut,
                        all -> ((ArrayNode) all.one(POLICY, "uplink-database").at("/spec/ingress/0/from")).remove(4)),
                new Rule(
                        "the operator of Keycloak opens nothing by itself",
                        all -> breaking(
                                all.of("Keycloak"),
                                one -> !one.at("/spec/networkPolicy/enabled").asBoolean(true)),
                        all -> all.one("Keycloak", "keycloak")
                                .withObject("/spec")
                                .remove("networkPolicy")),
                new Rule(
                        "namespaces of others are known by labels, but for those that everybody calls the same",
                        NetworkRules::named,
                        all -> all.one(POLICY, "keycloak")
                                .withObject("/spec/ingress/0/from/0/namespaceSelector/matchLabels")
                                .put("kubernetes.io/metadata.name", "gateway")),
                new Rule(
                        "a sign-in, a file and a long answer come through the Ingress",
                        all -> breaking(
                                all.of("Ingress")
                                        .filter(one -> Route.ofIngress(one)
                                                .anyMatch(
                                                        route -> route.service().equals(SERVICE))),
                                NetworkRules::letsAllThrough),
                        all -> all.one("Ingress", "uplink")
                                .withObject("/metadata/annotations")
                                .remove("nginx.ingress.kubernetes.io/proxy-buffer-size")),
                new Rule(
                        "the machine's own address is never asked",
                        all -> breaking(all.of(POLICY), NetworkRules::sparesTheMachine),
                        all -> ((ObjectNode) all.one(POLICY, "uplink").at("/spec/egress/2/to/0/ipBlock"))
                                .remove("except")),
                new Rule(
                        "what is sent to the service arrives",
                        NetworkRules::lost,
                        all -> all.one("Service", "uplink")
                                .withObject("/spec/selector")
                                .put("app.kubernetes.io/name", "another")),
                new Rule(
                        "routes lead to what is there, by the address that people type",
                        NetworkRules::astray,
                        all -> all.one("ConfigMap", "uplink")
                                .withObject("/data")
                                .put("ORG_UPLINK_PUBLIC_ADDRESS", "https://elsewhere.example")),
                new Rule(
                        "of Keycloak only our realm is outside",
                        all -> Route.all(all)
                                .filter(route -> route.service().equals(KEYCLOAK))
                                .map(Route::path)
                                .filter(path -> !OUTSIDE.contains(path))
                                .toList(),
                        all -> ((ObjectNode) all.one("Ingress", "uplink").at("/spec/rules/1/http/paths/0"))
                                .put("path", "/realms/")),
                new Rule(
                        "tries to sign in have a way of their own",
                        all -> Route.all(all).anyMatch(new Route(signIn(all), TRIES, KEYCLOAK)::equals)
                                ? List.of()
                                : List.of(TRIES),
                        "consortium",
                        all -> all.all().remove(all.one("HTTPRoute", "sign-in-tries"))),
                new Rule(
                        "an Ingress limits tries to sign in, and nothing else",
                        all -> breaking(all.of("Ingress"), NetworkRules::limitedRightly),
                        all -> all.one("Ingress", "sign-in-tries")
                                .withObject("/metadata/annotations")
                                .remove("nginx.ingress.kubernetes.io/limit-rpm")),
                new Rule(
                        "the gateway is believed, whatever address pods have",
                        all -> PRIVATE.stream()
                                .filter(range -> !all.setting("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES")
                                        .contains(range))
                                .toList(),
                        all -> all.one("ConfigMap", "uplink")
                                .withObject("/data")
                                .put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "10.0.0.0/8")),
                new Rule(
                        "whoever asks a copy comes through a proxy that says so",
                        all -> breaking(
                                Stream.concat(all.of("Service"), all.of("Ingress")), NetworkRules::saysWhomItPassesOn),
                        all -> all.one("Service", "uplink").withObject("/spec").put("type", "LoadBalancer")),
                new Rule(
                        "a Gateway answers itself what only machines may ask",
                        NetworkRules::askedOutside,
                        "consortium",
                        all -> ((ArrayNode) all.one("HTTPRoute", "uplink").at("/spec/rules")).remove(0)));
    }

    private static boolean closesAll(JsonNode policy) {
        return policy.at("/spec/podSelector").isEmpty()
                && policy.at("/spec/policyTypes").size() == 2
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    private static boolean narrow(JsonNode policy) {
        return each(policy.at("/spec/ingress"))
                        .allMatch(one -> !one.path("from").isEmpty()
                                && !one.path("ports").isEmpty())
                && each(policy.at("/spec/egress"))
                        .allMatch(one ->
                                !one.path("to").isEmpty() && !one.path("ports").isEmpty());
    }

    private static Stream<? extends JsonNode> policyOf(Manifests all, JsonNode workload) {
        var labels = workload.at("/spec/template/metadata/labels");
        return all.of(POLICY)
                .filter(policy -> policy.at("/spec/podSelector/matchLabels").equals(labels));
    }

    private static List<String> unreachable(Manifests all) {
        var open = new TreeSet<Integer>();
        Stream.concat(
                        policyOf(all, all.deployment()),
                        all.of(POLICY)
                                .filter(policy -> policy.at("/spec/podSelector").isEmpty()))
                .flatMap(policy -> each(policy.at("/spec/egress")))
                .flatMap(rule -> each(rule.get("ports")))
                .forEach(port -> open.add(port.get("port").asInt()));
        return Stream.of(53, 5432, 443, Integer.valueOf(all.setting("QUARKUS_MAILER_PORT")))
                .filter(port -> !open.contains(port))
                .map(port -> "port " + port)
                .toList();
    }

    private static Set<String> peers(JsonNode policy) {
        var names = new TreeSet<String>();
        each(policy.at("/spec/ingress"))
                .flatMap(rule -> each(rule.get("from")))
                .map(peer -> peer.at("/namespaceSelector/matchLabels"))
                .forEach(labels -> {
                    labels.fieldNames().forEachRemaining(names::add);
                    if (labels.isEmpty()) {
                        names.add("anybody");
                    }
                });
        return names;
    }

    private static List<String> shut(Manifests all) {
        return WAYS.stream().filter(way -> !way.isOpen(all)).map(Way::toString).toList();
    }

    private static List<String> named(Manifests all) {
        return all.of(POLICY)
                .flatMap(policy -> policy.findValues("kubernetes.io/metadata.name").stream())
                .map(JsonNode::asText)
                .filter(name -> !Set.of("kube-system", "cnpg-system").contains(name))
                .toList();
    }

    private static boolean letsAllThrough(JsonNode ingress) {
        return annotation(ingress, "proxy-buffer-size").equals("16k")
                && annotation(ingress, "proxy-body-size").equals("220m")
                && annotation(ingress, "proxy-read-timeout").equals("120");
    }

    /** From 169.254 clouds hand out the rights of a machine. */
    private static boolean sparesTheMachine(JsonNode policy) {
        return each(policy.at("/spec/egress"))
                .flatMap(rule -> each(rule.get("to")))
                .map(peer -> peer.path("ipBlock"))
                .filter(block -> block.path("cidr").asText().equals("0.0.0.0/0"))
                .allMatch(block -> block.at("/except/0").asText().equals("169.254.0.0/16"));
    }

    private static List<String> lost(Manifests all) {
        var labels = all.deployment().at("/spec/template/metadata/labels");
        var ports = each(PodRules.edit(all, "").path("ports")).map(one -> one.get("name"));
        var service = all.one("Service", "uplink");
        var target = service.at("/spec/ports/0/targetPort");
        return service.at("/spec/selector").equals(labels) && ports.anyMatch(target::equals)
                ? List.of()
                : List.of("the service finds no pod");
    }

    private static List<String> astray(Manifests all) {
        var hosts = Route.all(all).map(Route::host).toList();
        var services = Route.all(all).map(Route::service).filter(service -> !service.isEmpty());
        var home = all.setting("ORG_UPLINK_PUBLIC_ADDRESS");
        var realm = all.setting("QUARKUS_OIDC_AUTH_SERVER_URL");
        return Stream.concat(
                        Stream.of(
                                hosts.contains(home.replace("https://", "")) ? "" : home,
                                hosts.contains(signIn(all)) ? "" : signIn(all),
                                realm.equals("https://" + signIn(all) + "/realms/uplink") ? "" : realm),
                        services.filter(service -> !Set.of(SERVICE, KEYCLOAK).contains(service)))
                .filter(fault -> !fault.isEmpty())
                .toList();
    }

    private static String signIn(Manifests all) {
        return all.one("Keycloak", "keycloak")
                .at("/spec/hostname/hostname")
                .asText()
                .replace("https://", "");
    }

    /** Copies ask for tokens from one address for everybody: a limit there would keep everybody out. */
    private static boolean limitedRightly(JsonNode ingress) {
        var tries = Route.ofIngress(ingress).allMatch(route -> route.path().equals(TRIES));
        return annotation(ingress, "limit-rpm").equals(tries ? "120" : "")
                && annotation(ingress, "limit-burst-multiplier").equals(tries ? "10" : "");
    }

    private static String annotation(JsonNode ingress, String name) {
        return ingress.at("/metadata/annotations/nginx.ingress.kubernetes.io~1" + name)
                .asText();
    }

    /** Who comes with X-Forwarded-For is told nothing of how a copy does: nginx sets it, unless lines of somebody's own say otherwise. */
    private static boolean saysWhomItPassesOn(JsonNode way) {
        return way.path("kind").asText().equals("Service")
                ? way.at("/spec/type").asText("ClusterIP").equals("ClusterIP")
                : way.at("/spec/ingressClassName").asText().equals("nginx")
                        && annotation(way, "configuration-snippet").isEmpty()
                        && annotation(way, "server-snippet").isEmpty();
    }

    private static List<String> askedOutside(Manifests all) {
        var answered = Route.gateway(all).toList();
        return answered.stream()
                .filter(route -> route.service().equals(SERVICE))
                .map(Route::host)
                .filter(host -> !answered.contains(new Route(host, "/q/", "")))
                .toList();
    }
}
