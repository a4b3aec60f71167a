package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.uplink.people.People;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** Looks at the proof of other people's entries. Nobody looks at their own. */
@ApplicationScoped
class Judging {

    static final int PAGE_SIZE = 25;

    /** @param waiting drawn and not looked at yet */
    record Counts(long waiting, long looked, long all) {

        long of(String state) {
            return switch (state) {
                case "waits" -> waiting;
                case "looked" -> looked;
                default -> all;
            };
        }
    }

    private static final String OTHERS = """
            where e.organization_id = ?1 and e.source_key is null and e.person_id <> ?2
              and e.person_id in (select person_id from managed)
            """;

    private final EntityManager entities;
    private final EntryRows rows;
    private final People people;
    private final CurrentActor current;
    private final AuditTrail audit;
    private final Event<CreditJudged> judged;
    private final Event<CreditsChanged> changed;

    Judging(
            EntityManager entities,
            EntryRows rows,
            People people,
            CurrentActor current,
            AuditTrail audit,
            Event<CreditJudged> judged,
            Event<CreditsChanged> changed) {
        this.entities = entities;
        this.rows = rows;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.judged = judged;
        this.changed = changed;
    }

    Counts counts() {
        var actor = current.get();
        return (Counts) entities.createNativeQuery(
                        "with " + People.MANAGED + ", of as (" + EntryRows.NOW_SHORT + OTHERS + """
                        ) select count(*) filter (where drawn and not withdrawn and verdict is null),
                               count(*) filter (where verdict is not null), count(*) from of""", Counts.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .getSingleResult();
    }

    /**
     * What waits longest comes first; of the others the latest.
     *
     * @param state {@code waits}, {@code looked} or {@code all}
     */
    @SuppressWarnings("unchecked")
    List<EntryRow> list(String state, int page) {
        var actor = current.get();
        return entities.createNativeQuery("with " + People.MANAGED + EntryRows.NOW + OTHERS + """
                          and case ?4 when 'waits' then e.drawn and judged.deed is null and own.deed is distinct from 'withdraw'
                                      when 'looked' then judged.deed is not null
                                      else true end
                        order by case when ?4 = 'waits' then e.entered_at end, e.entered_at desc, e.id
                        limit ?5 offset ?6""", EntryRow.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, state)
                .setParameter(5, PAGE_SIZE)
                .setParameter(6, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /**
     * An entry of somebody whom the one who acts manages.
     *
     * @throws Refusal.NotFound for everybody else's, and one's own
     */
    @Transactional
    EntryRow get(UUID entry) {
        var actor = current.get();
        var row = rows.find(actor.organization(), entry).orElseThrow(Refusal.NotFound::new);
        var owner = new PersonId(row.personId());
        if (owner.equals(actor.person()) || row.automatic()) {
            throw new Refusal.NotFound();
        }
        people.managed(owner);
        return row;
    }

    /**
     * Accepts or rejects; the same again does nothing.
     *
     * @param reason for rejecting
     * @throws Refusal.Conflict where its owner took it back meanwhile
     */
    @Transactional
    EntryRow judge(UUID entry, boolean accepted, String reason) {
        var actor = current.get();
        var owner = new PersonId(get(entry).personId());
        rows.lock(actor.organization(), owner);
        var row = get(entry);
        if (row.withdrawn()) {
            throw new Refusal.Conflict("The entry was taken back. There is nothing to look at.");
        }
        var deed = accepted ? "accept" : "reject";
        if (deed.equals(row.verdict()) && row.reason().equals(reason)) {
            return row;
        }
        var step = rows.step(actor.organization(), entry, deed, reason, actor.person());
        audit.record(accepted ? "accepted-credit" : "rejected-credit", "/team/credits/" + entry, reason, owner);
        judged.fire(new CreditJudged(actor.organization(), owner, entry, step, row.what(), accepted, reason));
        changed.fire(new CreditsChanged(actor.organization(), owner));
        return row;
    }
}
