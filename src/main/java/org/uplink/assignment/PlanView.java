package org.uplink.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.AssignmentRules.Effect;
import org.uplink.platform.FormErrors;
import org.uplink.platform.Ids;

/** What the pages of plans show. */
final class PlanView {

    private PlanView() {}

    /** @param minutes a week for learning, null where nobody says it */
    record TeamChoice(
            UUID id, String name, int people, @Nullable Integer minutes) {}

    /** @param until the day before it begins */
    record Window(String name, LocalDate until) {}

    /**
     * @param quiet in words, "" for none
     * @param windows quiet periods that one can plan up to
     */
    record Making(
            PlanForm form,
            FormErrors errors,
            List<TeamChoice> teams,
            List<Plan.Head> kept,
            String quiet,
            List<Window> windows) {

        /** The team that the number of hours comes from; null where none says it. */
        public @Nullable TeamChoice timed() {
            return teams.stream()
                    .filter(team -> team.minutes() != null && form.names(team.id()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * @param changed whether it would be made from something else today
     * @param begins the first day, where that is later than tomorrow; null where it begins as soon as it can
     * @param open what is not reached, and why
     * @param failed an edit that could not be saved, null for none
     */
    record One(
            Plan.Head head,
            String madeBy,
            List<Person> people,
            boolean changed,
            @Nullable LocalDate begins,
            List<String> breaks,
            List<String> open,
            @Nullable Edit failed) {

        /** The id of the plan that "plan again" makes. */
        public UUID next() {
            return Ids.next();
        }

        public int lines() {
            return people.stream().mapToInt(one -> one.rows().size()).sum();
        }

        public int minutes() {
            return people.stream().mapToInt(Person::minutes).sum();
        }

        public boolean reachesLevelThree() {
            return people.stream()
                    .flatMap(one -> one.rows().stream())
                    .flatMap(row -> row.line().why().stream())
                    .anyMatch(why -> why instanceof PlanWhy.Closes closes && closes.to() > 2);
        }

        /** The edit of this line, if that is the one that failed. */
        public @Nullable Edit edit(Row row) {
            return failed != null && failed.line().equals(row.line().id()) ? failed : null;
        }
    }

    /** @param load by week, as early as the work can be done */
    record Person(UUID id, String name, List<Row> rows, int minutes, List<Week> load) {

        public int most() {
            return load.stream().mapToInt(Week::minutes).max().orElse(0);
        }
    }

    record Week(LocalDate monday, int minutes) {}

    /**
     * @param from null where there is no time left
     * @param others who may take it instead
     */
    record Row(Plan.Line line, String what, @Nullable LocalDate from, List<String> why, List<Choice> others) {}

    record Choice(UUID id, String name) {}

    record Edit(UUID line, String person, @Nullable LocalDate dueOn, FormErrors errors) {}

    /** @param effect null where the line cannot be assigned: its date has passed, or it is no longer offered */
    record Assigned(
            String name,
            String what,
            LocalDate dueOn,
            @Nullable Effect effect,
            boolean passed) {}

    /** @param changed whether something is different from what was shown when somebody said "assign" */
    record Assigning(Plan.Head head, List<Assigned> rows, String fingerprint, boolean changed) {

        public boolean ready() {
            return !rows.isEmpty() && rows.stream().allMatch(row -> row.effect() != null);
        }

        public long affected() {
            return rows.stream()
                    .filter(row -> row.effect() == Effect.GETS || row.effect() == Effect.SOONER)
                    .count();
        }
    }
}
