package org.uplink.bench;

import java.time.Duration;
import java.util.Arrays;

/** Times of requests that were sent by several at once; times in milliseconds. */
record Sample(long requests, double perSecond, double median, double slowest, long failed) {

    /** The line in which src/bench/wrk/get.lua says what wrk has measured, in microseconds. */
    static Sample ofLine(String line) {
        var cells = line.split(" ");
        var requests = Long.parseLong(cells[1]);
        return new Sample(
                requests,
                requests / (Long.parseLong(cells[2]) / 1e6),
                Long.parseLong(cells[3]) / 1e3,
                Long.parseLong(cells[4]) / 1e3,
                Long.parseLong(cells[5]));
    }

    /** @param nanos how long each took */
    static Sample of(long[] nanos, Duration all) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Sample(
                sorted.length,
                sorted.length / (all.toNanos() / 1e9),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6,
                0);
    }
}
