package org.uplink.evidence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.EvaluationRequest.Sent;

/**
 * A second reading of the rule's text that shares no code with the first: slow, plain, and day by day. It looks at one
 * sentence after the other and knows nothing of intervals.
 */
final class RuleReading {

    /** What it makes of some evidence on a day, with lists as maps by id. */
    record Answer(
            int level,
            int claimed,
            Map<String, String> counted,
            Map<String, String> notCounted,
            @Nullable LocalDate nextReview) {}

    private static final Set<String> PERFORMANCE = Set.of("lab", "observed_practice", "work_sample", "contribution");
    private final String currency;
    private final List<Sent> items;
    private final Map<Sent, long[]> ends = new HashMap<>();

    RuleReading(String currency, List<Sent> items) {
        this.currency = currency;
        this.items = items;
        items.forEach(item -> ends.put(item, ends(item)));
    }

    Answer on(LocalDate asOf) {
        var counted = counted(asOf);
        var lines = new TreeMap<String, String>();
        counted.forEach(item -> lines.put(item.id(), counts(item, asOf) + " " + state(item, asOf.toEpochDay())));
        return new Answer(level(counted, asOf), claimed(asOf), lines, notCounted(asOf), nextReview(asOf, counted));
    }

    /** Walks day by day until something is otherwise. */
    private @Nullable LocalDate nextReview(LocalDate asOf, List<Sent> counted) {
        var known = new RuleReading(
                currency,
                items.stream().filter(item -> !item.occurredOn().isAfter(asOf)).toList());
        var level = known.level(known.counted(asOf), asOf);
        var last = ends.values().stream()
                .mapToLong(end -> end[2])
                .filter(day -> day < Long.MAX_VALUE)
                .max()
                .orElse(0);
        for (var day = asOf.toEpochDay() + 1; day <= last + 1; day++) {
            var on = LocalDate.ofEpochDay(day);
            if (known.movedOn(day) && known.level(known.counted(on), on) != level) {
                return on;
            }
            for (var item : counted) {
                if (!state(item, day).equals(state(item, asOf.toEpochDay()))) {
                    return on;
                }
            }
        }
        return null;
    }

    /** A level can only move on a day on which some item is in another state than on the day before. */
    private boolean movedOn(long day) {
        return items.stream().anyMatch(item -> !state(item, day).equals(state(item, day - 1)));
    }

    private String state(Sent item, long day) {
        var end = requireNonNull(ends.get(item));
        if (day <= end[0]) {
            return "current";
        }
        if (day <= end[1]) {
            return "due";
        }
        return day <= end[2] && end[2] > end[1] ? "stale" : "lapsed";
    }

    /** The last days of current, due and stale. */
    private long[] ends(Sent item) {
        if (item.kind().equals("external_credential")) {
            var end = item.endsOn() == null ? Long.MAX_VALUE : item.endsOn().toEpochDay();
            return new long[] {end, end, end};
        }
        if (currency.equals("seasonal")) {
            var season = lastOfJuly(item.occurredOn());
            return new long[] {
                season.toEpochDay(),
                season.toEpochDay(),
                lastOfJuly(season.plusDays(1)).toEpochDay()
            };
        }
        var months =
                switch (currency) {
                    case "fast" -> 12;
                    case "medium" -> 24;
                    default -> 36;
                };
        var grace = currency.equals("fast") ? 90 : 180;
        var current = monthsAfter(item.occurredOn(), months).toEpochDay();
        var lapses = monthsAfter(item.occurredOn(), 2 * months).toEpochDay();
        return new long[] {current, current + grace, lapses};
    }

