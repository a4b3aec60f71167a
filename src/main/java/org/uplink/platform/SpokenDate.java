package org.uplink.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as pages, mails and files write it. */
public final class SpokenDate {

    private SpokenDate() {}

    /** "5 Dec 2026" */
    public static String of(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }
}
