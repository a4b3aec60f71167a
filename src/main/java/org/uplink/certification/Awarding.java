package org.uplink.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.credit.CreditsChanged;
import org.uplink.evidence.MasteryChanged;
import org.uplink.progress.CourseCompleted;

/**
 * Makes the award in the transaction in which the last requirement is met, once: whatever else would make it waits and then
 * sees it, and the unique number is the second guard.
 */
@ApplicationScoped
class Awarding {

    /** Paths, which lock rows of their own, come after awards on every event: the same order in every transaction. */
    private static final int BEFORE_PATHS = 1000;

    private final CertificationRevisions certifications;
    private final Awards awards;
    private final AwardEnds ends;
    private final Standings standings;
    private final Clock clock;
    private final Event<Awarded> awarded;

    Awarding(
            CertificationRevisions certifications,
            Awards awards,
            AwardEnds ends,
            Standings standings,
            Clock clock,
            Event<Awarded> awarded) {
        this.certifications = certifications;
        this.awards = awards;
        this.ends = ends;
        this.standings = standings;
        this.clock = clock;
        this.awarded = awarded;
    }

    @Transactional
    void onCourse(@Observes @Priority(BEFORE_PATHS) CourseCompleted completed) {
        consider(
                new Holder(completed.organization(), completed.person()),
                certification -> CertificationRules.concerns(certification, completed.course()));
    }

    @Transactional
    void onMastery(@Observes @Priority(BEFORE_PATHS) MasteryChanged changed) {
        consider(
                new Holder(changed.organization(), changed.person()),
                certification -> CertificationRules.concerns(certification, changed.competencies()));
    }

    @Transactional
    void onCredits(@Observes @Priority(BEFORE_PATHS) CreditsChanged changed) {
        consider(
                new Holder(changed.organization(), changed.person()),
                certification -> certification.everything().anyMatch(Requirement.Credits.class::isInstance));
    }

    /**
     * Judges a person anew and awards what is met, and then what is met by these awards.
     *
     * @return the awards made
     */
    @Transactional
    List<Awarded> consider(Holder holder, Predicate<Certification> which) {
        var concerned = certifications.current().values().stream().filter(which).toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        standings.hold(holder);
        // Everything is read while it is held, so that what the transaction before it wrote is seen.
        var standing = standings.of(holder);
        var made = concerned.stream()
                .flatMap(terms -> award(standing, terms).stream())
                .toList();
        var ids = made.stream().map(Awarded::certification).toList();
        return Stream.concat(made.stream(), holdersOf(holder, ids).stream()).toList();
    }

    private List<Awarded> holdersOf(Holder holder, List<CertificationId> made) {
        return made.isEmpty() ? List.of() : consider(holder, terms -> CertificationRules.concernsHolding(terms, made));
    }

    private Optional<Awarded> award(Standing standing, Certification terms) {
        var line = standing.lineOf(terms.id());
        return standings
                .outlook(standing, terms)
                .filter(outlook -> outlook.eligibility().met())
                .flatMap(_ -> AwardRules.next(line, terms, standing.day()))
                .flatMap(next -> awards.add(standing.holder(), terms, next, Instant.now(clock))
                        .map(award -> announce(standing.holder(), terms, award, next)));
    }

    /** While the clock stands still, an award ends later than it says from its first day on. */
    private Awarded announce(Holder holder, Certification certification, UUID award, AwardRules.Next next) {
        var moved = ends.settle(holder).get(award);
        var event = new Awarded(
                holder.organization(),
                holder.person(),
                award,
                certification.id(),
                certification.revision(),
                next.from(),
                moved == null ? next.until() : moved);
        awarded.fire(event);
        return event;
    }
}
