package org.uplink.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/**
 * Yearly checks of an organization's people were looked at. Fired in the transaction in which that is written down.
 *
 * @param open those that can be met, known before or not
 * @param missed those whose window has closed: the awards do not count from now on
 * @param over awards of which nothing is missing any more, or less than before
 */
public record ChecksSettled(OrganizationId organization, List<One> open, List<One> missed, List<UUID> over) {

    /**
     * A yearly check of an award.
     *
     * @param number of the check: 1 for the one about the first anniversary
     * @param closes the last day on which it is in time
     * @param address of the page that says what it takes
     */
    public record One(
            PersonId person, UUID award, int number, int year, LocalDate closes, String title, String address) {}

    /** The awards that count now and did not, or the other way round. */
    public List<UUID> changed() {
        return Stream.concat(missed.stream().map(One::award), over.stream())
                .distinct()
                .toList();
    }
}
