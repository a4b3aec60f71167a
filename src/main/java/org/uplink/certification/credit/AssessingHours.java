package org.uplink.certification.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.uplink.evidence.work.WorkStep;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;

/** Who judges work has half an hour for each piece, however many rounds it takes. */
@ApplicationScoped
class AssessingHours {

    private static final int MINUTES = 30;
    private static final String CATEGORY = "assessing";
    private static final Set<String> JUDGED = Set.of("accept", "ask-changes", "decline");

    private final EntryRows rows;
    private final EntityManager entities;
    private final CurrentActor current;
    private final Event<CreditsChanged> changed;
    private final Clock clock;

    AssessingHours(
            EntryRows rows, EntityManager entities, CurrentActor current, Event<CreditsChanged> changed, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.current = current;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * The title of the work stays with its author: it may say more than the assessor's record should. Guests from another
     * organization enter their time themselves, for their ledger is kept there.
     */
    @Transactional
    void onWork(@Observes WorkStep step) {
        if (!JUDGED.contains(step.deed())) {
            return; // work also comes in from programs, when nobody acts
        }
        var actor = current.get();
        var codes = actor.organization().equals(step.organization()) ? codes(step) : List.<String>of();
        if (!codes.isEmpty()) {
            enter(step, actor, codes);
        }
    }

    private void enter(WorkStep step, Actor actor, List<String> codes) {
        var day = actor.today(clock);
        var key = "assessed:" + step.submission();
        var draft = new EntryDraft(
                CATEGORY,
                day,
                MINUTES,
                "Assessed evidence on " + String.join(", ", codes),
                "Uplink",
                "",
                "",
                codes,
                List.of());
        rows.add(
                        actor.organization(),
                        actor.person(),
                        new EntryRows.Added(draft, day, CATEGORY, key, key, false, 0, day))
                .ifPresent(_ -> changed.fire(new CreditsChanged(actor.organization(), actor.person())));
    }

    @SuppressWarnings("unchecked")
    private List<String> codes(WorkStep step) {
        return entities.createNativeQuery("""
                        select competency from submission_competency where submission_id = ?1
                        order by competency limit ?2""")
                .setParameter(1, step.submission())
                .setParameter(2, EntryRules.MOST_COMPETENCIES)
                .getResultList();
    }
}
