package org.uplink.progress;

import org.uplink.catalog.Lesson;

/** What somebody does next in a course. */
public sealed interface NextStep {

    record Read(Lesson lesson) implements NextStep {}

    record TakeCheck() implements NextStep {}

    /** Everything is done. */
    record Finished() implements NextStep {}
}
