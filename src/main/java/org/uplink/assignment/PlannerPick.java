package org.uplink.assignment;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.Offer;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.PersonId;

/** The planner decides: by what somebody reaches a level, if the level is asked of them at all. */
@PlanningEntity
class PlannerPick {

    /** @param level that any of the options gives evidence for */
    record Key(PersonId person, CompetencyId competency, int level) {

        @Override
        public String toString() {
            return person + " " + competency + " " + level;
        }
    }

    @PlanningId
    private String id;

    private Key key;
    private Worth worth;

    @ValueRangeProvider
    private List<Offer> options;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Offer offer;

    /** Where there is one way only, and whether it is gone hangs on who carries a service, nothing is left to decide. */
    @PlanningPin
    private boolean settled;

    /** What the level is worth to the plan. {@code NONE}: only somebody who is to carry a service needs it. */
    enum Worth {
        NONE,
        GAP,
        CORE_GAP;

        /** A core gap counts as much as two others. */
        int weight() {
            return ordinal();
        }
    }

    PlannerPick(Key key, Worth worth, List<Offer> options) {
        this.id = key.toString();
        this.key = key;
        this.worth = worth;
        this.options = options;
        this.settled = worth == Worth.NONE && options.size() == 1;
        this.offer = settled ? options.getFirst() : null;
    }

    Key key() {
        return key;
    }

    PersonId person() {
        return key.person();
    }

    Worth worth() {
        return worth;
    }

    boolean wanted() {
        return worth != Worth.NONE;
    }

    boolean urgent() {
        return worth == Worth.CORE_GAP;
    }

    boolean open() {
        return offer == null;
    }

    /** Only where it is not open. */
    Offer taken() {
        return Objects.requireNonNull(offer);
    }

    boolean settled() {
        return settled;
    }

    @SuppressWarnings("NullAway.Init")
    protected PlannerPick() {} // Timefold fills the fields of its copies
}
