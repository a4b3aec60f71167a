package org.uplink.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Somebody, or whoever leads them, did something to an assignment of theirs. Fired in the transaction that did it.
 *
 * @param title of the path
 * @param dueOn the date that it has now, or that is asked for
 * @param by the name of the one who did it
 */
public record AssignmentTouched(
        OrganizationId organization,
        PersonId person,
        UUID assignment,
        String path,
        String title,
        LocalDate dueOn,
        Deed deed,
        String by) {

    /** What was done. */
    public enum Deed {
        REMINDED,
        MOVED,
        WITHDRAWN,
        /** The person asks for a later date. */
        ASKED,
        /** There is no later date. */
        DECLINED
    }
}
