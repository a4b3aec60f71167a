package org.uplink.people.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is kept for one reason, and so for one time. The order is that of removing: what hangs on something else comes first. The
 * database knows for each key which rows are meant ({@code uplink_due}).
 */
public enum RecordClass {
    CHECKS(Trigger.MADE, 12),
    LEARNING(Trigger.SEPARATION, 24),
    SELF(Trigger.SEPARATION, 0),
    EVIDENCE(Trigger.MADE, 24),
    FILES(Trigger.MADE, 12),
    WORK(Trigger.MADE, 24),
    PLANS(Trigger.SEPARATION, 12),
    CREDITS(Trigger.CYCLE_END, 24),
    CERTIFICATIONS(Trigger.CYCLE_END, 24),
    NOTICES(Trigger.MADE, 1),
    INVITATIONS(Trigger.MADE, 1),
    TRAIL(Trigger.MADE, 24),
    ACCOUNT(Trigger.SEPARATION, 0);

    /** From which day the time counts. */
    enum Trigger {
        /** Each record by itself. */
        MADE,
        /** When what it counted for has ended. */
        CYCLE_END,
        /** When the person's last membership of the organization has ended. */
        SEPARATION
    }

    private final Trigger trigger;
    private final int leastMonths;

    RecordClass(Trigger trigger, int leastMonths) {
        this.trigger = trigger;
        this.leastMonths = leastMonths;
    }

    Trigger trigger() {
        return trigger;
    }

    /** No organization sets less; many have to set more. */
    public int leastMonths() {
        return leastMonths;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String triggerKey() {
        return trigger.name().toLowerCase(Locale.ROOT);
    }

    /** Whether levels are counted from it. */
    public boolean isEvidence() {
        return this == SELF || this == EVIDENCE;
    }

    static Optional<RecordClass> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