    private static LocalDate lastOfJuly(LocalDate from) {
        var day = from;
        while (day.getMonthValue() != 7 || day.getDayOfMonth() != 31) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate monthsAfter(LocalDate day, int months) {
        var month = YearMonth.of(
                day.getYear() + (day.getMonthValue() - 1 + months) / 12, (day.getMonthValue() - 1 + months) % 12 + 1);
        return month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static int judged(Sent item) {
        var ceiling =
                switch (item.kind()) {
                    case "self_assessment" -> 0;
                    case "knowledge_check" -> 2;
                    case "lab", "manager_rating", "external_credential" -> 3;
                    case "observed_practice", "work_sample" -> 4;
                    default -> 5;
                };
        return Math.min(item.level(), ceiling);
    }

    private int counts(Sent item, LocalDate day) {
        var judged = judged(item);
        if (judged == 0) {
            return 0;
        }
        return switch (state(item, day.toEpochDay())) {
            case "current", "due" -> judged;
            case "stale" -> judged == 1 ? 1 : judged - 1;
            default -> 1;
        };
    }

    private boolean isCandidate(Sent item, LocalDate day) {
        return !item.revoked()
                && !item.occurredOn().isAfter(day)
                && !item.kind().equals("self_assessment")
                && judged(item) > 0;
    }

    private List<Sent> counted(LocalDate day) {
        var counted = new ArrayList<Sent>();
        for (var item : items) {
            if (isCandidate(item, day)
                    && items.stream().noneMatch(other -> isCandidate(other, day) && beats(other, item, day))) {
                counted.add(item);
            }
        }
        return counted;
    }

    private boolean beats(Sent one, Sent other, LocalDate day) {
        if (one == other || one.artifact() == null || !one.artifact().equals(other.artifact())) {
            return false;
        }
        if (counts(one, day) != counts(other, day)) {
            return counts(one, day) > counts(other, day);
        }
        if (!one.occurredOn().equals(other.occurredOn())) {
            return one.occurredOn().isAfter(other.occurredOn());
        }
        return one.id().compareTo(other.id()) < 0;
    }

    private Map<String, String> notCounted(LocalDate day) {
        var counted = counted(day);
        var reasons = new TreeMap<String, String>();
        for (var item : items) {
            if (item.revoked()) {
                reasons.put(item.id(), "revoked");
            } else if (item.occurredOn().isAfter(day)) {
                reasons.put(item.id(), "not-yet");
            } else if (item.kind().equals("self_assessment")) {
                reasons.put(item.id(), "self-assessment");
            } else if (judged(item) == 0) {
                reasons.put(item.id(), "not-yet");
            } else if (!counted.contains(item)) {
                reasons.put(item.id(), "same-artifact");
            }
        }
        return reasons;
    }

    private int claimed(LocalDate day) {
        @Nullable Sent latest = null;
        for (var item : items) {
            if (item.kind().equals("self_assessment")
                    && !item.revoked()
                    && !item.occurredOn().isAfter(day)) {
                if (latest == null
                        || item.occurredOn().isAfter(latest.occurredOn())
                        || item.occurredOn().equals(latest.occurredOn())
                                && item.id().compareTo(latest.id()) > 0) {
                    latest = item;
                }
            }
        }
        return latest == null ? 0 : latest.level();
    }

    private int level(List<Sent> counted, LocalDate day) {
        var highest = 0;
        for (var item : counted) {
            highest = Math.max(highest, Math.min(2, counts(item, day)));
        }
        if (meetsThree(counted, day)) {
            highest = 3;
        }
        if (meetsFour(counted, day)) {
            highest = 4;
        }
        return meetsFive(counted, day) ? 5 : highest;
    }

    private boolean meetsThree(List<Sent> counted, LocalDate day) {
        for (var one : counted) {
            for (var other : counted) {
                if (counts(one, day) >= 3
                        && counts(other, day) >= 3
                        && !one.kind().equals(other.kind())
                        && PERFORMANCE.contains(one.kind())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean meetsFour(List<Sent> counted, LocalDate day) {
        for (var one : counted) {
            for (var other : counted) {
                if (one != other && helpsFour(one, day) && helpsFour(other, day) && isWork(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean helpsFour(Sent item, LocalDate day) {
        return counts(item, day) >= 4 && item.assessors().stream().anyMatch(EvaluationRequest.Assessor::qualified);
    }

    private boolean meetsFive(List<Sent> counted, LocalDate day) {
        var shared = counted.stream()
                .anyMatch(item -> item.kind().equals("contribution") && counts(item, day) == 5 && isOfTwo(item));
        return shared && counted.stream().anyMatch(item -> isWork(item) && counts(item, day) >= 4);
    }

    private static boolean isOfTwo(Sent item) {
        var organizations = new HashSet<String>();
        item.assessors().forEach(one -> organizations.add(one.organization()));
        return organizations.size() > 1;
    }

    private static boolean isWork(Sent item) {
        return item.kind().equals("work_sample") || item.kind().equals("observed_practice");
    }
}
