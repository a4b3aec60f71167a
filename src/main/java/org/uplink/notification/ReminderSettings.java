package org.uplink.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;

/** How the active organization reminds its people. */
@ApplicationScoped
class ReminderSettings {

    /** @param version 0 before the first change */
    record Saved(ReminderTerms terms, int version) {}

    sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody else was quicker; here is what they saved. */
        record Outdated(Saved saved) implements Outcome {}
    }

    private record Row(
            Integer[] before, Integer[] after, @Nullable Integer leadAfter, int mailFrom, int mailUntil, int version) {
        Saved saved() {
            return new Saved(
                    new ReminderTerms(List.of(before), List.of(after), leadAfter, mailFrom, mailUntil), version);
        }
    }

    private final EntityManager entities;
    private final CurrentActor current;
    private final AuditTrail trail;
    private final Clock clock;

    ReminderSettings(EntityManager entities, CurrentActor current, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    Saved find() {
        List<Row> found = entities.createNativeQuery("""
                        select days_before, days_after, lead_after, mail_from, mail_until, version
                        from reminder_terms where organization_id = ?1""", Row.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
        return found.isEmpty()
                ? new Saved(ReminderTerms.USUAL, 0)
                : found.getFirst().saved();
    }

    /** Saying once more what stands there changes nothing. */
    @Transactional
    Outcome save(int version, ReminderTerms terms) {
        var saved = find();
        if (saved.terms().equals(terms)) {
            return new Outcome.Done();
        }
        if (saved.version() != version || write(version, terms) == 0) {
            return new Outcome.Outdated(find());
        }
        trail.record("changed-reminders", ReminderSettingsPage.ADDRESS, said(saved.terms()) + " → " + said(terms));
        return new Outcome.Done();
    }

    private int write(int version, ReminderTerms terms) {
        return entities.createNativeQuery("""
                        insert into reminder_terms (organization_id, days_before, days_after, lead_after, mail_from, mail_until,
                                                    changed_at, changed_by)
                        values (?1, ?2, ?3, cast(?4 as int), ?5, ?6, ?7, ?8)
                        on conflict (organization_id) do update set days_before = excluded.days_before,
                            days_after = excluded.days_after, lead_after = excluded.lead_after,
                            mail_from = excluded.mail_from, mail_until = excluded.mail_until,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                            version = reminder_terms.version + 1
                        where reminder_terms.version = ?9""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, terms.before().toArray(Integer[]::new))
                .setParameter(3, terms.after().toArray(Integer[]::new))
                .setParameter(4, terms.leadAfter())
                .setParameter(5, terms.mailFrom())
                .setParameter(6, terms.mailUntil())
                .setParameter(7, Instant.now(clock))
                .setParameter(8, current.get().person().value())
                .setParameter(9, version)
                .executeUpdate();
    }

    private static String said(ReminderTerms terms) {
        return "−%s +%s, lead +%s, %d–%d h"
                .formatted(
                        ReminderRules.typed(terms.before()),
                        ReminderRules.typed(terms.after()),
                        terms.leadAfter() == null ? "–" : terms.leadAfter(),
                        terms.mailFrom(),
                        terms.mailUntil());
    }
}
