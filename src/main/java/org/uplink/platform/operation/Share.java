package org.uplink.platform.operation;

import java.util.ArrayDeque;
import java.util.Queue;

/** The requests of one organization that are worked on, and those that wait until one of them is done. */
final class Share {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int inside;

    /**
     * Begins the work, now or when another has left.
     *
     * @param most how many may be inside
     * @param mostWaiting how many may wait
     * @return false where it is never begun
     */
    boolean enter(Runnable work, int most, int mostWaiting) {
        synchronized (this) {
            if (inside >= most) {
                return waiting.size() < mostWaiting && waiting.add(work);
            }
            inside++;
        }
        work.run();
        return true;
    }

    /** One is done, and makes room for another. */
    void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                inside--;
                return;
            }
        }
        next.run();
    }

    /** @return whether it had not begun, and now never will */
    synchronized boolean giveUp(Runnable work) {
        return waiting.remove(work);
    }
}
