package org.uplink.notification;

/** What a mail is about, on one line whatever somebody wrote: a line end in it could begin a header of its own. */
final class Subject {

    private Subject() {}

    static String of(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
