package org.uplink.platform.operation;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntSupplier;

/** The requests of one organization that are worked on, and those that wait until one of them is done. */
final class Share {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final IntSupplier most;
    private final int mostWaiting;
    private int inside;
    private int lent;

    /**
     * @param most how many may be inside by now
     * @param mostWaiting how many may wait
     */
    Share(IntSupplier most, int mostWaiting) {
        this.most = most;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Begins the work, now or when another has left.
     *
     * @return false where it is never begun
     */
    boolean enter(Runnable work) {
        synchronized (this) {
            if (!hasRoom(most.getAsInt())) {
                return waiting.size() < mostWaiting && waiting.add(work);
            }
            inside++;
        }
        work.run();
        return true;
    }

    /** One is done, and makes room for another, unless fewer may be inside than there were. */
    void leave() {
        Runnable next;
        synchronized (this) {
            inside--;
            next = hasRoom(most.getAsInt()) ? waiting.poll() : null;
            if (next == null) {
                return;
            }
            inside++;
        }
        next.run();
    }

    /**
     * Gives one's place to others for a while.
     *
     * @return false where as many have done so as may be inside: those who come back would be too many
     */
    boolean lend() {
        synchronized (this) {
            if (lent >= most.getAsInt()) {
                return false;
            }
            lent++;
        }
        leave();
        return true;
    }

    /** The place that was lent is taken again. */
    synchronized void comeBack() {
        lent--;
        inside++;
    }

    /** Nobody comes back to the place that was lent. */
    synchronized void stayAway() {
        lent--;
    }

    synchronized boolean hasRoom(int places) {
        return inside < places;
    }

    /** @return whether it had not begun, and now never will */
    synchronized boolean giveUp(Runnable work) {
        return waiting.remove(work);
    }
}
