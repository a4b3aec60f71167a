package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle asks for. Hours are exact decimals in quarter hours.
 *
 * @param schedule the slug of the schedule that says which categories count, and up to how many hours
 * @param minimums hours within {@code hours}, not beyond them; an hour counts for each minimum that it fits
 */
public record CreditDemand(
        String schedule,
        BigDecimal hours,
        List<Minimum> minimums,
        @Nullable Yearly yearly,
        @Nullable CarryOver carryOver) {

    public CreditDemand {
        minimums = List.copyOf(Objects.requireNonNullElse(minimums, List.of()));
    }

    public static CreditDemand of(String schedule, BigDecimal hours) {
        return new CreditDemand(schedule, hours, List.of(), null, null);
    }

    /** So many hours in any of these domains and of any of these categories; an empty list is no condition. */
    public record Minimum(List<String> domains, List<String> categories, BigDecimal hours) {

        public Minimum {
            domains = List.copyOf(Objects.requireNonNullElse(domains, List.of()));
            categories = List.copyOf(Objects.requireNonNullElse(categories, List.of()));
        }

        boolean fits(String category, Set<String> domains) {
            return (categories.isEmpty() || categories.contains(category))
                    && (this.domains.isEmpty() || this.domains.stream().anyMatch(domains::contains));
        }
    }

    /**
     * Hours in each full year of the cycle; what is left of a year at its end belongs to the last one.
     *
     * @param binding whether a year that misses them leaves the cycle unmet; otherwise it is advice
     */
    public record Yearly(BigDecimal hours, boolean binding) {}

    /**
     * Surplus hours that were earned in the last months of a cycle count in the next one, once.
     *
     * @param percent how much of the hours asked for at most
     */
    public record CarryOver(int months, int percent) {}
}
