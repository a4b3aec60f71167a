package org.uplink.bench;

import static java.net.HttpURLConnection.HTTP_OK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Eight at once who ask without a pause, sent by wrk: of all such programs it takes least from the service. */
final class Wrk {

    private static final Path SCRIPTS = Path.of("src", "bench", "wrk");
    private static final int AT_ONCE = 8;
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "text/html,*/*;q=0.8", "Accept-Encoding", "gzip");

    private Wrk() {}

    /** Looks at the status of each answer, which costs wrk time: a redirect to the sign-in is fast, and no page. */
    static void warmUp(String address, Path people, int status, Duration time)
            throws IOException, InterruptedException {
        var failed = run(expecting(status, asking(address, people, time))).failed();
        if (failed > 0) {
            throw new AssertionError("%s: %d times it was not answered with %d".formatted(address, failed, status));
        }
    }

    /**
     * @param people the file that src/bench/wrk/get.lua reads: a line with the cookies of each
     * @param status with which it is answered; of those that are a success wrk takes each for the other
     */
    static Sample get(String address, Path people, int status, Duration time) throws IOException, InterruptedException {
        var command = asking(address, people, time);
        return run(status == HTTP_OK ? command : expecting(status, command));
    }

    private static List<String> asking(String address, Path people, Duration time) {
        var command = new ArrayList<>(options("get.lua", time));
        HEADERS.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.addAll(List.of(address, "--", people.toString()));
        return command;
    }

    private static List<String> expecting(int status, List<String> command) {
        return Stream.concat(command.stream(), Stream.of("" + status)).toList();
    }

    /** @param learners the file that src/bench/wrk/save.lua reads */
    static Sample save(String address, Path learners, Duration time) throws IOException, InterruptedException {
        var command = new ArrayList<>(options("save.lua", time));
        command.addAll(List.of(address, "--", learners.toString(), "" + System.currentTimeMillis() * 1000));
        return run(command);
    }

    private static List<String> options(String script, Duration time) {
        return List.of(
                "wrk",
                "-t1",
                "-c" + AT_ONCE,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "20s",
                "-s",
                SCRIPTS.resolve(script).toString());
    }

    private static Sample run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines()
                .filter(line -> line.startsWith("figures "))
                .map(Sample::ofLine)
                .findFirst()
                .orElseThrow(() -> new AssertionError("wrk has measured nothing:\n" + said));
    }
}
