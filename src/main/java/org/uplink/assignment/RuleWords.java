package org.uplink.assignment;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uplink.assignment.RuleChoices.All;
import org.uplink.assignment.RuleChoices.Choice;

/** Says in words whom a rule reaches, and by when. What an audience names that is gone since is called by its key. */
record RuleWords(RuleMessages words, Locale locale, All choices) {

    /** One line for each condition; all of them hold. */
    List<String> whom(Audience audience) {
        var lines = new ArrayList<String>();
        add(lines, audience.teams(), choices.teams(), words::in_teams);
        add(lines, audience.jobs(), choices.jobs(), words::with_jobs);
        add(lines, audience.schools(), choices.schools(), words::at_schools);
        add(lines, audience.roles(), roles(), words::with_roles);
        if (audience.joinedFrom() != null) {
            lines.add(words.joined_from(audience.joinedFrom()));
        }
        if (audience.joinedUntil() != null) {
            lines.add(words.joined_until(audience.joinedUntil()));
        }
        var gap = audience.gap();
        if (gap != null) {
            lines.add(words.with_gap(choices.goals().competency(gap.competency()), gap.level()));
        }
        var lapse = audience.lapse();
        if (lapse != null) {
            lines.add(words.with_lapse(label(choices.certifications(), lapse.certification()), lapse.days()));
        }
        return lines.isEmpty() ? List.of(words.everybody()) : lines;
    }

    String when(AssignmentRule rule) {
        return switch (rule.schedule()) {
            case Schedule.OnDay(var day) -> words.when_day(day);
            case Schedule.AfterReaching(var days) -> words.when_after(days);
            case Schedule.EveryYear(var month, var day, var opens) -> words.when_yearly(day, month(month), opens);
        };
    }

    String month(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public List<Choice> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Choice(String.valueOf(number), month(number)))
                .toList();
    }

    /** Roles by their names on pages. */
    public List<Choice> roles() {
        return choices.roles().stream()
                .map(role -> new Choice(role.value(), words.role(role.value())))
                .toList();
    }

    private static void add(List<String> lines, Collection<?> named, List<Choice> choices, UnaryOperator<String> in) {
        if (!named.isEmpty()) {
            lines.add(in.apply(named.stream()
                    .map(one -> label(choices, one.toString()))
                    .sorted()
                    .collect(Collectors.joining(", "))));
        }
    }

    private static String label(List<Choice> choices, String value) {
        return All.labels(choices).getOrDefault(value, value);
    }
}
