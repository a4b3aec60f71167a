package org.uplink.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Keycloak takes connections and says nothing, until it is closed: its process stands still, as in a long collection of garbage. */
public final class SilentKeycloak implements AutoCloseable {

    private final String process;

    private SilentKeycloak(String process) {
        this.process = process;
    }

    public static SilentKeycloak begin() {
        try {
            var file = new Child("keycloak", LocalStack.FOLDER).pidFile();
            var silent = new SilentKeycloak(Files.readAllLines(file).getFirst());
            silent.signal("-STOP");
            return silent;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            var answer = new ProcessBuilder("kill", signal, process)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (answer != 0) {
                throw new IllegalStateException("kill " + signal + " ended with " + answer);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
