package org.uplink.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which later date an item may carry. Source: {@code mastery_rule}, "refreshing": a refresher re-dates items of judged
 * level 1 to 3; those of 4 and 5 need a new work sample, or confirmed recent practice, which does not count twice in a row.
 */
final class RefreshRules {

    /** What showed the same again; the ledger writes it before a colon at the start of the source. */
    enum Means {
        REFRESHER,
        WORK_SAMPLE,
        PRACTICE;

        static Means of(String source) {
            return switch (source.substring(0, Math.max(0, source.indexOf(':')))) {
                case "work-sample" -> WORK_SAMPLE;
                case "practice" -> PRACTICE;
                default -> REFRESHER;
            };
        }
    }

    record Redating(LocalDate on, Means means) {}

    private static final int HIGHEST_BY_REFRESHER = 3;

    private RefreshRules() {}

    /** The latest date that the item may carry; null where it keeps its own. */
    static @Nullable LocalDate latest(int judged, List<Redating> redatings) {
        var ordered = redatings.stream()
                .sorted(Comparator.comparing(Redating::on).thenComparing(Redating::means))
                .toList();
        if (judged <= HIGHEST_BY_REFRESHER) {
            return ordered.isEmpty() ? null : ordered.getLast().on();
        }
        @Nullable Redating accepted = null;
        for (var redating : ordered) {
            if (isAccepted(redating, accepted)) {
                accepted = redating;
            }
        }
        return accepted == null ? null : accepted.on();
    }

    private static boolean isAccepted(Redating redating, @Nullable Redating before) {
        return switch (redating.means()) {
            case REFRESHER -> false;
            case WORK_SAMPLE -> true;
            case PRACTICE -> before == null || before.means() != Means.PRACTICE;
        };
    }
}
