package org.uplink.platform;

import io.quarkus.qute.TemplateExtension;

/** A change and a problem of a line of a table are kept as a word, a colon, and what it is about. */
@TemplateExtension
public class LineWords {

    private LineWords() {}

    public static String word(String text) {
        var colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    public static String about(String text) {
        var colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(colon + 1).strip();
    }
}
