package org.uplink.local;

/** What became of somebody's certification. */
enum DemoHolding {
    NOTHING,
    VALID,
    DUE,
    LAPSED,
    REVOKED
}
