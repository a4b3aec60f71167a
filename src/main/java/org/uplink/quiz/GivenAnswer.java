package org.uplink.quiz;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose for one question.
 *
 * @param options ids; empty takes the answer back
 * @param sequence the client's count, which only grows; null where it does not count, which is newer than all before
 */
record GivenAnswer(
        String question, Set<String> options, @Nullable Long sequence) {}
