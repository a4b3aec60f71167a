package org.uplink.assignment;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.coverage.ServiceId;
import org.uplink.platform.PersonId;

/** The planner decides: who becomes able to run a service that lacks somebody. */
@PlanningEntity
class PlannerSeat {

    @PlanningId
    private String id;

    private ServiceId service;

    @ValueRangeProvider
    private List<PersonId> candidates;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable PersonId person;

    PlannerSeat(ServiceId service, int number, List<PersonId> candidates) {
        this.id = service + " " + number;
        this.service = service;
        this.candidates = candidates;
    }

    ServiceId service() {
        return service;
    }

    @Nullable
    PersonId person() {
        return person;
    }

    @SuppressWarnings("NullAway.Init")
    protected PlannerSeat() {} // Timefold fills the fields of its copies
}
