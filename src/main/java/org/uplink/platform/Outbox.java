package org.uplink.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Mails of one kind that wait to be sent. Each step is a transaction of its own, for sending is none.
 *
 * @param <T> a mail whose turn somebody has until the lease ends
 * @param <L> what stands in it
 */
public interface Outbox<T extends Outbox.Turn, L> {

    /** Whoever slept through the lease has another turn than the row. */
    interface Turn {
        UUID id();
    }

    /** Takes the next one of any organization; nobody else gets it while the lease runs. */
    Optional<T> take(Duration lease);

    /** Empty where there is no need of it any more, or the turn is another's. */
    Optional<L> letter(T taken);

    /** There is no need of it any more. */
    void needless(T taken);

    void sent(T taken);

    /** It will not be sent. */
    void giveUp(T taken, String problem);

    /** Surely not sent: it is as if sending had not begun. */
    void tryAgain(T taken, Duration later, String problem);

    /** How often the mail server surely did not take it. */
    int failures(T taken);
}
