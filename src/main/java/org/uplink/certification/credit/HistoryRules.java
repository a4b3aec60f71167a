package org.uplink.certification.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CsvTable;

/** Reads a table of earlier records, and says of each line what is wrong with it by itself. Pure. */
final class HistoryRules {

    /** In the order of the page and of the example. */
    static final List<String> COLUMNS = List.of(
            "email",
            "kind",
            "what",
            "body",
            "day",
            "hours",
            "category",
            "competencies",
            "number",
            "until",
            "note",
            "link");

    static final List<String> NEEDED = List.of("email", "what", "day");
    static final int MOST_LINES = 20_000;
    static final String HOURS = "hours";
    static final String CERTIFICATION = "certification";

    private static final int LONGEST_EMAIL = 254;

    /**
     * What the entries are checked against.
     *
     * @param categories ids by id and by title, in small letters
     */
    record Known(EntryRules.Known entries, Map<String, String> categories) {}

    /**
     * A line of either kind.
     *
     * @param problem a word and, after a colon, what it is about; "" where there is none
     */
    record Line(
            long number,
            String email,
            String kind,
            EntryDraft draft,
            String certificate,
            @Nullable LocalDate until,
            BigDecimal asked,
            String onceKey,
            String problem) {}

    private HistoryRules() {}

    static List<Line> read(List<CsvTable.Row> rows, Known known) {
        var seen = new HashMap<String, Long>();
        return rows.stream().map(row -> line(row, known, seen)).toList();
    }

    private static Line line(CsvTable.Row row, Known known, Map<String, Long> seen) {
        var kind = kind(row);
        var draft = draft(row, known);
        var problems = problems(row, kind, draft, known);
        var key = problems.isEmpty() ? onceKey(kind, draft, known) : "";
        if (!key.isEmpty()) {
            var first = seen.putIfAbsent(small(row.cell("email")) + " " + kind + " " + key, row.line());
            add(problems, first != null, "twice:" + first);
        }
        return new Line(
                row.line(),
                row.cell("email"),
                kind,
                draft,
                row.cell("number"),
                row.day("until"),
                Objects.requireNonNullElse(OutsideCertificationRules.hours(row.cell(HOURS)), BigDecimal.ZERO),
                key,
                problems.stream().findFirst().orElse(""));
    }

    /** Hours where nothing is said; "" for a word that is neither. */
    private static String kind(CsvTable.Row row) {
        var said = small(row.cell("kind"));
        if (said.isEmpty()) {
            return HOURS;
        }
        return said.equals(HOURS) || said.equals(CERTIFICATION) ? said : "";
    }

    private static EntryDraft draft(CsvTable.Row row, Known known) {
        var said = row.cell("category");
        var draft = CreditPlan.draft(row).in(known.categories().getOrDefault(small(said), said));
        return EntryRules.completed(draft, known.entries().categories());
    }

    private static List<String> problems(CsvTable.Row row, String kind, EntryDraft draft, Known known) {
        var problems = new ArrayList<String>();
        var email = row.cell("email");
        add(problems, email.isEmpty(), "email-missing");
        add(problems, email.length() > LONGEST_EMAIL, "email-long");
        add(problems, kind.isEmpty(), "kind:" + row.cell("kind"));
        switch (kind) {
            case HOURS -> hours(row, draft, known, problems);
            case CERTIFICATION -> certification(row, draft, known.entries().today(), problems);
            default -> {}
        }
        return problems;
    }

    /** As by hand, but that whoever has the old register at hand stands for it in place of a proof. */
    private static void hours(CsvTable.Row row, EntryDraft draft, Known known, List<String> problems) {
        var codes = known.entries().competencies();
        add(problems, row.cell("category").isEmpty(), "category-missing");
        add(problems, !known.categories().containsValue(draft.category()), "category:" + row.cell("category"));
        draft.competencies().stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> problems.add("competency:" + code));
        EntryRules.problems(draft, known.entries()).stream()
                .filter(problem -> problem != EntryProblem.PROOF_MISSING)
                .forEach(problem -> problems.add("entry:" + problem.name()));
    }

    private static void certification(CsvTable.Row row, EntryDraft draft, LocalDate today, List<String> problems) {
        var day = draft.day();
        var until = row.cell("until");
        var end = row.day("until");
        var asked = row.cell(HOURS);
        var hours = OutsideCertificationRules.hours(asked);
        add(problems, draft.what().isEmpty() || draft.what().length() > EntryRules.LONGEST_TITLE, "name");
        add(problems, draft.body().length() > EntryRules.LONGEST_TITLE, "entry:" + EntryProblem.BODY_TOO_LONG.name());
        add(problems, row.cell("number").length() > OutsideCertificationRules.LONGEST_NUMBER, "number-long");
        add(problems, day == null, "entry:" + EntryProblem.DAY_UNREADABLE.name());
        add(problems, day != null && day.isAfter(today), "entry:" + EntryProblem.DAY_IN_FUTURE.name());
        add(problems, !until.isEmpty() && end == null, "until-wrong:" + until);
        add(problems, day != null && end != null && !OutsideCertificationRules.ends(day, end), "until-far");
        add(problems, !asked.isEmpty() && hours == null, "asked-wrong:" + asked);
        add(problems, hours != null && end == null, "until-missing");
    }

    private static String onceKey(String kind, EntryDraft draft, Known known) {
        var day = Objects.requireNonNull(draft.day());
        if (kind.equals(CERTIFICATION)) {
            return small(draft.what()) + "|" + day;
        }
        var once = known.entries().categories().stream()
                .filter(category -> category.id().equals(draft.category()))
                .map(CreditSchedule.Category::once)
                .findFirst()
                .orElse(CreditSchedule.Once.DAY);
        return EntryRules.onceKey(draft.category(), once, day, draft.what(), draft.body());
    }

    /** What a category is called on the page and what its key is: either finds it. */
    static Map<String, String> byName(List<CreditSchedule.Category> categories) {
        var names = new HashMap<String, String>();
        categories.forEach(category -> Stream.of(category.id(), category.title())
                .forEach(name -> names.putIfAbsent(small(name), category.id())));
        return names;
    }

    private static void add(List<String> problems, boolean isOne, String problem) {
        if (isOne) {
            problems.add(problem);
        }
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
