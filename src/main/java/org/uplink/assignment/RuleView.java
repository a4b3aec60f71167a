package org.uplink.assignment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Paging;
import org.uplink.platform.PersonId;

/** What the pages of rules show. */
final class RuleView {

    private RuleView() {}

    /** A rule in the list. */
    record Line(AssignmentRule rule, String title, List<String> whom, String when, List<RuleProgress.Cycle> cycles) {

        public int open() {
            return cycles.stream().mapToInt(RuleProgress.Cycle::open).sum();
        }

        public int late() {
            return cycles.stream().mapToInt(RuleProgress.Cycle::late).sum();
        }

        public int done() {
            return cycles.stream().mapToInt(RuleProgress.Cycle::done).sum();
        }
    }

    /**
     * The form, and below it what would happen.
     *
     * @param existing the rule that is changed; null for a new one
     * @param wide whether the one who writes it may reach the whole organization
     * @param preview null until the form is complete
     */
    record Editing(
            RuleForm form,
            FormErrors errors,
            RuleWords words,
            @Nullable AssignmentRule existing,
            boolean wide,
            @Nullable Preview preview) {

        public String address() {
            return existing == null ? "/team/assignments/rules/new" : RuleBook.address(existing.id()) + "/edit";
        }
    }

    /**
     * The plan of a rule, with names.
     *
     * @param changed whether something is different from what was shown before
     */
    record Preview(RulePlan plan, Map<PersonId, String> names, boolean changed) {

        private static final int MOST = 200;

        /** One person of the plan. */
        record Person(String name, AssignmentRules.@Nullable Line line, RulePlan.@Nullable Leaving leaving) {}

        /** Who loses it first, then those for whom something is new, each by name. */
        public List<Person> people() {
            return everybody().limit(MOST).toList();
        }

        public int hidden() {
            return Math.max(0, plan.lines().size() + plan.leaving().size() - MOST);
        }

        private Stream<Person> everybody() {
            var leaving = plan.leaving().stream()
                    .map(gone -> new Person(name(gone.person()), null, gone))
                    .sorted(Comparator.comparing(Person::name));
            var lines = plan.lines().stream()
                    .sorted(Comparator.comparing(AssignmentRules.Line::effect)
                            .thenComparing(line -> name(line.person())))
                    .map(line -> new Person(name(line.person()), line, null));
            return Stream.concat(leaving, lines);
        }

        private String name(PersonId person) {
            return names.getOrDefault(person, "");
        }

        public long gets() {
            return plan.count(Effect.GETS);
        }

        public long moves() {
            return plan.count(Effect.SOONER) + plan.count(Effect.LATER);
        }

        public long fulfils() {
            return plan.count(Effect.FULFILS);
        }

        public long keeps() {
            return plan.count(Effect.KEEPS);
        }

        public long completed() {
            return plan.count(Effect.COMPLETED);
        }

        public long excused() {
            return plan.count(Effect.EXCUSED);
        }
    }

    /**
     * One rule with those whom it has reached.
     *
     * @param loses how many would lose something if it ended
     */
    record One(
            AssignmentRule rule,
            String title,
            List<String> whom,
            String when,
            String madeBy,
            List<RuleProgress.Cycle> cycles,
            List<RuleProgress.Reached> people,
            int page,
            long loses) {

        public int pages() {
            var found = people.isEmpty() ? 0 : people.getFirst().found();
            return Paging.pages(found, RuleProgress.PAGE_SIZE);
        }

        public boolean recurs() {
            return rule.schedule() instanceof Schedule.EveryYear;
        }
    }
}
