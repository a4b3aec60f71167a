package org.uplink.manifest;

import static org.uplink.manifest.Manifests.breaking;
import static org.uplink.manifest.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds for a place as a whole: its configuration, its secrets, its database, and how it goes on while machines go away. */
final class PlaceRules {

    private static final Set<String> SETTINGS = ServiceSettings.names();
    private static final String SECRET = ".*(PASSWORD|SECRET|TOKEN|_KEY|KEY_SET)";
    private static final String OWNER = "uplink-database-owner";

    /** Connections that PostgreSQL keeps back, and those of the migration, the backup and whoever looks after it. */
    private static final int OTHER_CONNECTIONS = 20;

    /** What Keycloak takes where nobody says how many. */
    private static final int OF_A_KEYCLOAK = 100;

    /** In which turn Argo CD makes what is not of the first. What it looks for the health of must not wait for copies. */
    private static final Map<String, Integer> WAVES = Map.of(
            "Job", 1,
            "Deployment", 2,
            "CronJob", 2,
            "HorizontalPodAutoscaler", 2,
            "PodDisruptionBudget", 2,
            "PersistentVolumeClaim", 2);

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
                        "each place has a bucket of its own",
                        all -> breaking(
                                all.of("Cluster"),
                                one -> one.at("/spec/backup/barmanObjectStore/destinationPath")
                                        .asText()
                                        .startsWith("s3://")),
                        all -> all.one("Cluster", "uplink-database")
                                .withObject("/spec/backup/barmanObjectStore")
                                .remove("destinationPath")),
                new Rule(
                        "files that people hand in are backed up with the rows",
                        PlaceRules::filesLost,
                        all -> all.all().remove(all.one("CronJob", "uplink-backup"))),
                new Rule(
                        "Argo CD migrates after what that needs, and before what waits for it",
                        PlaceRules::outOfOrder,
                        all -> all.one("Job", "uplink-migration")
                                .withObject("/metadata/annotations")
                                .put("argocd.argoproj.io/hook", "PreSync")),
                new Rule(
                        "the migration is tried until its deadline",
                        all -> breaking(
                                all.of("Job"),
                                one -> one.at("/spec/backoffLimit").asInt() >= 10),
                        all -> all.one("Job", "uplink-migration")
                                .withObject("/spec")
                                .put("backoffLimit", 3)),
                new Rule(
                        "the service changes the realm from inside",
                        PlaceRules::changedFromOutside,
                        all -> settings(all).remove("QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL")),
                new Rule(
                        "the job and the copies have the same content",
                        all -> contents(all).distinct().count() == 1 ? List.of() : List.of("content"),
                        all -> ((ObjectNode)
                                        PodRules.pod(all).withArray("/volumes").addObject())
                                .withObject("/image")
                                .put("reference", "another:1")),
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
        var needed =
                (all.most() + 1) * (pool.isEmpty() ? 20 : Integer.parseInt(pool)) + ofKeycloak(all) + OTHER_CONNECTIONS;
        return breaking(
                all.of("Cluster"),
                one -> one.at("/spec/postgresql/parameters/max_connections").asInt() >= needed);
    }

    private static int ofKeycloak(Manifests all) {
        return all.of("Keycloak")
                .mapToInt(one -> one.at("/spec/instances").asInt()
                        * one.at("/spec/db/poolMaxSize").asInt(OF_A_KEYCLOAK))
                .sum();
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

    private static List<String> filesLost(Manifests all) {
        var kept = all.of("PersistentVolumeClaim")
                .filter(one -> one.at("/metadata/name").asText().equals("uplink-files"));
        var copied = all.of("CronJob")
                .flatMap(one -> one.findValues("claimName").stream())
                .map(JsonNode::asText)
                .toList();
        return kept.map(Manifests::nameOf)
                .filter(_ -> !copied.containsAll(Set.of("uplink-files", "uplink-backups")))
                .toList();
    }

    private static List<String> outOfOrder(Manifests all) {
        var hook = all.one("Job", "uplink-migration").at("/metadata/annotations/argocd.argoproj.io~1hook");
        return hook.asText().equals("Sync")
                ? breaking(
                        all.all().stream(),
                        one -> wave(one) == WAVES.getOrDefault(one.path("kind").asText(), 0))
                : List.of(hook.asText());
    }

    private static int wave(JsonNode resource) {
        return resource.at("/metadata/annotations/argocd.argoproj.io~1sync-wave")
                .asInt();
    }

    private static List<String> changedFromOutside(Manifests all) {
        var server = all.setting("QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL");
        return server.equals("http://keycloak-service.uplink.svc:8080") ? List.of() : List.of(server);
    }

    /** "" where it is what the service carries. */
    private static Stream<String> contents(Manifests all) {
        return Stream.of(all.deployment(), all.one("Job", "uplink-migration"))
                .map(one -> each(one.at("/spec/template/spec/volumes"))
                        .map(volume -> volume.at("/image/reference").asText())
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static List<String> twice(Manifests all) {
        var seen = new HashSet<String>();
        return all.all().stream()
                .map(Manifests::nameOf)
                .filter(name -> !seen.add(name))
                .toList();
    }
}
