package org.uplink.qa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.uplink.qa.AnswerLog.Given;
import org.uplink.qa.AnswerLog.Key;

/** Learners who save answers without a pause, each one question after the other, until they are stopped. */
final class Answering implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("a", "b", "c");

    private static final long PAUSE_MILLIS = 200;

    private final AnswerLog log;
    private final List<Thread> hands = new ArrayList<>();
    private final AtomicLong saved = new AtomicLong();
    private volatile boolean stopped;

    Answering(List<Learner> learners, AnswerLog log, Random chances) {
        this.log = log;
        for (var learner : learners) {
            var own = new Random(chances.nextLong());
            hands.add(Thread.ofVirtual().start(() -> answer(learner, own)));
        }
    }

    /** How many answers have been acknowledged. */
    long saved() {
        return saved.get();
    }

    private void answer(Learner learner, Random chances) {
        // Later than all that somebody has given in a run of before.
        var sequence = System.currentTimeMillis() * 1000;
        try {
            while (!stopped) {
                for (var question : learner.questions()) {
                    if (!stopped) {
                        give(learner, question, OPTIONS.get(chances.nextInt(OPTIONS.size())), ++sequence);
                    }
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void give(Learner learner, String question, String option, long sequence)
            throws IOException, InterruptedException {
        var outcome = AnswerLog.outcome(learner.save(question, option, sequence));
        log.add(new Key(learner.attempt(), question), new Given(sequence, option, outcome));
        if (outcome == AnswerLog.Outcome.OK) {
            saved.incrementAndGet();
        } else {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Returns when the last answer has been heard of. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (var hand : hands) {
            hand.join();
        }
    }
}
