package org.uplink.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends server processes, at the latest when the JVM ends. A live reload closes the class loader of this class long before
 * the hook runs, so it uses nothing but the JDK: no other class of ours, not even a nested one, could be loaded then.
 */
final class ProcessEnd extends Thread {
    private static final long ASKED_MILLIS = 4_000;
    private static final long URGED_MILLIS = 10_000;

    private final List<Path> pidFiles;

    private ProcessEnd(List<Path> pidFiles) {
        super("Uplink's local services end");
        this.pidFiles = pidFiles;
    }

    /** Once per JVM and folder, however often the classes are loaded: a system property outlives them. */
    static synchronized void register(Path folder, List<Path> pidFiles) {
        var mark = "org.uplink.local.ends:" + folder;
        if (System.getProperty(mark) == null) {
            System.setProperty(mark, "registered");
            Runtime.getRuntime().addShutdownHook(new ProcessEnd(pidFiles));
        }
    }

    @Override
    public void run() {
        var handles = new ArrayList<ProcessHandle>();
        for (var file : pidFiles) {
            try {
                var lines = Files.readAllLines(file);
                var handle = ProcessHandle.of(Long.parseLong(lines.get(0)));
                if (handle.isPresent()
                        && ProcessHandle.current().equals(handle.get().parent().orElse(null))) {
                    handles.add(handle.get());
                }
            } catch (IOException | RuntimeException e) {
                continue; // never started, or ended already
            }
        }
        of(handles);
    }

    /**
     * Asks first: PostgreSQL then waits for its clients, among them the service in this JVM, which is ending as well.
     * Then urges: it cuts them off and still ends cleanly.
     */
    static void of(List<ProcessHandle> handles) {
        for (var handle : handles) {
            handle.destroy();
        }
        await(handles, ASKED_MILLIS);
        for (var handle : handles) {
            if (handle.isAlive()) {
                interrupt(handle);
            }
        }
        await(handles, URGED_MILLIS);
        for (var handle : handles) {
            if (handle.isAlive()) {
                handle.destroyForcibly();
            }
        }
        await(handles, ASKED_MILLIS);
    }

    private static void await(List<ProcessHandle> handles, long millis) {
        var deadline = System.nanoTime() + millis * 1_000_000;
        for (var handle : handles) {
            while (handle.isAlive() && System.nanoTime() < deadline) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private static void interrupt(ProcessHandle handle) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + handle.pid()).start();
        } catch (IOException e) {
            handle.destroyForcibly();
        }
    }
}
