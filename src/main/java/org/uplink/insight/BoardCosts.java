package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;

/** What an hour of the team costs in the active organization, and what was spent in each quarter. */
@ApplicationScoped
class BoardCosts {

    /**
     * In US dollars, null where nobody has said it.
     *
     * @param version 0 before the first change
     */
    record Saved(@Nullable BigDecimal hour, @Nullable BigDecimal spent, int version) {
        static final Saved NOTHING = new Saved(null, null, 0);

        boolean says(@Nullable BigDecimal hour, @Nullable BigDecimal spent) {
            return same(this.hour, hour) && same(this.spent, spent);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Saved saved) implements Outcome {}
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    BoardCosts(EntityManager entities, CurrentActor current, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Saved find(BoardQuarter quarter) {
        var found = entities.createNativeQuery("""
                        select c.hour_cost, s.amount, c.version
                        from board_cost c left join board_spending s
                            on s.organization_id = c.organization_id and s.quarter = ?2
                        where c.organization_id = ?1""", Saved.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, quarter.key())
                .getResultList();
        return found.isEmpty() ? Saved.NOTHING : (Saved) found.getFirst();
    }

    /** Saying once more what stands there changes nothing. */
    @Transactional
    Outcome save(BoardQuarter quarter, int version, @Nullable BigDecimal hour, @Nullable BigDecimal spent) {
        lock();
        var saved = find(quarter);
        if (saved.says(hour, spent)) {
            return new Outcome.Done();
        }
        if (saved.version() != version) {
            return new Outcome.Outdated(saved);
        }
        write(hour);
        spend(quarter, spent);
        trail.record(
                "changed-board-costs",
                "/admin/board?quarter=" + quarter.key(),
                "$" + said(hour) + " an hour, $" + said(spent) + " spent");
        return new Outcome.Done();
    }

    private static String said(@Nullable BigDecimal amount) {
        return amount == null ? "–" : amount.toPlainString();
    }

    /** The row is there from now on, and nobody else changes it until the transaction ends. */
    private void lock() {
        var actor = current.get();
        entities.createNativeQuery("""
                        insert into board_cost (organization_id, changed_at, changed_by) values (?1, ?2, ?3)
                        on conflict do nothing""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, Instant.now(clock))
                .setParameter(3, actor.person().value())
                .executeUpdate();
        entities.createNativeQuery("select version from board_cost where organization_id = ?1 for update")
                .setParameter(1, actor.organization().value())
                .getSingleResult();
    }

    private void write(@Nullable BigDecimal hour) {
        var actor = current.get();
        entities.createNativeQuery("""
                        update board_cost set hour_cost = cast(?2 as numeric), changed_at = ?3, changed_by = ?4,
                               version = version + 1
                        where organization_id = ?1""")
                .setParameter(1, actor.organization().value())
                .setParameter(2, hour == null ? null : hour.toPlainString())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, actor.person().value())
                .executeUpdate();
    }

    private void spend(BoardQuarter quarter, @Nullable BigDecimal spent) {
        var sql = spent == null ? "delete from board_spending where organization_id = ?1 and quarter = ?2" : """
                insert into board_spending (organization_id, quarter, amount) values (?1, ?2, ?3)
                on conflict on constraint board_spending_pk do update set amount = excluded.amount""";
        var query = entities.createNativeQuery(sql)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, quarter.key());
        if (spent != null) {
            query.setParameter(3, spent);
        }
        query.executeUpdate();
    }
}
