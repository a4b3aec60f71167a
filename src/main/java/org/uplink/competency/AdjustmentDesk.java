package org.uplink.competency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.uplink.competency.AdjustmentRows.State;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;

/** Where an administrator adjusts the framework of the own organization, each change whole or not at all. */
@ApplicationScoped
class AdjustmentDesk {

    sealed interface Outcome {
        /** Now, or by the same form before. */
        record Saved() implements Outcome {}

        /** Somebody else saved meanwhile. */
        record Outdated() implements Outcome {}

        /** Evidence, people or needs hang on what should go. */
        record InUse() implements Outcome {}
    }

    private final AdjustmentRows rows;
    private final Frameworks frameworks;
    private final LevelEffects levels;
    private final CurrentActor current;
    private final AuditTrail trail;

    AdjustmentDesk(
            AdjustmentRows rows, Frameworks frameworks, LevelEffects levels, CurrentActor current, AuditTrail trail) {
        this.levels = levels;
        this.rows = rows;
        this.frameworks = frameworks;
        this.current = current;
        this.trail = trail;
    }

    State state() {
        return QuarkusTransaction.joiningExisting().call(rows::state);
    }

    /** What the shared framework has that the organization has not taken yet; empty where it rests on the latest. */
    FrameworkUpdate update(State state) {
        return AdjustmentRules.update(state.base(), frameworks.shared(), state.adjustments());
    }

    /** Whose level the update changes. */
    List<LevelEffects.Effect> effects(State state) {
        var after = AdjustmentRules.apply(frameworks.shared(), state.adjustments());
        return QuarkusTransaction.joiningExisting().call(() -> levels.preview(state.framework(), after));
    }

    Framework shared() {
        return frameworks.shared();
    }

    /**
     * @param version that the change was made for
     * @param detail what the audit trail says of it
     */
    Outcome change(int version, UnaryOperator<Adjustments> change, String detail) {
        return save(
                version, before -> new State(before.base(), change.apply(before.adjustments()), version + 1), detail);
    }

    /** Rests on the shared framework as it is now, with the same adjustments. */
    Outcome take(int version) {
        var shared = frameworks.shared();
        return save(version, before -> new State(shared, before.adjustments(), version + 1), shared.version());
    }

    private Outcome save(int version, UnaryOperator<State> change, String detail) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var before = rows.state();
                var next = change.apply(before);
                if (next.says(before)) {
                    return new Outcome.Saved();
                }
                if (before.version() != version
                        || !rows.write(next, current.get().person())) {
                    return new Outcome.Outdated();
                }
                levels.follow(before.framework(), next.framework());
                trail.record("adjusted-framework", "/admin/framework", detail);
                return new Outcome.Saved();
            });
        } catch (PersistenceException refused) {
            if (refused instanceof ConstraintViolationException) {
                return new Outcome.InUse();
            }
            throw refused;
        }
    }
}
