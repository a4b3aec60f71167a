package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of credit show. */
final class CreditView {

    private CreditView() {}

    /**
     * @param percent of the hours asked for, for a bar
     * @param full titles of categories that have reached their cap
     */
    record Cycle(
            CreditCycle cycle,
            CreditTally tally,
            String schedule,
            int percent,
            List<Minimum> minimums,
            List<String> full) {

        public boolean carries() {
            return tally.carriedIn().signum() > 0;
        }
    }

    record Minimum(String label, BigDecimal hours, CreditTally.MinimumState state, int percent) {}

    /** An entry, and what it does in the cycles that it could count in. */
    record Entry(EntryRow row, String category, List<Effect> effects) {}

    /** @param reason null where all of it counts */
    record Effect(String cycle, BigDecimal counted, CreditTally.@Nullable Reason reason) {}

    record Choice(String key, String title) {}

    /** What the list shows. */
    record Filter(String cycle, String category, @Nullable Integer year) {

        boolean takes(EntryRow row, Map<UUID, List<String>> inCycles) {
            return (category.isEmpty() || row.category().equals(category))
                    && (year == null || row.day().getYear() == year)
                    && (cycle.isEmpty()
                            || inCycles.getOrDefault(row.id(), List.of()).contains(cycle));
        }

        public boolean isOn() {
            return !cycle.isEmpty() || !category.isEmpty() || year != null;
        }

        /** The address of the list, ready for one more parameter. */
        public String address() {
            return "/me/credits?" + part("cycle", cycle) + part("category", category)
                    + part("year", year == null ? "" : year.toString());
        }

        private static String part(String name, String value) {
            return value.isEmpty()
                    ? ""
                    : name + "=" + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8) + "&";
        }
    }

    /**
     * @param open cycles that hours can still be entered for
     * @param all cycles to filter by
     * @param withdrawn what was just taken back, to undo it
     */
    record Listing(
            List<Cycle> open,
            List<Choice> all,
            List<Choice> categories,
            List<Integer> years,
            List<Entry> entries,
            Filter filter,
            int found,
            int page,
            int pages,
            @Nullable EntryRow withdrawn,
            LocalDate today) {}

    static int percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? 100
                : part.multiply(BigDecimal.valueOf(100))
                        .divide(whole, 0, RoundingMode.FLOOR)
                        .min(BigDecimal.valueOf(100))
                        .intValue();
    }
}
