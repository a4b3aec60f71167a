package org.uplink.qa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** The hands of a copy's clock, which can be turned while it runs. */
final class Hands {

    private static final Path FILE = Path.of("target", "qa-clock").toAbsolutePath();
    private static final Path NEXT = Path.of("target", "qa-clock-next").toAbsolutePath();

    private final Path library;

    Hands() {
        Programs.require("faketime", "faketime");
        library = Stream.of("x86_64-linux-gnu", "aarch64-linux-gnu")
                .map(machine -> Path.of("/usr/lib", machine, "faketime/libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** @param off as faketime reads it */
    void set(String off) throws IOException {
        Files.writeString(NEXT, off + "\n");
        Files.move(NEXT, FILE, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a copy needs to go by them; whoever asks for the time often is slow at that, so that Java does without its last pains. */
    Map<String, String> copy(String mostSkew) {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                FILE.toString(),
                "FAKETIME_CACHE_DURATION",
                "2",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "ORG_UPLINK_OPERATION_MOST_SKEW",
                mostSkew,
                "ORG_UPLINK_ROUNDS_EVERY",
                "2s");
    }
}
