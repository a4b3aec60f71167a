package org.uplink.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server process of the local stack. A live reload loads this class anew and a crash leaves processes behind, so what
 * runs is remembered in a file beside the data, never in memory.
 */
final class Child {
    private static final int LINES_TO_SHOW = 25;

    private final String name;
    private final Path folder;

    /** @param folder absolute; the command line of the process must name it, which is how it is recognised */
    Child(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** The port of this JVM's own running child. */
    Optional<Integer> portIfOurs() {
        return remembered()
                .filter(it -> it.owner() == ProcessHandle.current().pid() && isAlive(it))
                .map(Remembered::port);
    }

    /** Ends what a crashed run left behind; refuses when another living run owns it. */
    void stopOrphan() throws IOException {
        var earlier = remembered();
        if (earlier.isPresent() && isAlive(earlier.get())) {
            var handle = ProcessHandle.of(earlier.get().pid()).orElseThrow();
            // Once its owner has died, a process belongs to init or to a subreaper.
            if (handle.parent().map(ProcessHandle::pid).orElse(0L)
                    == earlier.get().owner()) {
                throw new CannotStart("Uplink is already running with the data in " + folder + " (process "
                        + earlier.get().owner() + "): stop it, or set UPLINK_DATA_DIR to another folder.");
            }
            ProcessEnd.of(List.of(handle));
        }
        Files.deleteIfExists(pidFile());
    }

    Process launch(List<String> command, Map<String, String> environment, int port) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        // Settings for the developer's own servers and JVMs must not reach these.
        builder.environment().keySet().removeIf(it -> it.startsWith("KC_") || it.startsWith("PG"));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var lines = List.of("" + process.pid(), "" + ProcessHandle.current().pid(), "" + port);
        Files.write(pidFile(), lines);
        return process;
    }

    void stop() throws IOException {
        remembered()
                .filter(this::isAlive)
                .flatMap(it -> ProcessHandle.of(it.pid()))
                .ifPresent(it -> ProcessEnd.of(List.of(it)));
        Files.deleteIfExists(pidFile());
    }

    Path pidFile() {
        return folder.resolve(name + ".pid");
    }

    Path logFile() {
        return folder.resolve(name + ".log");
    }

    String lastLinesOfLog() {
        try {
            var lines = Files.readAllLines(logFile());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private boolean isAlive(Remembered earlier) {
        return ProcessHandle.of(earlier.pid())
                .filter(ProcessHandle::isAlive)
                .flatMap(it -> it.info().commandLine())
                .filter(it -> it.contains(folder.toString()))
                .isPresent();
    }

    private Optional<Remembered> remembered() {
        try {
            var numbers = new ArrayList<Long>();
            for (var line : Files.readAllLines(pidFile())) {
                numbers.add(Long.valueOf(line));
            }
            return numbers.size() == 3
                    ? Optional.of(new Remembered(
                            numbers.get(0), numbers.get(1), numbers.get(2).intValue()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // missing, or cut short by a crash
        }
    }

    private record Remembered(long pid, long owner, int port) {}
}
