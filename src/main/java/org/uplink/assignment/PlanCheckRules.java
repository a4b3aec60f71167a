package org.uplink.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.uplink.assignment.PlanCheck.Break;
import org.uplink.assignment.PlanCheck.Open;
import org.uplink.assignment.PlanCheck.Reason;
import org.uplink.assignment.PlanProblem.Aim;
import org.uplink.assignment.PlanProblem.Learner;
import org.uplink.catalog.Offer;
import org.uplink.coverage.Shortage;
import org.uplink.people.QuietPeriod;
import org.uplink.platform.PersonId;

/** What lines leave open of a problem, and what they break. The planner's own lines break nothing. */
final class PlanCheckRules {

    private PlanCheckRules() {}

    static PlanCheck check(PlanProblem problem, Collection<PlanLine> lines) {
        var takes = new TreeSet<PlanTake>();
        lines.forEach(line -> takes.add(line.take()));
        var open = new ArrayList<Open>();
        problem.shortages().forEach(shortage -> open(problem, shortage, takes, open));
        problem.aims().forEach(aim -> open(problem, aim, takes, open));
        var breaks = new ArrayList<Break>();
        problem.learners()
                .forEach(learner -> tooMuch(learner, PlanScheduleRules.byDate(ofOne(lines, learner)), breaks));
        lines.forEach(line -> dates(problem, line, breaks));
        lines.forEach(line -> outOfOrder(problem, line, lines, breaks));
        return new PlanCheck(open, breaks);
    }

    private static List<PlanLine> ofOne(Collection<PlanLine> lines, Learner learner) {
        return lines.stream()
                .filter(line -> line.take().person().equals(learner.person()))
                .toList();
    }

    private static void open(PlanProblem problem, Aim aim, Collection<PlanTake> takes, List<Open> open) {
        var gap = aim.gap();
        var reached = Math.max(gap.level(), PlanTargetRules.taken(takes, aim.person(), gap.competency()));
        if (reached < gap.target()) {
            var key = gap.competency().key();
            var reason = reason(problem, aim, Math.max(reached, PlanTargetRules.reachable(problem, aim)), takes);
            open.add(new Open.Level(aim.person(), key, reached, gap.target(), aim.roles(), reason));
        }
    }

    /** @param level that could be reached by the day */
    private static Reason reason(PlanProblem problem, Aim aim, int level, Collection<PlanTake> takes) {
        var learner = problem.learner(aim.person());
        var gap = aim.gap();
        var reached = Math.max(gap.level(), PlanTargetRules.taken(takes, aim.person(), gap.competency()));
        if (level > reached) {
            var shortest = PlanTargetRules.options(problem, learner, gap.competency(), level).stream()
                    .mapToInt(Offer::minutes)
                    .min()
                    .orElse(0);
            return shortest > minutesLeft(learner, takes) ? Reason.NO_TIME_LEFT : Reason.NOT_PLANNED;
        }
        var offers = problem.offers().stream()
                .filter(offer -> PlanTargetRules.level(offer, gap.competency()) > reached)
                .toList();
        if (offers.isEmpty()) {
            return Reason.NO_COURSE;
        }
        return offers.stream().noneMatch(learner::mayTake) ? Reason.DONE : Reason.TOO_LONG;
    }

    private static int minutesLeft(Learner learner, Collection<PlanTake> takes) {
        var planned = takes.stream()
                .filter(take -> take.person().equals(learner.person()))
                .mapToInt(take -> take.offer().minutes())
                .sum();
        return learner.time().minutes() - planned;
    }

    private static void open(PlanProblem problem, Shortage shortage, Collection<PlanTake> takes, List<Open> open) {
        var able = shortage.able() + PlanTargetRules.madeAble(shortage, takes).size();
        if (able < Shortage.ENOUGH) {
            open.add(new Open.Cover(shortage.service().name(), able, reason(problem, shortage, takes)));
        }
    }

    private static Reason reason(PlanProblem problem, Shortage shortage, Collection<PlanTake> takes) {
        if (shortage.lacking().isEmpty()) {
            return Reason.NOBODY;
        }
        var made = PlanTargetRules.madeAble(shortage, takes);
        var others = PlanTargetRules.candidates(problem, shortage).stream()
                .filter(person -> !made.contains(person))
                .toList();
        if (others.isEmpty()) {
            return shortage.service().needs().stream()
                            .allMatch(need -> problem.offers().stream()
                                    .anyMatch(offer -> PlanTargetRules.level(offer, need.competency()) >= need.level()))
                    ? Reason.TOO_LONG
                    : Reason.NO_COURSE;
        }
        return others.stream().anyMatch(person -> hasTimeFor(problem, shortage, takes, person))
                ? Reason.NOT_PLANNED
                : Reason.NO_TIME_LEFT;
    }

    /** Roughly: each thing that is lacking by its shortest way. */
    private static boolean hasTimeFor(
            PlanProblem problem, Shortage shortage, Collection<PlanTake> takes, PersonId person) {
        var learner = problem.learner(person);
        var needed = new TreeSet<PlanTake>();
        shortage.lacking().getOrDefault(person, List.of()).stream()
                .filter(gap -> PlanTargetRules.taken(takes, person, gap.competency()) < gap.target())
                .forEach(gap -> needed.add(new PlanTake(
                        person,
                        PlanTargetRules.options(problem, learner, gap.competency(), gap.target())
                                .getFirst())));
        return needed.stream().mapToInt(take -> take.offer().minutes()).sum() <= minutesLeft(learner, takes);
    }

    private static void tooMuch(Learner learner, List<PlanLine> byDate, List<Break> breaks) {
        var passed = 0;
        for (var line : byDate) {
            passed += line.take().offer().minutes();
            var over = passed - learner.time().minutesBy(line.dueOn());
            if (over > 0) {
                breaks.add(new Break.TooMuch(learner.person(), line.dueOn(), over));
            }
        }
    }

    private static void dates(PlanProblem problem, PlanLine line, List<Break> breaks) {
        if (line.dueOn().isAfter(problem.until())) {
            breaks.add(new Break.AfterEnd(line.take(), line.dueOn(), problem.until()));
        }
        var period = quiet(problem, line.dueOn());
        if (period != null) {
            breaks.add(new Break.InQuiet(line.take(), line.dueOn(), period.name()));
        }
    }

    private static @Nullable QuietPeriod quiet(PlanProblem problem, LocalDate day) {
        return problem.quiet().stream()
                .filter(period -> period.holds(day))
                .findFirst()
                .orElse(null);
    }

    private static void outOfOrder(PlanProblem problem, PlanLine line, Collection<PlanLine> lines, List<Break> breaks) {
        lines.stream()
                .filter(other -> other.take().person().equals(line.take().person()))
                .filter(other -> PlanScheduleRules.isBefore(problem, other.take(), line.take()))
                .filter(other -> other.dueOn().isAfter(line.dueOn()))
                .forEach(other -> breaks.add(new Break.OutOfOrder(line.take(), other.take())));
    }
}
