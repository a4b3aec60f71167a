package org.uplink.assignment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.path.Path;
import org.uplink.platform.AuditTrail.Concern;
import org.uplink.platform.PersonId;

/**
 * What an assignment does to each person whom it reaches. The preview shows this plan and saving carries it out, so that
 * they cannot differ; carrying it out twice changes nothing more.
 */
public final class AssignmentRules {

    public static final int LONGEST_YEARS = 3;

    private AssignmentRules() {}

    /** A team with everybody in it and in the teams below it. */
    public record Team(UUID id, String name, Set<PersonId> people) {}

    /** What the manager asks for: people by name, whole teams, and a date. */
    public record Wish(Set<PersonId> named, List<Team> teams, LocalDate dueOn) {}

    /**
     * What is asked of one person, and why.
     *
     * @param instead the date that a rule gave before it was changed: an assignment that still has it moves along
     */
    public record Demand(
            PersonId person,
            LocalDate dueOn,
            List<Cause> causes,
            @Nullable LocalDate instead) {

        /** Whether nobody asked for it but rules; then somebody who was excused stays so. */
        boolean byRulesAlone() {
            return causes.stream().allMatch(cause -> cause.kind() == Cause.Kind.RULE);
        }
    }

    /** Why somebody has an assignment. The label of a team or a rule is its name at that time. */
    public record Cause(Kind kind, UUID target, String label) {
        public enum Kind {
            PERSON,
            TEAM,
            RULE;

            String key() {
                return name().toLowerCase(Locale.ROOT);
            }

            static Kind of(String key) {
                return valueOf(key.toUpperCase(Locale.ROOT));
            }
        }

        boolean sameAs(Cause other) {
            return kind == other.kind && target.equals(other.target);
        }
    }

    /**
     * How one person stands to the path before.
     *
     * @param dueOn the date of an open assignment of this path, if there is one
     * @param causes why they have it
     * @param completedOn the day on which they completed the path, if they did
     * @param excused whether somebody excused them from it
     * @param fulfilled whether what is on record about them already does every step, though they do not walk the path
     */
    public record Standing(
            @Nullable LocalDate dueOn,
            List<Cause> causes,
            @Nullable LocalDate completedOn,
            boolean excused,
            boolean fulfilled) {

        public static final Standing NOTHING = new Standing(null, List.of(), null, false, false);

        Standing withAllDone() {
            return new Standing(dueOn, causes, completedOn, excused, true);
        }
    }

    public enum Effect {
        /** Gets the path. */
        GETS,
        /** Has it with a later date, which moves to the earlier one. */
        SOONER,
        /** Has it with the date that a rule gave, and the rule now gives a later one. */
        LATER,
        /** Has done every step of it already: it goes on record as completed, and nothing is left to do. */
        FULFILS,
        /** Has it with the same or an earlier date, and keeps that. */
        KEEPS,
        /** Has completed the path, and gets nothing. */
        COMPLETED,
        /** Was excused from it, and a rule does not bring it back. */
        EXCUSED
    }

    /**
     * What happens to one person.
     *
     * @param dueOn the date afterwards; the day of completion where the path is completed; null where excused
     * @param before the date before, where there was one
     * @param causes why the assignment reaches this person
     * @param added those of the causes that are not on record yet
     */
    public record Line(
            PersonId person,
            Effect effect,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate before,
            List<Cause> causes,
            List<Cause> added) {

        public boolean changesSomething() {
            return begins() || moves() || !added.isEmpty();
        }

        /** Whether an assignment begins, be it to be completed at once. */
        boolean begins() {
            return effect == Effect.GETS || effect == Effect.FULFILS;
        }

        boolean moves() {
            return effect == Effect.SOONER || effect == Effect.LATER;
        }
    }

    /** One line for each person whom the wish reaches, in the order of their ids. */
    public static List<Line> plan(Wish wish, Map<PersonId, Standing> standings) {
        var demands = reached(wish).stream()
                .map(person -> new Demand(person, wish.dueOn(), causes(person, wish), null))
                .toList();
        return plan(demands, standings);
    }

    /** One line for each demand. */
    public static List<Line> plan(List<Demand> demands, Map<PersonId, Standing> standings) {
        return demands.stream()
                .map(demand -> line(demand, standings.getOrDefault(demand.person(), Standing.NOTHING)))
                .toList();
    }

    /** Everybody whom the wish names or has in one of its teams, once. */
    public static SortedSet<PersonId> reached(Wish wish) {
        var reached = new TreeSet<>(wish.named());
        wish.teams().forEach(team -> reached.addAll(team.people()));
        return reached;
    }

    /** For whom something changes, in the words of the audit trail. */
    static List<Concern> concerned(List<Line> lines, Path path) {
        return lines.stream()
                .filter(Line::changesSomething)
                .map(line -> concern(line.person(), path, line.dueOn()))
                .toList();
    }

    static Concern concern(PersonId person, Path path, @Nullable LocalDate dueOn) {
        return new Concern(person, path.title() + ": " + dueOn);
    }

    public static long count(List<Line> plan, Effect effect) {
        return plan.stream().filter(line -> line.effect() == effect).count();
    }

    /** A due date is later than today, and not further away than a plan can reach. */
    public static boolean allows(LocalDate dueOn, LocalDate today) {
        return dueOn.isAfter(today) && !dueOn.isAfter(today.plusYears(LONGEST_YEARS));
    }

    private static Line line(Demand demand, Standing standing) {
        var person = demand.person();
        var causes = demand.causes();
        var before = standing.dueOn();
        if (before != null) {
            var added = causes.stream()
                    .filter(cause -> standing.causes().stream().noneMatch(cause::sameAs))
                    .toList();
            var effect = effectOn(before, demand, added);
            return new Line(person, effect, effect == Effect.KEEPS ? before : demand.dueOn(), before, causes, added);
        }
        var completed = standing.completedOn();
        if (completed != null) {
            return new Line(person, Effect.COMPLETED, completed, null, causes, List.of());
        }
        if (standing.excused() && demand.byRulesAlone()) {
            return new Line(person, Effect.EXCUSED, null, null, causes, List.of());
        }
        var effect = standing.fulfilled() ? Effect.FULFILS : Effect.GETS;
        return new Line(person, effect, demand.dueOn(), null, causes, causes);
    }

    /** A rule that is on record already has given its date: who got another since keeps that. */
    private static Effect effectOn(LocalDate before, Demand demand, List<Cause> added) {
        if (before.equals(demand.instead()) && demand.dueOn().isAfter(before)) {
            return Effect.LATER;
        }
        var speaks = !demand.byRulesAlone() || !added.isEmpty() || before.equals(demand.instead());
        return speaks && demand.dueOn().isBefore(before) ? Effect.SOONER : Effect.KEEPS;
    }

    private static List<Cause> causes(PersonId person, Wish wish) {
        var causes = new LinkedHashSet<Cause>();
        if (wish.named().contains(person)) {
            causes.add(new Cause(Cause.Kind.PERSON, person.value(), ""));
        }
        wish.teams().stream()
                .filter(team -> team.people().contains(person))
                .forEach(team -> causes.add(new Cause(Cause.Kind.TEAM, team.id(), team.name())));
        return List.copyOf(causes);
    }
}
