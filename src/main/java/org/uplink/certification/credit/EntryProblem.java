package org.uplink.certification.credit;

/** What can be wrong with an entry; words for it are the page's. */
enum EntryProblem {
    CATEGORY_UNKNOWN("category"),
    DAY_UNREADABLE("day"),
    DAY_IN_FUTURE("day"),
    DAY_TOO_OLD("day"),
    TIME_UNREADABLE("time"),
    TIME_TOO_SHORT("time"),
    TIME_TOO_LONG("time"),
    WHAT_MISSING("what"),
    WHAT_TOO_LONG("what"),
    BODY_MISSING("body"),
    BODY_TOO_LONG("body"),
    COMPETENCY_MISSING("competency"),
    COMPETENCY_UNKNOWN("competency"),
    COMPETENCY_TOO_MANY("competency"),
    PROOF_MISSING("note"),
    NOTE_TOO_LONG("note"),
    LINK_UNREADABLE("link"),
    CYCLE_UNKNOWN("cycles"),
    SAME_AGAIN("what"),
    SAME_LINE("what");

    private final String field;

    EntryProblem(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
