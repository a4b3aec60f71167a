package org.uplink.evidence.work;

import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a program, such as {@code clamdscan}, by its exit code. */
final class CommandScanner implements VirusScanner {

    private static final int INFECTED = 1;

    private final List<String> command;
    private final Duration timeout;

    CommandScanner(List<String> command, Duration timeout) {
        this.command = List.copyOf(command);
        this.timeout = timeout;
    }

    @Override
    public Verdict scan(Path file) {
        var words = new ArrayList<>(command);
        words.add(file.toAbsolutePath().toString());
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                Log.errorf("The virus scanner did not answer within %s", timeout);
                return Verdict.FAILED;
            }
            return verdict(process.exitValue());
        } catch (IOException unusable) {
            Log.errorf(unusable, "The virus scanner %s cannot be run", command.getFirst());
            return Verdict.FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Verdict.FAILED;
        }
    }

    private static Verdict verdict(int exit) {
        return switch (exit) {
            case 0 -> Verdict.CLEAN;
            case INFECTED -> Verdict.INFECTED;
            default -> Verdict.FAILED;
        };
    }
}
