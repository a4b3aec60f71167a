package org.uplink.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a mail that the server did not take is tried again: soon, then less and less often, for about two days. */
final class RetryRules {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private RetryRules() {}

    /**
     * @param failures so far, not counting this one
     * @return empty where it is given up
     */
    static Optional<Duration> waitAfter(int failures) {
        return failures < WAITS.size() ? Optional.of(WAITS.get(failures)) : Optional.empty();
    }
}
