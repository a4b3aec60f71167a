package org.uplink.platform;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a field, whatever the browser made of its line ends. */
public final class Typed {

    private Typed() {}

    /** Without blank ends; "" where nothing was sent. */
    public static String text(@Nullable String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n").strip();
    }
}
