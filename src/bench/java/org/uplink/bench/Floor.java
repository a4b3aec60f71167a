package org.uplink.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** What the database does at best: eight connections that each commit one row after the other. */
final class Floor {

    private static final int AT_ONCE = 8;

    private Floor() {}

    static Sample commits(Map<String, String> addresses, Duration time)
            throws SQLException, InterruptedException, ExecutionException {
        var url = Objects.requireNonNull(addresses.get("uplink.test.superuser-url"));
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement()) {
            statement.execute("create table if not exists bench_row (id bigserial primary key, word text)");
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                var began = System.nanoTime();
                Callable<long[]> writer = () -> write(url, began + time.toNanos());
                var all = new ArrayList<long[]>();
                for (Future<long[]> times : threads.invokeAll(Collections.nCopies(AT_ONCE, writer))) {
                    all.add(times.get());
                }
                var took = Duration.ofNanos(System.nanoTime() - began);
                return Sample.of(all.stream().flatMapToLong(Arrays::stream).toArray(), took);
            } finally {
                statement.execute("drop table bench_row");
            }
        }
    }

    private static long[] write(String url, long until) throws SQLException {
        var times = LongStream.builder();
        try (Connection database = DriverManager.getConnection(url);
                var insert = database.prepareStatement("insert into bench_row (word) values (?)")) {
            for (var now = System.nanoTime(); now < until; now = System.nanoTime()) {
                insert.setString(1, "a");
                insert.executeUpdate();
                times.add(System.nanoTime() - now);
            }
        }
        return times.build().toArray();
    }
}
