package org.uplink.assignment;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import org.uplink.assignment.PlannerSolution.Need;
import org.uplink.assignment.PlannerSolution.Time;
import org.uplink.catalog.Offer;
import org.uplink.platform.PersonId;

/**
 * What makes one plan better than another. Nobody has more work than time: that is never given up. Then, in this order: as
 * many targets as can be met, the fewest minutes, work spread evenly, and what is urgent spread evenly, so that each can begin
 * with it and be done soon. Public, because the solver makes it.
 */
public class PlannerConstraints implements ConstraintProvider {

    static final int HARD_LEVELS = 1;
    static final int SOFT_LEVELS = 4;

    /** A service without a second person counts as much as two core gaps. */
    static final int SERVICE_WEIGHT = 4;

    private static final BendableLongScore OVERLOAD = BendableLongScore.ofHard(HARD_LEVELS, SOFT_LEVELS, 0, 1);
    private static final BendableLongScore TARGETS = soft(0);
    private static final BendableLongScore MINUTES = soft(1);
    private static final BendableLongScore SPREAD = soft(2);
    private static final BendableLongScore URGENT = soft(3);

    private static BendableLongScore soft(int level) {
        return BendableLongScore.ofSoft(HARD_LEVELS, SOFT_LEVELS, level, 1);
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            noMoreWorkThanTime(all),
            onePersonForEachSeat(all),
            gapsClosed(all),
            seatsTaken(all),
            seatsTakenInVain(all),
            fewestMinutes(all),
            spreadEvenly(all),
            urgentSpreadEvenly(all)
        };
    }

    private Constraint noMoreWorkThanTime(ConstraintFactory all) {
        return taken(all)
                .groupBy((person, _) -> person, sum((_, offer) -> offer.minutes()))
                .join(Time.class, equal((person, _) -> person, Time::person))
                .filter((_, minutes, time) -> minutes > time.minutes())
                .penalizeLong(OVERLOAD, (_, minutes, time) -> minutes - time.minutes())
                .asConstraint("no more work than time");
    }

    private Constraint onePersonForEachSeat(ConstraintFactory all) {
        return all.forEachUniquePair(
                        PlannerSeat.class,
                        equal(PlannerSeat::service, PlannerSeat::service),
                        equal(PlannerSeat::person, PlannerSeat::person))
                .penalizeLong(OVERLOAD, (_, _) -> 1)
                .asConstraint("one person for each seat");
    }

    private Constraint gapsClosed(ConstraintFactory all) {
        return all.forEach(PlannerPick.class)
                .filter(PlannerPick::wanted)
                .rewardLong(TARGETS, pick -> pick.worth().weight())
                .asConstraint("gaps closed");
    }

    private Constraint seatsTaken(ConstraintFactory all) {
        return all.forEach(PlannerSeat.class)
                .rewardLong(TARGETS, _ -> SERVICE_WEIGHT)
                .asConstraint("seats taken");
    }

    /** Who lacks one thing that a service asks for cannot run it. */
    private Constraint seatsTakenInVain(ConstraintFactory all) {
        return seated(all)
                .filter((_, _, pick) -> pick.open())
                .groupBy((seat, _, _) -> seat)
                .penalizeLong(TARGETS, _ -> SERVICE_WEIGHT)
                .asConstraint("seats taken in vain");
    }

    private Constraint fewestMinutes(ConstraintFactory all) {
        return taken(all).penalizeLong(MINUTES, (_, offer) -> offer.minutes()).asConstraint("fewest minutes");
    }

    private Constraint spreadEvenly(ConstraintFactory all) {
        return taken(all)
                .groupBy((person, _) -> person, sum((_, offer) -> offer.minutes()))
                .penalizeLong(SPREAD, (_, minutes) -> (long) minutes * minutes)
                .asConstraint("spread evenly");
    }

    private Constraint urgentSpreadEvenly(ConstraintFactory all) {
        var core =
                all.forEach(PlannerPick.class).filter(PlannerPick::urgent).map(PlannerPick::person, PlannerPick::taken);
        return core.concat(carried(all))
                .distinct()
                .groupBy((person, _) -> person, sum((_, offer) -> offer.minutes()))
                .penalizeLong(URGENT, (_, minutes) -> (long) minutes * minutes)
                .asConstraint("urgent spread evenly");
    }

    /** Who takes what, each once, whatever it is for. */
    private static BiConstraintStream<PersonId, Offer> taken(ConstraintFactory all) {
        return all.forEach(PlannerPick.class)
                .filter(PlannerPick::wanted)
                .map(PlannerPick::person, PlannerPick::taken)
                .concat(carried(all))
                .distinct();
    }

    private static BiConstraintStream<PersonId, Offer> carried(ConstraintFactory all) {
        return seated(all)
                .filter((_, _, pick) -> !pick.open())
                .map((_, _, pick) -> pick.person(), (_, _, pick) -> pick.taken());
    }

    private static TriConstraintStream<PlannerSeat, Need, PlannerPick> seated(ConstraintFactory all) {
        return all.forEach(PlannerSeat.class)
                .join(Need.class, equal(PlannerSeat::service, Need::service), equal(PlannerSeat::person, Need::person))
                .join(
                        all.forEachIncludingUnassigned(PlannerPick.class),
                        equal((_, need) -> need.pick(), PlannerPick::key));
    }
}
