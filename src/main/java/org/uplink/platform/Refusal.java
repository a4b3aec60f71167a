package org.uplink.platform;

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

    /** The request itself is not of the form that the page sends. */
    public static final class Malformed extends Refusal {
        public Malformed(String advice) {
            super(advice);
        }
    }
}
