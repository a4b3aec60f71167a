package org.uplink.bench;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.uplink.testing.PackagedService;

/** The service as it is shipped: the artifact, what operations.md tells Java, and a cache of what Java learned before. */
final class Copy {

    /** As src/main/systemd/uplink.service says it. */
    private static final List<String> JAVA = List.of(
            "-Xmx900m",
            "-Xmn256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED");

    private static final Path CACHE = Path.of("target", "bench", "uplink.aot");
    private static final List<String> TRAINED_ON =
            List.of("/", "/catalog", "/courses/privacy-at-work", "/verify", "/api/v1/courses");

    private Copy() {}

    static PackagedService start() throws IOException {
        return started(Stream.of());
    }

    /** With what {@code -Dqa.java=} says besides, such as that a flight is recorded. */
    static PackagedService observed() throws IOException {
        return started(Pattern.compile(" ").splitAsStream(System.getProperty("qa.java", "")));
    }

    private static PackagedService started(Stream<String> more) throws IOException {
        return launch(Stream.concat(Stream.of("-XX:AOTCache=" + CACHE), more.filter(word -> !word.isBlank()))
                .toList());
    }

    /** Starts it once, so that Java writes down what it learned. */
    static void train() throws IOException, InterruptedException {
        Files.createDirectories(CACHE.getParent());
        Files.deleteIfExists(CACHE);
        var copy = launch(List.of("-XX:AOTCacheOutput=" + CACHE));
        for (var path : TRAINED_ON) {
            RestAssured.given().port(copy.port()).get("http://127.0.0.1" + path);
        }
        end(copy);
        if (!Files.exists(CACHE)) {
            throw new AssertionError("Java has written no cache; see target/bench/service.log");
        }
    }

    /** Lets it write down what it was told to, such as a flight: one that is killed does not. */
    static void end(PackagedService copy) throws InterruptedException {
        copy.terminate();
        if (!copy.endsWithin(Duration.ofMinutes(3))) {
            throw new AssertionError("It does not end; see target/bench/service.log");
        }
    }

    private static PackagedService launch(List<String> more) throws IOException {
        var java = new ArrayList<>(JAVA);
        java.addAll(more);
        return new PackagedService(
                BenchStack.addresses(), environment(), java, Path.of("target", "bench", "service.log"));
    }

    private static Map<String, String> environment() {
        return Map.of(
                "ORG_UPLINK_CREDENTIAL_KEYS",
                Path.of("target", "bench", "credential-keys.json")
                        .toAbsolutePath()
                        .toString(),
                "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                "secret-of-sessions-of-the-benchmark",
                "QUARKUS_REST_CSRF_TOKEN_SIGNATURE_KEY",
                "secret-of-forms-of-the-benchmark");
    }

    /** Megabytes of memory that a process occupies now. */
    static long resident(PackagedService copy) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", "" + copy.pid(), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
