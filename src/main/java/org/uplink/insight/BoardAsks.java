package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;

/** The sentence that a report asks for, one for each scope and quarter. */
@ApplicationScoped
class BoardAsks {

    static final int LONGEST = 300;

    /**
     * @param text empty where nobody has written one, or somebody took it back
     * @param version 0 before the first
     */
    record Saved(String text, int version) {
        static final Saved NOTHING = new Saved("", 0);
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Saved saved) implements Outcome {}
    }

    private static final String OF_SCOPE = " where organization_id = ?1 and quarter = ?2"
            + " and team_id is not distinct from cast(?3 as uuid) and manager_id is not distinct from cast(?4 as uuid)";

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    BoardAsks(EntityManager entities, CurrentActor current, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Saved find(BoardScope scope, BoardQuarter quarter) {
        return find("", scope, quarter);
    }

    /** Writing once more what stands there changes nothing. */
    @Transactional
    Outcome write(BoardScope scope, BoardQuarter quarter, Saved asked) {
        begin(scope, quarter);
        var saved = find(" for update", scope, quarter);
        if (saved.text().equals(asked.text())) {
            return new Outcome.Done();
        }
        if (saved.version() != asked.version()) {
            return new Outcome.Outdated(saved);
        }
        var actor = current.get();
        var sql = "update board_ask set text = ?5, changed_at = ?6, changed_by = ?7, version = version + 1" + OF_SCOPE;
        scoped(entities.createNativeQuery(sql), scope, quarter)
                .setParameter(5, asked.text())
                .setParameter(6, Instant.now(clock))
                .setParameter(7, actor.person().value())
                .executeUpdate();
        trail.record("wrote-board-ask", BoardView.address("/team/report", quarter, scope), asked.text());
        return new Outcome.Done();
    }

    private Saved find(String lock, BoardScope scope, BoardQuarter quarter) {
        var sql = "select text, version from board_ask" + OF_SCOPE + lock;
        var found = scoped(entities.createNativeQuery(sql, Saved.class), scope, quarter)
                .getResultList();
        return found.isEmpty() ? Saved.NOTHING : (Saved) found.getFirst();
    }

    /** The row is there from now on, so that of two who write at once one waits for the other. */
    private void begin(BoardScope scope, BoardQuarter quarter) {
        var actor = current.get();
        entities.createNativeQuery("""
                        insert into board_ask (id, organization_id, team_id, manager_id, quarter, text, changed_at, changed_by)
                        values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), ?5, '', ?6, ?7) on conflict do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, actor.organization().value())
                .setParameter(3, text(scope.team()))
                .setParameter(4, text(scope.manager()))
                .setParameter(5, quarter.key())
                .setParameter(6, Instant.now(clock))
                .setParameter(7, actor.person().value())
                .executeUpdate();
    }

    private Query scoped(Query query, BoardScope scope, BoardQuarter quarter) {
        return query.setParameter(1, current.get().organization().value())
                .setParameter(2, quarter.key())
                .setParameter(3, text(scope.team()))
                .setParameter(4, text(scope.manager()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
