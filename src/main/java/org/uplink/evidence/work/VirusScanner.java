package org.uplink.evidence.work;

import java.nio.file.Path;

/** Looks at a file before it is kept. */
interface VirusScanner {

    enum Verdict {
        CLEAN,
        INFECTED,
        /** No scanner is configured. */
        NOT_SCANNED,
        /** The scanner could not say. */
        FAILED
    }

    Verdict scan(Path file);
}
