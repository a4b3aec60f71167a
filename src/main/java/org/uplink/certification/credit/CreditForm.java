package org.uplink.certification.credit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Typed;

/** An activity as the form sends it. */
record CreditForm(
        @RestForm @Nullable String category,
        @RestForm @Nullable String day,
        @RestForm @Nullable String time,
        @RestForm @Nullable String what,
        @RestForm @Nullable String body,
        @RestForm @Nullable String note,
        @RestForm @Nullable String link,
        @RestForm @Nullable List<String> competency,
        @RestForm @Nullable List<String> cycles,
        @RestForm @Nullable List<FileUpload> files) {

    static final CreditForm BLANK = new CreditForm(null, null, null, null, null, null, null, null, null, null);

    private static final int ROWS = 3;

    static CreditForm on(String category, LocalDate day) {
        return new CreditForm(category, day.toString(), null, null, null, null, null, null, null, null);
    }

    EntryDraft draft() {
        return new EntryDraft(
                Typed.text(category),
                date(Typed.text(day)),
                EntryRules.minutes(Typed.text(time)),
                Typed.text(what),
                Typed.text(body),
                said(),
                Typed.text(link),
                codes(),
                cycles == null ? List.of() : cycles);
    }

    /** The note; where neither it nor a link is given, the names of the files: they are what there is to show. */
    private String said() {
        var text = Typed.text(note);
        return text.isEmpty() && Typed.text(link).isEmpty()
                ? sent().stream().map(FileUpload::fileName).collect(Collectors.joining(", "))
                : text;
    }

    List<FileUpload> sent() {
        return files == null ? List.of() : files;
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private List<String> codes() {
        return competency == null
                ? List.of()
                : competency.stream().filter(code -> !code.isEmpty()).distinct().toList();
    }

    /** What stands in the fields for competencies: those chosen, and room for more. */
    public List<String> competencyRows() {
        var codes = codes();
        return IntStream.range(0, Math.max(ROWS, codes.size()))
                .mapToObj(i -> i < codes.size() ? codes.get(i) : "")
                .toList();
    }

    public boolean puts(String cycle) {
        return cycles != null && cycles.contains(cycle);
    }
}
