package org.uplink.people.provider;

import java.util.List;
import org.uplink.platform.OrganizationId;

/**
 * What a region offers an organization is not what it was. Fired in the transaction that changed it, in the scope of that
 * organization.
 *
 * @param region its alias
 * @param name how it is called
 * @param values that it says for people of the organization
 * @param matter that it is about: what was offered at once is one
 * @param settled matters of which nothing waits for an answer any longer
 */
public record RegionTouched(
        OrganizationId organization,
        Deed deed,
        String region,
        String name,
        List<String> values,
        String matter,
        List<String> settled) {

    /** What was done. */
    public enum Deed {
        OFFERED,
        /** What counted is said in another way, and waits for an answer. */
        CHANGED,
        ACCEPTED,
        ENDED,
        WITHDRAWN,
        /** Another offer takes its place. */
        REPLACED,
        /** The region itself is gone. */
        REMOVED,
        /** It says groups in another claim than was agreed to; that is its value. */
        WORDS_MOVED,
        /** It says them again in the claim that was agreed to. */
        WORDS_BACK,
        /** The claim that it says them in now has been agreed to. */
        WORDS_TAKEN;

        /** Whether nobody comes in by these values from now on. */
        boolean ends() {
            return this == ENDED || this == WITHDRAWN || this == REPLACED || this == REMOVED;
        }
    }
}
