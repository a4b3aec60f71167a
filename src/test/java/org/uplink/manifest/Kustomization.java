package org.uplink.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What {@code kubectl kustomize} makes of a folder, as far as ours go: resources, components, patches, images, a namespace and
 * maps of files. Whatever else stands in a kustomization fails.
 */
final class Kustomization {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> KNOWN = List.of(
            "apiVersion", "kind", "namespace", "resources", "components", "patches", "images", "configMapGenerator");
    /** By what the entries of a list are known to Kubernetes; all other lists are replaced as a whole. */
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath",
            "topologySpreadConstraints", "whenUnsatisfiable");

    private final Path folder;
    private final ObjectNode file;
    private final List<ObjectNode> made;

    private Kustomization(Path folder, List<ObjectNode> made) {
        this.folder = folder;
        this.file = documents(folder.resolve("kustomization.yaml")).getFirst();
        this.made = made;
    }

    static Manifests render(Path folder) {
        var made = new ArrayList<ObjectNode>();
        new Kustomization(folder, made).add();
        return new Manifests(made);
    }

    static List<ObjectNode> documents(Path path) {
        try (var all = YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(path.toFile())) {
            return all.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add() {
        file.fieldNames().forEachRemaining(Kustomization::known);
        each("resources", this::addResource);
        each("configMapGenerator", this::addFiles);
        each("components", component -> new Kustomization(folder.resolve(component.asText()), made).add());
        each(
                "patches",
                patch -> documents(folder.resolve(patch.path("path").asText())).forEach(this::patch));
        each("images", this::nameImage);
        if (file.has("namespace")) {
            made.stream()
                    .filter(one -> !one.get("kind").asText().equals("Namespace"))
                    .forEach(one -> one.withObject("/metadata").set("namespace", file.get("namespace")));
        }
    }

    private static void known(String field) {
        if (!KNOWN.contains(field)) {
            throw new IllegalArgumentException("Not rendered here: " + field);
        }
    }

    private void each(String field, Consumer<JsonNode> work) {
        file.path(field).forEach(work);
    }

    private void addResource(JsonNode name) {
        var path = folder.resolve(name.asText());
        if (Files.isDirectory(path)) {
            new Kustomization(path, made).add();
        } else {
            made.addAll(documents(path));
        }
    }

    private void addFiles(JsonNode generator) {
        var map = JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        map.withObject("/metadata").set("name", generator.get("name"));
        map.withObject("/metadata").set("labels", generator.at("/options/labels"));
        generator
                .path("files")
                .forEach(name -> map.withObject("/data").put(name.asText(), text(folder.resolve(name.asText()))));
        made.add(map);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void patch(ObjectNode patch) {
        var target = made.stream()
                .filter(one -> one.get("kind").equals(patch.get("kind"))
                        && one.at("/metadata/name").equals(patch.at("/metadata/name")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A patch of nothing: " + patch));
        merge(target, patch);
    }

    private static void merge(ObjectNode into, ObjectNode patch) {
        for (var entry : patch.properties()) {
            var before = into.get(entry.getKey());
            var key = Optional.ofNullable(KEYS.get(entry.getKey()));
            if (entry.getValue().isNull()) {
                into.remove(entry.getKey());
            } else if (before instanceof ObjectNode object && entry.getValue() instanceof ObjectNode change) {
                merge(object, change);
            } else if (before instanceof ArrayNode list && key.isPresent()) {
                entry.getValue().forEach(change -> mergeInto(list, (ObjectNode) change, key.get()));
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void mergeInto(ArrayNode list, ObjectNode change, String key) {
        StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(key).equals(change.path(key)))
                .findFirst()
                .ifPresentOrElse(one -> merge((ObjectNode) one, change), () -> list.add(change));
    }

    private void nameImage(JsonNode image) {
        var named = image.get("newName").asText() + ":" + image.get("newTag").asText();
        Stream.of("/spec", "/spec/jobTemplate/spec")
                .flatMap(at -> made.stream().map(one -> one.at(at + "/template/spec/containers")))
                .flatMap(Manifests::each)
                .filter(container -> container.path("image").equals(image.get("name")))
                .forEach(container -> ((ObjectNode) container).put("image", named));
    }
}
