package org.uplink.people.joining;

import io.quarkus.qute.TemplateExtension;

/** A change and a problem of a roster are kept as a word, a colon, and what it is about. */
@TemplateExtension
class RosterWords {

    private RosterWords() {}

    static String word(String text) {
        var colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    static String about(String text) {
        var colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(colon + 1).strip();
    }
}
