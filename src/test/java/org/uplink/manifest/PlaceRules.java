package org.uplink.manifest;

import static org.uplink.manifest.Manifests.breaking;
import static org.uplink.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for a place as a whole: its configuration, its secrets, its database, and how it goes on while machines go away. */
final class PlaceRules {

    private static final Set<String> SETTINGS = ServiceSettings.names();
    private static final String SECRET = ".*(PASSWORD|SECRET|TOKEN|_KEY|KEY_SET)";
    private static final String OWNER = "uplink-database-owner";

    /** Connections that PostgreSQL keeps back, and those of Keycloak and of the migration. */
    private static final int OTHER_CONNECTIONS = 60;

    private PlaceRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "the service reads every setting",
                        PlaceRules::unread,
                        all -> settings(all).put("QUARKUS_DATASOURCE_JDBC_ULR", "x")),
                new Rule(
                        "no secret stands in a manifest",
                        PlaceRules::told,
                        all -> settings(all).put("QUARKUS_MAILER_PASSWORD", "x")),
                new Rule(
                        "only the migration knows the owner of the tables",
                        all -> breaking(
                                all.workloads().stream(),
                                one -> one.at("/kind").asText().equals("Job")
                                        == one.toString().contains(OWNER)),
                        all -> ((ObjectNode)
                                        all.deployment().at("/spec/template/spec/containers/0/envFrom/1/secretRef"))
                                .put("name", OWNER)),
                new Rule(
                        "the job migrates, and replicas wait for it",
                        PlaceRules::migratedWrongly,
                        all -> PodRules.edit(all, "")
                                .withArray("/env")
                                .addObject()
                                .put("name", "UPLINK_MIGRATE")
                                .put("value", "true")),
                new Rule(
                        "the namespace takes nothing that is less strict",
                        all -> breaking(
                                all.of("Namespace"),
                                one -> one.at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                                        .asText()
                                        .equals("restricted")),
                        all -> all.one("Namespace", "uplink")
                                .withObject("/metadata")
                                .remove("labels")),
                new Rule(
                        "one machine can go away, and enough copies stay",
                        PlaceRules::tooFewStay,
                        all -> all.one("PodDisruptionBudget", "uplink")
                                .withObject("/spec")
                                .put("minAvailable", all.fewest())),
                new Rule(
                        "who scales has the say",
                        all -> all.of("HorizontalPodAutoscaler").findAny().isPresent()
                                        == all.deployment().at("/spec/replicas").isMissingNode()
                                ? List.of()
                                : List.of("replicas"),
                        PlaceRules::contradictScale),
                new Rule(
                        "the database takes the connections of all copies",
                        PlaceRules::tooManyConnections,
                        all -> all.one("Cluster", "uplink-database")
                                .withObject("/spec/postgresql/parameters")
                                .put("max_connections", "50")),
                new Rule(
                        "the database is backed up every night",
                        all -> breaking(
                                all.of("Cluster"),
                                one -> one.at("/spec/backup/retentionPolicy")
                                                .asText()
                                                .matches("\\d+d")
                                        && all.of("ScheduledBackup")
                                                .anyMatch(backup -> backup.at("/spec/cluster/name")
                                                        .equals(one.at("/metadata/name")))),
                        all -> all.one("Cluster", "uplink-database")
                                .withObject("/spec")
                                .remove("backup")),
                new Rule(
                        "the service's role cannot see past row-level security",
                        all -> breaking(all.of("Cluster"), PlaceRules::soundRoles),
                        all -> ((ObjectNode)
                                        all.one("Cluster", "uplink-database").at("/spec/managed/roles/0"))
                                .put("bypassrls", true)),
                new Rule(
                        "every resource is named once",
                        PlaceRules::twice,
                        all -> all.all().add(all.deployment())));
    }

    private static ObjectNode settings(Manifests all) {
        return all.one("ConfigMap", "uplink").withObject("/data");
    }

    private static Stream<JsonNode> variables(Manifests all) {
        return all.containers().flatMap(one -> each(one.path("env")));
    }

    private static List<String> unread(Manifests all) {
        var given = variables(all).map(one -> one.get("name").asText());
        return Stream.concat(given, settings(all).properties().stream().map(entry -> entry.getKey()))
                .filter(name -> !SETTINGS.contains(name))
                .toList();
    }

    private static List<String> told(Manifests all) {
        var literals = variables(all)
                .filter(one -> one.has("value"))
                .map(one -> one.get("name").asText());
        var secrets = all.of("Secret").map(Manifests::nameOf);
        return Stream.concat(
                        Stream.concat(
                                        literals,
                                        settings(all).properties().stream().map(entry -> entry.getKey()))
                                .filter(name -> name.matches(SECRET)),
                        secrets)
                .toList();
    }

    private static List<String> migratedWrongly(Manifests all) {
        var job = all.one("Job", "uplink-migration").at("/spec/template/spec");
        var migrates = each(job.at("/containers/0/env"))
                .anyMatch(one -> one.get("name").asText().equals("UPLINK_MIGRATE")
                        && one.path("value").asText().equals("true"));
        var sound = migrates
                && job.get("restartPolicy").asText().equals("Never")
                && all.setting("UPLINK_MIGRATE").isEmpty()
                && all.setting("QUARKUS_FLYWAY_MIGRATE_AT_START").equals("false");
        return sound ? List.of() : List.of("migration");
    }

    private static List<String> tooFewStay(Manifests all) {
        var budget = all.one("PodDisruptionBudget", "uplink");
        var stay = budget.at("/spec/minAvailable").asInt();
        var ours = budget.at("/spec/selector").equals(all.deployment().at("/spec/selector"));
        return ours && stay >= 1 && stay < all.fewest() ? List.of() : List.of(stay + " of " + all.fewest());
    }

    private static void contradictScale(Manifests all) {
        var spec = all.deployment().withObject("/spec");
        if (spec.has("replicas")) {
            spec.remove("replicas");
        } else {
            spec.put("replicas", 3);
        }
    }

    private static List<String> tooManyConnections(Manifests all) {
        var pool = all.setting("QUARKUS_DATASOURCE_JDBC_MAX_SIZE");
        // One copy more than the most while a new version rolls out.
        var needed = (all.most() + 1) * (pool.isEmpty() ? 20 : Integer.parseInt(pool)) + OTHER_CONNECTIONS;
        return breaking(
                all.of("Cluster"),
                one -> one.at("/spec/postgresql/parameters/max_connections").asInt() >= needed);
    }

    private static boolean soundRoles(JsonNode cluster) {
        var role = (JsonNode) each(cluster.at("/spec/managed/roles"))
                .filter(one -> one.get("name").asText().equals("uplink_app"))
                .findFirst()
                .orElseThrow();
        return Stream.of("superuser", "bypassrls", "createdb", "createrole")
                        .noneMatch(right -> role.path(right).asBoolean(true))
                && cluster.at("/spec/bootstrap/initdb/owner").asText().equals("uplink_owner");
    }

    private static List<String> twice(Manifests all) {
        var seen = new HashSet<String>();
        return all.all().stream()
                .map(Manifests::nameOf)
                .filter(name -> !seen.add(name))
                .toList();
    }
}
