package org.uplink.qa;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.uplink.qa.Cookie.Answered;

/** Requests at one copy, and what became of each. */
record Storm(List<Answered> answers, Duration took) {

    /** More are not waited for at once, or the client would be what breaks. */
    private static final int OPEN = 1500;

    /** As many as some people get who wait for each answer. */
    static Storm of(int people, Cookie session, int port, Duration time) throws InterruptedException {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        var start = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (var person = 0; person < people; person++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() - start < time.toNanos()) {
                    answers.add(session.ask(port));
                }
            }));
        }
        return ended(threads, answers, start);
    }

    /** A number in each second, whether or not those before were answered. */
    static Storm at(double perSecond, Cookie session, int port, Duration time) throws InterruptedException {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        var room = new Semaphore(OPEN);
        var start = System.nanoTime();
        var threads = new ArrayList<Thread>();
        var all = (long) (perSecond * time.toMillis() / 1000);
        for (var number = 0L; number < all; number++) {
            LockSupport.parkNanos(start + (long) (number * 1e9 / perSecond) - System.nanoTime());
            room.acquire();
            threads.add(Thread.ofVirtual().start(() -> {
                answers.add(session.ask(port));
                room.release();
            }));
        }
        return ended(threads, answers, start);
    }

    private static Storm ended(List<Thread> threads, Queue<Answered> answers, long start) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
        return new Storm(List.copyOf(answers), Duration.ofNanos(System.nanoTime() - start));
    }

    double perSecond() {
        return answers.size() * 1000.0 / took.toMillis();
    }

    double servedPerSecond() {
        return of(200) * 1000.0 / took.toMillis();
    }

    Storm and(Storm other) {
        var all = new ArrayList<>(answers);
        all.addAll(other.answers);
        return new Storm(all, took.plus(other.took));
    }

    long of(int status) {
        return answers.stream().filter(one -> one.status() == status).count();
    }

    long broken() {
        return answers.stream()
                .filter(one -> one.status() == 0 || one.status() >= 500 && one.status() != 503)
                .count();
    }

    /** How many were sent away and not told when to come again. */
    long withoutAdvice() {
        return answers.stream()
                .filter(one -> one.status() == 503 && !one.saysWhen())
                .count();
    }

    /** Until whatever answer came, or none. */
    Duration longest() {
        return answers.stream().map(Answered::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Of those that were served. */
    Duration slowest(double share) {
        var served = answers.stream()
                .filter(one -> one.status() == 200)
                .map(Answered::took)
                .sorted()
                .toList();
        return served.isEmpty()
                ? Duration.ZERO
                : served.get((int) Math.min(served.size() - 1.0, served.size() * share));
    }

    Map<Integer, Long> byStatus() {
        return answers.stream().collect(Collectors.groupingBy(Answered::status, TreeMap::new, Collectors.counting()));
    }
}
