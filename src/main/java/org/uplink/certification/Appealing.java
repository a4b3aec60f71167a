package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** The holder of an award appeals against a decision about it: once, within thirty days. */
@ApplicationScoped
class Appealing {

    /**
     * Where the holder stands with an award.
     *
     * @param decision what can be, or could have been, appealed against; null where nothing stands against the award
     * @param made the latest appeal; null before the first
     * @param lastDay the last day for an appeal against the decision; null without a decision
     * @param open whether an appeal can be made now
     */
    record Case(
            Award award,
            String title,
            @Nullable AwardDecision decision,
            Appeals.@Nullable Row made,
            @Nullable LocalDate lastDay,
            boolean open) {

        /** Whether an appeal against what stands now was possible, and nobody made it. */
        public boolean tooLate() {
            return decision != null && !open && (made == null || !isAgainst(made, decision));
        }
    }

    enum Outcome {
        MADE,
        BEFORE,
        OVER
    }

    private final Certifications certifications;
    private final Appeals appeals;
    private final Standings standings;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<AppealMade> made;

    Appealing(
            Certifications certifications,
            Appeals appeals,
            Standings standings,
            AuditTrail audit,
            Clock clock,
            Event<AppealMade> made) {
        this.certifications = certifications;
        this.appeals = appeals;
        this.standings = standings;
        this.audit = audit;
        this.clock = clock;
        this.made = made;
    }

    /** @throws Refusal.NotFound for an award of somebody else */
    @Transactional
    Case find(Actor holder, UUID award) {
        var own = certifications.awardsOf(holder.organization(), holder.person()).stream()
                .filter(one -> one.id().equals(award))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        var decision = appeals.decisionOn(award).orElse(null);
        var latest = appeals.latestOf(holder.organization(), award).orElse(null);
        var lastDay = decision == null ? null : AppealRules.lastDay(decision.madeOn());
        return new Case(
                own,
                certifications.at(own.certification(), own.revision()).title(),
                decision,
                latest,
                lastDay,
                decision != null
                        && !isAgainst(latest, decision)
                        && AppealRules.isOpen(decision.madeOn(), holder.today(clock)));
    }

    private static boolean isAgainst(Appeals.@Nullable Row appeal, AwardDecision decision) {
        return appeal != null && appeal.revocation() == decision.isRevocation() && appeal.number() == decision.number();
    }

    /**
     * @param against the key of the decision that is meant
     * @throws Refusal.NotFound for an award of somebody else
     */
    @Transactional
    Outcome appeal(Actor holder, UUID award, String against, String words) {
        standings.hold(new Holder(holder.organization(), holder.person()));
        var found = find(holder, award);
        var decision = found.decision();
        if (decision == null || !decision.key().equals(against) || found.tooLate()) {
            return Outcome.OVER;
        }
        var id = Ids.next();
        if (!appeals.add(id, new Holder(holder.organization(), holder.person()), decision, words, Instant.now(clock))) {
            return Outcome.BEFORE;
        }
        audit.record("appealed", "/admin/appeals/" + id, found.title());
        var deciders = appeals.deciders(
                holder.organization(), decision.madeBy(), holder.person().value());
        made.fire(new AppealMade(holder.organization(), id, found.title(), holder.name(), deciders));
        return Outcome.MADE;
    }
}
