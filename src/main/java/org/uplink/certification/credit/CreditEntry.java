package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An activity as the rules see it.
 *
 * @param hours in quarter hours; what is finer counts as the quarter below
 * @param domains the keys of the domains of its competencies
 * @param cycles the keys of the cycles that it is put to; empty for all that it fits
 * @param counts false once it was rejected or withdrawn
 */
public record CreditEntry(
        UUID id,
        String category,
        LocalDate day,
        BigDecimal hours,
        Set<String> domains,
        LocalDate enteredOn,
        Set<String> cycles,
        boolean counts,
        String what) {

    public CreditEntry {
        domains = Set.copyOf(domains);
        cycles = Set.copyOf(cycles);
    }
}
