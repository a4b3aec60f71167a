package org.uplink.bench;

import static java.net.HttpURLConnection.HTTP_OK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.uplink.qa.Learner;
import org.uplink.testing.Browser;
import org.uplink.testing.PackagedService;
import org.uplink.testing.Tokens;

/** Asks one copy for one thing after the other, each long enough that Java has nothing left to learn. */
final class Bench {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    static final int AT_ONCE = 8;
    private static final int SUBMISSIONS = 40;
    /** Whoever takes a check is new there, so that the team that is looked at stays as large as it is. */
    private static final String DISTRICT = "lakeside";

    private final PackagedService copy;
    private final Connection database;
    private final ProcessHandle service;
    private final ProcessHandle postgres;
    private final List<Figures> all = new ArrayList<>();

    Bench(PackagedService copy, Connection database, ProcessHandle postgres) {
        this.copy = copy;
        this.database = database;
        this.service = ProcessHandle.of(copy.pid()).orElseThrow();
        this.postgres = postgres;
    }

    List<Figures> all() {
        return all;
    }

    String address() {
        return "http://127.0.0.1:" + copy.port();
    }

    /** Pages, by people in turn, each with a session of their own, or by nobody. */
    Figures page(String name, String path, Browser... people) throws IOException, InterruptedException, SQLException {
        return page(name, path, HTTP_OK, people);
    }

    /** @param status with which they are answered */
    Figures page(String name, String path, int status, Browser... people)
            throws IOException, InterruptedException, SQLException {
        var file = Files.write(
                Path.of("target", "bench", "people.txt"),
                Stream.of(people).map(Browser::cookieHeader).toList());
        Wrk.warmUp(address() + path, file, status, WARM_UP);
        var meter = meter();
        return keep(meter.read(name, Wrk.get(address() + path, file, status, MEASURED)));
    }

    /** Answers of people who are in the middle of a check. */
    Figures answers() throws IOException, InterruptedException, SQLException {
        var file = Path.of("target", "bench", "learners.txt");
        var lines = new ArrayList<String>();
        for (var learner : Learner.inChecks(address(), DISTRICT, AT_ONCE)) {
            lines.add(String.join(
                    " ",
                    Tokens.of(learner.account()),
                    learner.attempt().toString(),
                    learner.questions().getFirst()));
        }
        Files.write(file, lines);
        Wrk.save(address(), file, WARM_UP);
        var meter = meter();
        return keep(meter.read("saving an answer", Wrk.save(address(), file, MEASURED)));
    }

    /** Checks that are handed in: each can be once, so there are only so many. */
    Figures submissions() throws IOException, InterruptedException, SQLException, ExecutionException {
        submit(Learner.inChecks(address(), DISTRICT, AT_ONCE));
        var learners = Learner.inChecks(address(), DISTRICT, SUBMISSIONS);
        var meter = meter();
        return keep(meter.read("submitting a check", submit(learners)));
    }

    Figures commits() throws SQLException, InterruptedException, ExecutionException {
        var meter = meter();
        return keep(meter.read("floor: commit of a row", Floor.commits(BenchStack.addresses(), MEASURED)));
    }

    private static Sample submit(List<Learner> learners) throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var times = new long[learners.size()];
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var number = 0;
            for (var done :
                    threads.invokeAll(learners.stream().map(Bench::submission).toList())) {
                times[number++] = done.get();
            }
        }
        return Sample.of(times, Duration.ofNanos(System.nanoTime() - began));
    }

    private static Callable<Long> submission(Learner learner) {
        return () -> {
            var began = System.nanoTime();
            if (learner.submit().statusCode() != 200) {
                throw new AssertionError("A check was not taken");
            }
            return System.nanoTime() - began;
        };
    }

    private Meter meter() throws SQLException {
        return new Meter(database, service, postgres);
    }

    private Figures keep(Figures figures) {
        System.out.println(figures.row());
        all.add(figures);
        return figures;
    }
}
