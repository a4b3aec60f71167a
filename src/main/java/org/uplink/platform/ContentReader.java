package org.uplink.platform;

import java.util.Optional;

/**
 * Reads and checks one kind of content. Pure: no database, no clock, so that content can be checked anywhere.
 *
 * @param <T> the document as the room uses it
 */
public interface ContentReader<T> {

    /** The folder below {@code content/}. */
    String folder();

    /** The document, or empty when the item has problems, which are reported to it. Declares the names that later kinds may use. */
    Optional<T> read(ContentItem item);
}
