package org.uplink.platform;

import java.time.Duration;

/** What the person cannot mend in the form. Each becomes one page, or problem+json. */
public abstract sealed class Refusal extends RuntimeException {

    private final String advice;

    private Refusal(String advice) {
        super(advice, null, false, false);
        this.advice = advice;
    }

    /** What happened and what to do, in words for the page. */
    public String advice() {
        return advice;
    }

    /** It does not exist, or it exists for others: the answer is the same. */
    public static final class NotFound extends Refusal {
        public NotFound() {
            super("Not found");
        }
    }

    /** It was changed or done meanwhile by somebody else, or in another tab. */
    public static final class Conflict extends Refusal {
        public Conflict(String advice) {
            super(advice);
        }
    }

    /** Asked so often in a short time that others would suffer, or secrets could be tried out. */
    public static final class TooMany extends Refusal {
        private final long seconds;

        /** @param wait until the same may be asked again */
        public TooMany(Duration wait) {
            this(Math.max(1, wait.plusMillis(999).toSeconds()));
        }

        private TooMany(long seconds) {
            super("Too many requests");
            this.seconds = seconds;
        }

        String advice(ErrorMessages words) {
            return seconds < 120 ? words.wait_seconds(seconds) : words.wait_minutes((seconds + 59) / 60);
        }

        public long seconds() {
            return seconds;
        }
    }

    /** The request itself is not of the form that the page sends. */
    public static final class Malformed extends Refusal {
        public Malformed(String advice) {
            super(advice);
        }
    }
}
