package org.uplink.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Ids;
import org.uplink.platform.Typed;

/**
 * A rule as the form has it.
 *
 * @param step {@code preview} or {@code save}
 * @param rule the id that the rule has or will have: saving twice makes one
 * @param when which of the three schedules
 * @param seen the fingerprint of the plan that was previewed
 */
record RuleForm(
        @RestForm @Nullable String step,
        @RestForm @Nullable String rule,
        @RestForm int version,
        @RestForm @Nullable String name,
        @RestForm @Nullable String path,
        @RestForm @Nullable String competency,
        @RestForm @Nullable String level,
        @RestForm @Nullable List<String> team,
        @RestForm @Nullable List<String> job,
        @RestForm @Nullable List<String> school,
        @RestForm @Nullable List<String> role,
        @RestForm @Nullable LocalDate joinedFrom,
        @RestForm @Nullable LocalDate joinedUntil,
        @RestForm @Nullable String gap,
        @RestForm @Nullable String gapLevel,
        @RestForm @Nullable String lapse,
        @RestForm @Nullable String lapseDays,
        @RestForm @Nullable String when,
        @RestForm @Nullable LocalDate dueOn,
        @RestForm @Nullable String afterDays,
        @RestForm @Nullable String yearlyMonth,
        @RestForm @Nullable String yearlyDay,
        @RestForm @Nullable String opens,
        @RestForm @Nullable String graceDays,
        @RestForm @Nullable String reason,
        @RestForm @Nullable String requiredBy,
        @RestForm @Nullable String seen) {

    static final String ON_DAY = "on-day";
    static final String AFTER = "after";
    static final String YEARLY = "yearly";

    private static final String LEVEL = "2";
    private static final String LAPSE_DAYS = "90";
    private static final String OPENS = "60";
    private static final String GRACE = "30";

    static RuleForm empty(@Nullable String path, List<String> team, List<String> job) {
        return new RuleForm(
                null,
                Ids.next().toString(),
                0,
                "",
                path,
                null,
                null,
                team,
                job,
                null,
                null,
                null,
                null,
                null,
                LEVEL,
                null,
                LAPSE_DAYS,
                ON_DAY,
                null,
                null,
                null,
                null,
                OPENS,
                GRACE,
                "",
                "",
                null);
    }

    static RuleForm of(AssignmentRule rule) {
        var audience = rule.audience();
        var gap = audience.gap();
        var lapse = audience.lapse();
        var schedule = rule.schedule();
        var yearly = schedule instanceof Schedule.EveryYear every ? every : null;
        return new RuleForm(
                null,
                rule.id().toString(),
                rule.version(),
                rule.name(),
                rule.path().slug(),
                null,
                null,
                texts(audience.teams()),
                texts(audience.jobs()),
                texts(audience.schools()),
                texts(audience.roles()),
                audience.joinedFrom(),
                audience.joinedUntil(),
                gap == null ? null : gap.competency(),
                gap == null ? LEVEL : text(gap.level()),
                lapse == null ? null : lapse.certification(),
                lapse == null ? LAPSE_DAYS : text(lapse.days()),
                switch (schedule) {
                    case Schedule.OnDay _ -> ON_DAY;
                    case Schedule.AfterReaching _ -> AFTER;
                    case Schedule.EveryYear _ -> YEARLY;
                },
                schedule instanceof Schedule.OnDay(var day) ? day : null,
                schedule instanceof Schedule.AfterReaching(var days) ? text(days) : null,
                yearly == null ? null : text(yearly.month()),
                yearly == null ? null : text(yearly.day()),
                yearly == null ? OPENS : text(yearly.opens()),
                text(rule.graceDays()),
                rule.reason(),
                rule.requiredBy(),
                null);
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    /** What is no number is out of reach, and is refused as such. */
    private static int number(@Nullable String typed) {
        try {
            return Integer.parseInt(Typed.text(typed));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static List<String> texts(Set<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    public GoalForm goal() {
        return new GoalForm(path, competency, level);
    }

    RuleDraft draft() {
        return new RuleDraft(
                RuleId.parse(Typed.text(rule)),
                version,
                Typed.text(name),
                goal().slug(),
                audience(),
                schedule(),
                number(graceDays),
                Typed.text(reason),
                Typed.text(requiredBy));
    }

    private Audience audience() {
        return new Audience(
                ids(team),
                set(job),
                ids(school),
                set(role),
                joinedFrom,
                joinedUntil,
                gap == null || gap.isEmpty() ? null : new Audience.Gap(gap, number(gapLevel)),
                lapse == null || lapse.isEmpty() ? null : new Audience.Lapse(lapse, number(lapseDays)));
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static Set<UUID> ids(@Nullable List<String> values) {
        return values == null ? Set.of() : values.stream().map(Ids::parse).collect(Collectors.toSet());
    }

    private @Nullable Schedule schedule() {
        return switch (Typed.text(when)) {
            case AFTER -> new Schedule.AfterReaching(number(afterDays));
            case YEARLY -> new Schedule.EveryYear(number(yearlyMonth), number(yearlyDay), number(opens));
            default -> dueOn == null ? null : new Schedule.OnDay(dueOn);
        };
    }

    /** Whether more than teams and jobs is asked, so that the form shows the rest. */
    public boolean asksMore() {
        return !set(school).isEmpty()
                || !set(role).isEmpty()
                || joinedFrom != null
                || joinedUntil != null
                || gap != null && !gap.isEmpty()
                || lapse != null && !lapse.isEmpty();
    }

    /** For checked boxes and chosen options. */
    public boolean names(@Nullable List<String> chosen, String value) {
        return chosen != null && chosen.contains(value);
    }
}
