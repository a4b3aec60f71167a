package org.uplink.certification;

/** What a reason must be to tell somebody something. Pure. */
final class ReasonRules {

    private static final int LONGEST = 500;
    private static final int FEWEST_WORDS = 3;

    private ReasonRules() {}

    /** A few words at least, and no more than the database takes. */
    static boolean says(String text) {
        return text.length() <= LONGEST && text.split("\\s+").length >= FEWEST_WORDS;
    }
}
