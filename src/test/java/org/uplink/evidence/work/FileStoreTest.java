package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    private Path place;

    private record Settings(Optional<Path> directory) implements WorkConfig, WorkConfig.Files, WorkConfig.Hook {

        @Override
        public WorkConfig.Files files() {
            return this;
        }

        @Override
        public WorkConfig.Hook hook() {
            return this;
        }

        @Override
        public MemorySize quota() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public Optional<List<String>> scanner() {
            return Optional.empty();
        }

        @Override
        public Duration scanTimeout() {
            return Duration.ZERO;
        }

        @Override
        public Optional<String> key() {
            return Optional.empty();
        }
    }

    private static void start(Path folder) {
        new FileStore(new Settings(Optional.of(folder))).prepare(new StartupEvent());
    }

    /** So that a backup finds it before anybody has handed anything in. */
    @Test
    void theFirstStartMakesTheFolder() {
        start(place.resolve("of/files"));
        assertThat(place.resolve("of/files")).isEmptyDirectory();
    }

    @Test
    void anotherStartLeavesWhatIsThere() throws IOException {
        Files.writeString(place.resolve("work"), "done");
        start(place);
        assertThat(place.resolve("work")).hasContent("done");
    }

    @Test
    void whereItCannotBeMadeTheServiceStartsAllTheSame() throws IOException {
        var file = Files.writeString(place.resolve("file"), "in the way");
        assertThatCode(() -> start(file.resolve("files"))).doesNotThrowAnyException();
    }
}
