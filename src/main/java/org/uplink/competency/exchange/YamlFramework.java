package org.uplink.competency.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.uplink.competency.Framework;
import org.uplink.competency.FrameworkReader;
import org.uplink.platform.ContentCheck;

/** A framework in our own YAML, checked as content is. */
final class YamlFramework {

    private static final String SCHEMA = "framework.schema.json";

    private YamlFramework() {}

    static Framework read(byte[] yaml) throws IOException, Unreadable {
        var root = Files.createTempDirectory("framework");
        try {
            Files.createDirectories(root.resolve("schemas"));
            Files.createDirectories(root.resolve("frameworks"));
            Files.write(root.resolve("frameworks/framework.yaml"), yaml);
            Files.write(root.resolve("schemas").resolve(SCHEMA), schema());
            return checked(root);
        } finally {
            delete(root);
        }
    }

    private static Framework checked(Path root) throws Unreadable {
        var check = new ContentCheck(root);
        var read = check.read(new FrameworkReader());
        List<Problem> problems = check.problems().stream()
                .map(problem -> new Problem("/", problem.line(), problem.what(), problem.fix()))
                .toList();
        if (!problems.isEmpty()) {
            throw new Unreadable(problems);
        }
        return read.values().iterator().next();
    }

    private static byte[] schema() throws IOException {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream("content/schemas/" + SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("The artifact holds no " + SCHEMA);
            }
            return in.readAllBytes();
        }
    }

    private static void delete(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
