package org.uplink.local;

/** What became of somebody's certification. */
enum DemoHolding {
    NOTHING,
    VALID,
    /** Its clock stands still while the holder is on leave. */
    PAUSED,
    /** A question about it is open, and the holder has appealed. */
    SUSPENDED,
    DUE,
    LAPSED,
    REVOKED
}
