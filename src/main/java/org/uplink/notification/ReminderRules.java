package org.uplink.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How the days of reminders are typed, and on which dates they come. */
final class ReminderRules {

    static final int MOST_REMINDERS = 4;
    static final int MOST_BEFORE = 60;
    static final int MOST_AFTER = 28;

    private ReminderRules() {}

    /**
     * Days as people type them: "7, 1".
     *
     * @return them once each, the smallest first; nothing where the text is no such list, or says what cannot be
     */
    static Optional<List<Integer>> days(String typed, int least, int most) {
        var days = new TreeSet<Integer>();
        for (var word : typed.strip().split("[,;\\s]+")) {
            if (!word.isEmpty()) {
                if (!word.matches("\\d{1,3}")) {
                    return Optional.empty();
                }
                days.add(Integer.valueOf(word));
            }
        }
        var fits = days.size() <= MOST_REMINDERS && days.stream().allMatch(day -> day >= least && day <= most);
        return fits ? Optional.of(List.copyOf(days)) : Optional.empty();
    }

    /** The dates on which somebody is reminded of a date, in their order. */
    static List<LocalDate> dates(ReminderTerms terms, LocalDate dueOn) {
        var dates = new ArrayList<LocalDate>();
        terms.before().forEach(days -> dates.add(dueOn.minusDays(days)));
        terms.after().forEach(days -> dates.add(dueOn.plusDays(days)));
        return dates.stream().sorted().toList();
    }

    static String typed(List<Integer> days) {
        return String.join(", ", days.stream().map(String::valueOf).toList());
    }
}
