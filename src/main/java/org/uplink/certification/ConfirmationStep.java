package org.uplink.certification;

import java.util.UUID;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Something was shown for a certification and is to be confirmed, or has been decided on. Fired in the transaction that did it.
 *
 * @param title of what is asked for
 * @param reason why it was declined; "" otherwise
 * @param address of the page of the one who asked
 */
public record ConfirmationStep(
        OrganizationId organization,
        PersonId person,
        UUID request,
        String title,
        Deed deed,
        String reason,
        String address) {

    public enum Deed {
        ASKED,
        /** As many have confirmed it as it takes. */
        CONFIRMED,
        DECLINED
    }
}
