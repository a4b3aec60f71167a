package org.uplink.qa;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.byteman.agent.Main;

/** Where a copy can be made to die: Byteman's rules are in it from the start, and wait for a file that arms one of them. */
final class CrashPoints {

    /** When a deed's transaction is what it is about to be. */
    enum Moment {
        BEFORE_COMMIT,
        /** The deed is done, and whoever asked for it does not hear of it. */
        AFTER_COMMIT,
        /** A file is written, and not yet where it belongs. */
        MID_FILE;

        String mark() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Path FOLDER = Path.of("target", "qa-crash").toAbsolutePath();
    private static final String COMMIT = """
            RULE %s
            CLASS io.agroal.narayana.LocalXAResource
            METHOD commit
            AT %s
            BIND mark = new java.io.File("%s");
            IF linked("deed", Thread.currentThread()) != null AND mark.exists()
            DO killJVM()
            ENDRULE
            """;
    private static final String DEED = """
            RULE %s
            CLASS %s
            METHOD %s
            AT ENTRY
            IF TRUE
            DO link("deed", Thread.currentThread(), "begun")
            ENDRULE
            """;
    private static final String FILE = """
            RULE mid file
            CLASS org.uplink.evidence.work.FileStore
            METHOD keep
            AT INVOKE java.nio.file.Files.move
            BIND mark = new java.io.File("%s");
            IF mark.exists()
            DO killJVM()
            ENDRULE
            """;

    private CrashPoints() {}

    /** What a copy takes as {@code JAVA_TOOL_OPTIONS}. */
    static String options() throws IOException {
        Files.createDirectories(FOLDER);
        disarm();
        var script = FOLDER.resolve("rules.btm");
        Files.writeString(script, rules());
        return "-javaagent:%s=script:%s -XX:TieredStopAtLevel=1".formatted(byteman(), script);
    }

    private static String rules() {
        var deeds = Stream.of(Deeds.values())
                .map(deed -> DEED.formatted(deed, deed.type(), deed.method()))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                deeds,
                COMMIT.formatted("before commit", "ENTRY", mark(Moment.BEFORE_COMMIT)),
                COMMIT.formatted("after commit", "EXIT", mark(Moment.AFTER_COMMIT)),
                FILE.formatted(mark(Moment.MID_FILE)));
    }

    private static Path byteman() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path mark(Moment moment) {
        return FOLDER.resolve(moment.mark());
    }

    static void arm(Moment moment) throws IOException {
        Files.writeString(mark(moment), "");
    }

    static void disarm() throws IOException {
        for (var moment : Moment.values()) {
            Files.deleteIfExists(mark(moment));
        }
    }
}
