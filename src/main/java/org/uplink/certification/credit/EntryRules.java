package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.uplink.certification.credit.CreditSchedule.Category;

/** What an entry must say, and what makes two of them the same activity. Pure. */
final class EntryRules {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTE = 2000;
    static final int MOST_COMPETENCIES = 20;
    static final int UNREADABLE = -1;

    private static final int LEAST_MINUTES = 15;
    private static final int MOST_MINUTES = 6000;
    private static final int MOST_YEARS_AGO = 10;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");

    /** What is known where the entry is written. */
    record Known(List<Category> categories, Set<String> competencies, Set<String> cycles, LocalDate today) {}

    private EntryRules() {}

    /** Minutes of "1:30", "1.5" or "1,5" hours, never more than that; {@link #UNREADABLE} for anything else. */
    static int minutes(String time) {
        var clock = CLOCK.matcher(time.strip());
        if (clock.matches()) {
            return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        }
        if (!DECIMAL.matcher(time.strip()).matches()) {
            return UNREADABLE;
        }
        return new BigDecimal(time.strip().replace(',', '.'))
                .multiply(MINUTES)
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /** With the time that its category gives, where that is fixed. */
    static EntryDraft completed(EntryDraft draft, List<Category> categories) {
        return categories.stream()
                .filter(category -> category.id().equals(draft.category()))
                .flatMap(category -> java.util.stream.Stream.ofNullable(category.each()))
                .findFirst()
                .map(each -> draft.lasting(each.multiply(MINUTES).intValue()))
                .orElse(draft);
    }

    static List<EntryProblem> problems(EntryDraft draft, Known known) {
        var problems = new ArrayList<EntryProblem>();
        var category = known.categories().stream()
                .filter(one -> one.id().equals(draft.category()))
                .findFirst();
        if (category.isEmpty()) {
            problems.add(EntryProblem.CATEGORY_UNKNOWN);
        }
        addDay(draft, known.today(), problems);
        addTime(draft, problems);
        addTexts(draft, problems);
        if (draft.body().isEmpty()
                && category.filter(one -> one.once() == CreditSchedule.Once.BODY_AND_YEAR)
                        .isPresent()) {
            problems.add(EntryProblem.BODY_MISSING);
        }
        addCompetencies(draft, known.competencies(), problems);
        if (!known.cycles().containsAll(draft.cycles())) {
            problems.add(EntryProblem.CYCLE_UNKNOWN);
        }
        return problems;
    }

    private static void addDay(EntryDraft draft, LocalDate today, List<EntryProblem> problems) {
        var day = draft.day();
        if (day == null) {
            problems.add(EntryProblem.DAY_UNREADABLE);
        } else if (day.isAfter(today)) {
            problems.add(EntryProblem.DAY_IN_FUTURE);
        } else if (day.isBefore(today.minusYears(MOST_YEARS_AGO))) {
            problems.add(EntryProblem.DAY_TOO_OLD);
        }
    }

    private static void addTime(EntryDraft draft, List<EntryProblem> problems) {
        if (draft.minutes() < 0) {
            problems.add(EntryProblem.TIME_UNREADABLE);
        } else if (draft.minutes() < LEAST_MINUTES) {
            problems.add(EntryProblem.TIME_TOO_SHORT);
        } else if (draft.minutes() > MOST_MINUTES) {
            problems.add(EntryProblem.TIME_TOO_LONG);
        }
    }

    private static void addTexts(EntryDraft draft, List<EntryProblem> problems) {
        if (draft.what().isEmpty()) {
            problems.add(EntryProblem.WHAT_MISSING);
        } else if (draft.what().length() > LONGEST_TITLE) {
            problems.add(EntryProblem.WHAT_TOO_LONG);
        }
        if (draft.body().length() > LONGEST_TITLE) {
            problems.add(EntryProblem.BODY_TOO_LONG);
        }
        if (draft.note().isEmpty() && draft.link().isEmpty()) {
            problems.add(EntryProblem.PROOF_MISSING);
        } else if (draft.note().length() > LONGEST_NOTE) {
            problems.add(EntryProblem.NOTE_TOO_LONG);
        }
        if (!draft.link().isEmpty() && !isAddress(draft.link())) {
            problems.add(EntryProblem.LINK_UNREADABLE);
        }
    }

    private static void addCompetencies(EntryDraft draft, Set<String> known, List<EntryProblem> problems) {
        if (draft.competencies().isEmpty()) {
            problems.add(EntryProblem.COMPETENCY_MISSING);
        } else if (!known.containsAll(draft.competencies())) {
            problems.add(EntryProblem.COMPETENCY_UNKNOWN);
        } else if (draft.competencies().size() > MOST_COMPETENCIES) {
            problems.add(EntryProblem.COMPETENCY_TOO_MANY);
        }
    }

    private static boolean isAddress(String link) {
        try {
            var uri = new URI(link);
            return link.length() <= LONGEST_NOTE
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** The same for two entries of the same activity; only for a draft without problems. */
    static String onceKey(String category, CreditSchedule.Once once, LocalDate day, String what, String body) {
        var activity = same(what) + "|" + same(body);
        return category + "|"
                + switch (once) {
                    case DAY -> activity + "|" + day;
                    case ACTIVITY -> activity;
                    case BODY_AND_YEAR -> same(body) + "|" + day.getYear();
                };
    }

    /** As people compare titles: whatever the case, and whatever stands between the words. */
    private static String same(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
