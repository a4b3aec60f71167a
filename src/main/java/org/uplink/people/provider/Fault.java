package org.uplink.people.provider;

import org.uplink.platform.Unfetched;

/** What keeps a provider from being used, each with words of its own. Those of an address bear the fetcher's names. */
enum Fault {
    MALFORMED,
    NOT_HTTPS,
    UNKNOWN_HOST,
    PRIVATE,
    UNREACHABLE,
    NOT_TRUSTED,
    SLOW,
    ELSEWHERE,
    REFUSED,
    LARGE,
    NO_JSON,
    OTHER_ISSUER,
    NO_ADDRESSES,
    NO_CODE,
    NO_KEYS,
    NO_XML,
    MANY_PROVIDERS,
    NO_SIGN_IN,
    NO_CERTIFICATE,
    EXPIRED,
    ANOTHER,
    /** Whoever came by it would not be recognized. */
    NAMED_OTHERWISE;

    /** Found while looking at a provider. */
    static final class Found extends Exception {
        private final Fault fault;

        Found(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    static Fault of(Unfetched unfetched) {
        return valueOf(unfetched.why().name());
    }
}
