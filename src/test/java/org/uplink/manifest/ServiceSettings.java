package org.uplink.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of environment variables that the running service reads. */
final class ServiceSettings {

    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern METHOD = Pattern.compile("(?m)^\\s+[\\w<>]+ (\\w+)\\(\\);");
    private static final Pattern NESTED = Pattern.compile("(?m)^ +interface (\\w+) \\{([^}]*)}");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    /** Of a backup, which reads the environment itself. */
    private static final Pattern LITERAL = Pattern.compile("\"(UPLINK_[A-Z_]+)\"");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(UPLINK_\\w+)");

    private final Set<String> names = new HashSet<>();

    static Set<String> names() {
        try {
            var settings = new ServiceSettings();
            settings.addOfQuarkus();
            settings.addOfOurs();
            return settings.names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Quarkus describes its settings in its jars, and which of them are fixed when the service is built. */
    private void addOfQuarkus() throws IOException {
        var json = new ObjectMapper();
        var models = ServiceSettings.class
                .getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json");
        for (var model : Collections.list(models)) {
            json.readTree(model)
                    .path("configRoots")
                    .forEach(root -> root.path("items").forEach(this::addItem));
        }
    }

    private void addItem(JsonNode item) {
        item.path("items").forEach(this::addItem);
        if (item.path("phase").asText("RUN_TIME").equals("RUN_TIME")) {
            names.add(item.at("/path/environmentVariable").asText());
        }
    }

    private void addOfOurs() throws IOException {
        addAll(VARIABLE, Files.readString(Path.of("src/main/resources/application.properties")), "");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var text = Files.readString(source);
                addAll(PROPERTY, text, "");
                addAll(LITERAL, text, "");
                var prefix = PREFIX.matcher(text);
                if (prefix.find()) {
                    addMapping(text, prefix.group(1) + ".");
                }
            }
        }
    }

    private void addMapping(String text, String prefix) {
        addAll(METHOD, text, prefix);
        NESTED.matcher(text)
                .results()
                .forEach(nested -> Pattern.compile(" " + nested.group(1) + " (\\w+)\\(\\);")
                        .matcher(text)
                        .results()
                        .forEach(member -> addAll(METHOD, nested.group(2), prefix + member.group(1) + ".")));
    }

    private void addAll(Pattern pattern, String text, String prefix) {
        pattern.matcher(text).results().forEach(found -> names.add(variable(prefix + found.group(1))));
    }

    /** {@code org.uplink.mail.from} and {@code metricsToken} as an environment knows them. */
    private static String variable(String property) {
        return property.replaceAll("([a-z])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]", "_")
                .toUpperCase(Locale.ROOT);
    }
}
