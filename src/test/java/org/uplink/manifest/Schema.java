package org.uplink.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Kubernetes knows: every field by its name and kind. Of what operators add, the fields of the first level. */
final class Schema {

    private static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("batch/v1/CronJob", CronJob.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class));

    private static final Map<String, Set<String>> OF_OPERATORS = Map.of(
            "postgresql.cnpg.io/v1/Cluster",
            Set.of(
                    "imageName",
                    "instances",
                    "minSyncReplicas",
                    "maxSyncReplicas",
                    "primaryUpdateStrategy",
                    "affinity",
                    "bootstrap",
                    "managed",
                    "postgresql",
                    "resources",
                    "storage",
                    "walStorage",
                    "backup"),
            "postgresql.cnpg.io/v1/Database",
            Set.of("name", "owner", "cluster"),
            "postgresql.cnpg.io/v1/ScheduledBackup",
            Set.of("schedule", "immediate", "backupOwnerReference", "cluster"),
            "k8s.keycloak.org/v2alpha1/Keycloak",
            Set.of(
                    "instances",
                    "db",
                    "http",
                    "hostname",
                    "proxy",
                    "ingress",
                    "networkPolicy",
                    "additionalOptions",
                    "resources",
                    "unsupported"),
            "k8s.keycloak.org/v2alpha1/KeycloakRealmImport",
            Set.of("keycloakCRName", "placeholders", "realm"),
            "monitoring.coreos.com/v1/ServiceMonitor",
            Set.of("selector", "endpoints"),
            "monitoring.coreos.com/v1/PodMonitor",
            Set.of("selector", "podMetricsEndpoints"),
            "monitoring.coreos.com/v1/PrometheusRule",
            Set.of("groups"));

    /** The models keep what they do not know, and we refuse it. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    private Schema() {}

    static Rule rule() {
        return new Rule(
                "Kubernetes knows every field",
                all -> all.all().stream().flatMap(one -> faults(one).stream()).toList(),
                all -> PodRules.edit(all, "/readinessProbe").put("failureTreshold", 2));
    }

    private static List<String> faults(JsonNode resource) {
        var kind = resource.path("apiVersion").asText() + "/"
                + resource.path("kind").asText();
        var model = KINDS.get(kind);
        if (model == null) {
            return unknown(resource.path("spec"), OF_OPERATORS.getOrDefault(kind, Set.of()), kind);
        }
        try {
            STRICT.treeToValue(resource, model);
            return List.of();
        } catch (JsonProcessingException wrong) {
            return List.of(Manifests.nameOf(resource) + ": " + wrong.getOriginalMessage());
        }
    }

    private static List<String> unknown(JsonNode spec, Set<String> known, String kind) {
        var fields = new HashSet<String>();
        spec.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(known);
        return fields.isEmpty() && !spec.isEmpty() ? List.of() : List.of(kind + ": " + fields);
    }
}
