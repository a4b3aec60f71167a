package org.uplink.platform;

import java.util.Map;

/** What a room does with its content: it reads it, and keeps every revision beside the ones before. */
public interface ContentKind<T> {

    /** Kinds are read and published in this order, so that names are declared before they are used. */
    int order();

    ContentReader<T> reader();

    /**
     * Stores revisions that are new and makes these documents the current ones; what is not among them is withdrawn. Runs
     * inside the one transaction of the load.
     *
     * @param documents by slug
     */
    void publish(Map<String, Published<T>> documents);

    /** Called after the transaction: from now on these are current in this process. */
    void current(Map<String, T> documents);

    record Published<T>(ContentItem item, T document) {}
}
