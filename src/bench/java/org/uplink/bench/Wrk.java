package org.uplink.bench;

import static java.net.HttpURLConnection.HTTP_OK;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Eight people at once who ask without a pause, sent by wrk: of all such programs it takes least from the service. */
final class Wrk {

    private static final Path SCRIPTS = Path.of("src", "bench", "wrk");
    private static final int AT_ONCE = 8;

    private Wrk() {}

    /** @param status with which it is answered; looking for one that is no success costs wrk time */
    static Sample get(String address, Map<String, String> headers, int status, Duration time)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(options("get.lua", time));
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(address);
        if (status != HTTP_OK) {
            command.addAll(List.of("--", "" + status));
        }
        return run(command);
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
