package org.uplink.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.uplink.coverage.ServiceId;
import org.uplink.coverage.Shortage;
import org.uplink.platform.PersonId;

/**
 * What each of several takes is for, which hangs on the others: somebody carries a service who has all that it asks for.
 *
 * @param able who is made able to run each service, by id
 */
record PlanReasons(PlanProblem problem, Map<ServiceId, List<PersonId>> able) {

    static PlanReasons of(PlanProblem problem, Collection<PlanTake> takes) {
        var able = new HashMap<ServiceId, List<PersonId>>();
        problem.shortages().forEach(one -> able.put(one.service().id(), PlanTargetRules.madeAble(one, takes)));
        return new PlanReasons(problem, able);
    }

    /** Services first; empty where no target asks for it. */
    List<PlanWhy> why(PlanTake take) {
        var why = new ArrayList<PlanWhy>();
        for (var shortage : problem.shortages()) {
            if (carries(shortage, take)) {
                var place = able(shortage).indexOf(take.person());
                why.add(new PlanWhy.Backup(shortage.service().name(), shortage.able() + place + 1));
            }
        }
        for (var aim : problem.aimsOf(take.person())) {
            var gap = aim.gap();
            var to = Math.min(PlanTargetRules.level(take.offer(), gap.competency()), gap.target());
            if (to > gap.level()) {
                why.add(new PlanWhy.Closes(gap.competency().key(), aim.roles(), gap.level(), to, gap.target()));
            }
        }
        return why;
    }

    boolean carriesService(PlanTake take) {
        return problem.shortages().stream().anyMatch(shortage -> carries(shortage, take));
    }

    boolean closesCoreGap(PlanTake take) {
        return problem.aimsOf(take.person()).stream()
                .anyMatch(aim -> aim.gap().core()
                        && PlanTargetRules.level(take.offer(), aim.gap().competency())
                                > aim.gap().level());
    }

    private List<PersonId> able(Shortage shortage) {
        return able.getOrDefault(shortage.service().id(), List.of());
    }

    private boolean carries(Shortage shortage, PlanTake take) {
        return able(shortage).contains(take.person())
                && PlanTargetRules.lackingOf(shortage, take.person()).stream()
                        .anyMatch(gap -> PlanTargetRules.level(take.offer(), gap.competency()) >= gap.target());
    }
}
