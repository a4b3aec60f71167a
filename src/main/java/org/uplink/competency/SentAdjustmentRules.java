package org.uplink.competency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.AdjustmentProblem.Mistake;
import org.uplink.competency.Adjustments.OwnCompetency;
import org.uplink.competency.Adjustments.OwnRole;
import org.uplink.competency.Adjustments.OwnTarget;
import org.uplink.competency.SentAdjustments.Document;
import org.uplink.competency.SentAdjustments.SentCompetency;
import org.uplink.competency.SentAdjustments.SentRole;
import org.uplink.competency.SentAdjustments.SentTarget;
import org.uplink.platform.Typed;

/**
 * Whether a document of adjustments could have been made on the pages. Every mistake is named by its field; what the
 * organization has already may stay as it is, also where the framework has moved on.
 */
final class SentAdjustmentRules {

    /** What a document is measured against. */
    record Setting(String alias, Framework base, Adjustments before) {}

    sealed interface Checked {
        record Right(Adjustments adjustments) implements Checked {}

        /** @param mistakes at least one, in the order of the document */
        record Wrong(List<Mistake> mistakes) implements Checked {}
    }

    private static final int TOP = 5;
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5");

    private final Setting setting;
    private final SentMistakes mistakes = new SentMistakes();
    private final List<OwnCompetency> competencies = new ArrayList<>();
    private final List<OwnRole> roles = new ArrayList<>();
    private final List<OwnTarget> targets = new ArrayList<>();

    private SentAdjustmentRules(Setting setting) {
        this.setting = setting;
    }

    static Checked check(@Nullable Document sent, Setting setting) {
        return new SentAdjustmentRules(setting).check(sent);
    }

    private Checked check(@Nullable Document sent) {
        if (sent == null) {
            mistakes.note("adjustments", "Send the whole document, as you have read it.");
        } else {
            each("competencies", sent.competencies(), this::competency);
            each("roles", sent.roles(), this::role);
            var names = TargetNames.of(setting, roles, competencies);
            each("targets", sent.targets(), (field, target) -> target(field, target, names));
        }
        var all = mistakes.all();
        return all.isEmpty()
                ? new Checked.Right(
                        new Adjustments(competencies, roles, AdjustmentRules.differingFrom(setting.base(), targets)))
                : new Checked.Wrong(all);
    }

    @FunctionalInterface
    private interface Element<T> {
        void check(String field, T element);
    }

    private <T> void each(String list, @Nullable List<T> elements, Element<T> element) {
        var field = "adjustments." + list;
        if (elements == null) {
            mistakes.note(field, "Send the list, empty where there are none: what it leaves out is withdrawn.");
            return;
        }
        for (var i = 0; i < elements.size(); i++) {
            element.check(field + "[" + i + "]", elements.get(i));
        }
    }

    private void competency(String field, SentCompetency sent) {
        var own = new OwnCompetency(
                new CompetencyId(Typed.text(sent.id())),
                Typed.text(sent.domain()),
                Typed.text(sent.title()),
                Typed.text(sent.statement()),
                Typed.text(sent.whyInSchools()),
                Typed.text(sent.currency()),
                levels(sent.levels()));
        if (!setting.before().competencies().contains(own)) {
            words(field, own);
            indicators(field + ".levels", sent.levels());
        }
        mistakes.once(field + ".id", "competency " + own.id().key());
        competencies.add(own);
    }

    private void words(String field, OwnCompetency own) {
        var base = setting.base();
        code(field + ".id", own.id().key());
        mistakes.oneOf(
                field + ".domain",
                own.domain(),
                base.domains().stream().map(Framework.Domain::id).toList());
        mistakes.asked(field + ".title", own.title(), OwnCompetencyForm.LONGEST_TITLE);
        mistakes.asked(field + ".statement", own.statement(), OwnCompetencyForm.LONGEST_TEXT);
        mistakes.atMost(field + ".whyInSchools", own.whyInSchools(), OwnCompetencyForm.LONGEST_TEXT);
        mistakes.oneOf(
                field + ".currency",
                own.currency(),
                base.currencyClasses().stream().map(Framework.CurrencyClass::id).toList());
    }

    /** The form of codes on the pages, so that no two organizations share one. */
    private void code(String field, String code) {
        var prefix = setting.alias().toUpperCase(Locale.ROOT) + "-";
        var rest = code.startsWith(prefix) ? code.substring(prefix.length()) : "";
        if (!rest.matches("[0-9]{2,3}")) {
            mistakes.note(field, "Send " + prefix + " and two or three digits, such as " + prefix + "01.");
        }
    }

    private static Map<Integer, String> levels(@Nullable Map<String, String> sent) {
        var levels = new TreeMap<Integer, String>();
        if (sent != null) {
            LEVELS.stream()
                    .filter(sent::containsKey)
                    .forEach(level -> levels.put(Integer.parseInt(level), Typed.text(sent.get(level))));
        }
        return levels;
    }

    private void indicators(String field, @Nullable Map<String, String> sent) {
        var levels = sent == null ? Map.<String, String>of() : sent;
        LEVELS.forEach(level ->
                mistakes.asked(field + "." + level, Typed.text(levels.get(level)), OwnCompetencyForm.LONGEST_TEXT));
        levels.keySet().stream()
                .filter(level -> !LEVELS.contains(level))
                .sorted()
                .forEach(level -> mistakes.note(field + "." + level, "There is no such level: they are 1 to 5."));
    }

    private void role(String field, SentRole sent) {
        var own = new OwnRole(
                new RoleProfileId(Typed.text(sent.id())),
                Typed.text(sent.title()),
                Typed.text(sent.summary()),
                Boolean.TRUE.equals(sent.overlay()));
        if (!setting.before().roles().contains(own)) {
            key(field + ".id", own.id());
            mistakes.asked(field + ".title", own.title(), RoleForm.LONGEST_TITLE);
            mistakes.atMost(field + ".summary", own.summary(), RoleForm.LONGEST_SUMMARY);
        }
        mistakes.once(field + ".id", "role " + own.id().key());
        roles.add(own);
    }

    private void key(String field, RoleProfileId id) {
        var prefix = setting.alias() + "-";
        var rest = id.key().startsWith(prefix) ? id.key().substring(prefix.length()) : "";
        if (rest.length() > RoleForm.LONGEST_TITLE || !rest.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            mistakes.note(
                    field, "Send " + prefix + " and words of small letters and digits, such as " + prefix + "pilot.");
        } else if (setting.base().role(id).isPresent()) {
            mistakes.note(field, "The shared framework has a role of this key. Choose another.");
        }
    }

    /** As the pages save it: nothing is core that is not asked for. */
    private void target(String field, SentTarget sent, TargetNames names) {
        var level = sent.level() == null ? -1 : sent.level();
        var own = new OwnTarget(
                new RoleProfileId(Typed.text(sent.role())),
                new CompetencyId(Typed.text(sent.competency())),
                level,
                level > 0 && Boolean.TRUE.equals(sent.core()));
        mistakes.named(field + ".role", own.role().key(), names.roles());
        mistakes.named(field + ".competency", own.competency().key(), names.competencies());
        if (level < 0 || level > TOP) {
            mistakes.note(field + ".level", "Send a whole number from 0 to 5.");
        }
        mistakes.once(
                field, "target " + own.role().key() + " " + own.competency().key());
        targets.add(own);
    }
}
