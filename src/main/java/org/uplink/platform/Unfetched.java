package org.uplink.platform;

/** An address outside of Uplink that was not read. */
public final class Unfetched extends Exception {

    /** What a person can do something about, each with words of its own where somebody typed the address. */
    public enum Why {
        MALFORMED,
        NOT_HTTPS,
        UNKNOWN_HOST,
        PRIVATE,
        UNREACHABLE,
        NOT_TRUSTED,
        SLOW,
        ELSEWHERE,
        REFUSED,
        LARGE
    }

    private final Why why;

    public Unfetched(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
