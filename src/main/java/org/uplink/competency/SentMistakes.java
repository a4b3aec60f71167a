package org.uplink.competency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uplink.competency.AdjustmentProblem.Mistake;

/** Collects what is wrong in a document, so that one answer names everything that is to be mended. */
final class SentMistakes {

    private static final int MOST = 100;

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** In the order in which they were noted, the first hundred. */
    List<Mistake> all() {
        return List.copyOf(mistakes);
    }

    void note(String field, String detail) {
        if (mistakes.size() < MOST) {
            mistakes.add(new Mistake(field, detail));
        }
    }

    /** @param what it is, the same for two that must not stand side by side */
    void once(String field, String what) {
        if (!seen.add(what)) {
            note(field, "It is there twice. Leave one of them out.");
        }
    }

    void asked(String field, String text, int longest) {
        if (text.isEmpty()) {
            note(field, "It is missing.");
        }
        atMost(field, text, longest);
    }

    void atMost(String field, String text, int longest) {
        if (text.length() > longest) {
            note(field, "At most " + longest + " characters.");
        }
    }

    void oneOf(String field, String text, List<String> known) {
        if (!known.contains(text)) {
            note(field, "Send one of " + String.join(", ", known) + ".");
        }
    }

    void named(String field, String name, Collection<String> known) {
        if (name.isEmpty()) {
            note(field, "It is missing.");
        } else if (!known.contains(name)) {
            note(field, "Neither the framework nor the document has '" + name + "'.");
        }
    }
}
