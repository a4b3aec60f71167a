package org.uplink.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.uplink.access.JunkRequest.Aim;

/** Many malformed requests at once, each made by its number and the seed alone, so that one can be sent again. */
final class Barrage {

    private static final int AT_ONCE = 8;
    private static final int BROKEN = 500;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.[01] (\\d{3})");
    private static final Pattern TRACE = Pattern.compile(
            "\tat [\\w.$/]+\\(|java\\.lang\\.|org\\.hibernate|org\\.postgresql|SQLSTATE|io\\.quarkus\\.|io\\.vertx\\.");

    /** To look for a word is cheap, and pages are long. */
    private static final List<String> HINTS =
            List.of("\tat ", "java.lang.", "org.hibernate", "org.postgresql", "SQLSTATE", "io.quarkus.", "io.vertx.");

    private final long seed;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();

    Barrage(long seed) {
        this.seed = seed;
    }

    /** Sends the requests of these numbers. */
    void send(List<Place> places, List<Caller> callers, Aim aim, long from, long until) {
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var at = new AtomicLong(from);
            for (var hand = 0; hand < AT_ONCE; hand++) {
                hands.execute(() -> {
                    try (var connection = new KeptConnection()) {
                        for (var number = at.getAndIncrement(); number < until; number = at.getAndIncrement()) {
                            one(connection, request(places, callers, aim, number), number);
                        }
                    } catch (IOException unclosed) {
                        throw new UncheckedIOException(unclosed);
                    }
                });
            }
        }
    }

    private JunkRequest request(List<Place> places, List<Caller> callers, Aim aim, long number) {
        var dice = new Random(seed ^ number * 0x9E3779B97F4A7C15L);
        return JunkRequest.of(Odd.of(places, dice), Odd.of(callers, dice), aim, dice);
    }

    private void one(KeptConnection connection, JunkRequest request, long number) {
        try {
            judge(request, connection.ask(request), number);
        } catch (IOException | RuntimeException unanswered) {
            faults.add("%d: %s: %s".formatted(number, request, unanswered));
        }
    }

    private void judge(JunkRequest request, String answer, long number) {
        var status = STATUS.matcher(answer);
        if (status.find()) {
            answered.incrementAndGet();
            if (Integer.parseInt(status.group(1)) >= BROKEN) {
                faults.add("%d: %s answers %s".formatted(number, request, status.group(1)));
            }
        }
        if (HINTS.stream().anyMatch(answer::contains) && TRACE.matcher(answer).find()) {
            faults.add("%d: %s shows what is inside: %s".formatted(number, request, inside(answer)));
        }
    }

    private static String inside(String answer) {
        var found = TRACE.matcher(answer);
        var at = found.find() ? Math.max(0, found.start() - 100) : 0;
        return answer.substring(at, Math.min(answer.length(), at + 300)).replaceAll("\\s+", " ");
    }

    long answered() {
        return answered.get();
    }

    List<String> faults() {
        return new ArrayList<>(faults);
    }
}
