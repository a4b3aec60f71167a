package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uplink.evidence.work.VirusScanner.Verdict;

class CommandScannerTest {

    @TempDir
    Path folder;

    /** Finds the word EICAR in the file, as a scanner finds a signature. */
    private Verdict scan(String content) throws IOException {
        var file = Files.writeString(folder.resolve("file"), content);
        var script = "if grep -q EICAR \"$0\"; then exit 1; fi; exit 0";
        return new CommandScanner(List.of("/bin/sh", "-c", script), Duration.ofSeconds(5)).scan(file);
    }

    @Test
    void theExitCodeIsTheVerdict() throws IOException {
        assertThat(scan("a plan")).isEqualTo(Verdict.CLEAN);
        assertThat(scan("X5O!P%@AP EICAR-STANDARD-ANTIVIRUS-TEST-FILE")).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void aScannerThatCannotSayIsNoYes() {
        var second = Duration.ofSeconds(1);
        var file = folder.resolve("file");
        assertThat(new CommandScanner(List.of("/no/such/scanner"), second).scan(file))
                .isEqualTo(Verdict.FAILED);
        assertThat(new CommandScanner(List.of("/bin/sh", "-c", "exit 2"), second).scan(file))
                .isEqualTo(Verdict.FAILED);
        assertThat(new CommandScanner(List.of("/bin/sh", "-c", "sleep 5"), Duration.ofMillis(100)).scan(file))
                .isEqualTo(Verdict.FAILED);
    }
}
