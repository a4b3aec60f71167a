package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * A newer version of a certification asks these people for more. Fired on each day on which that is news, in the transaction that
 * found them: whoever tells them tells them once.
 *
 * @param revision of the newer version
 */
public record CertificationChanged(
        OrganizationId organization, CertificationId certification, String revision, String title, List<Asked> people) {

    /** @param until the last day on which the version before earns their next award; null where that is over by then */
    public record Asked(PersonId person, @Nullable LocalDate until) {}
}
