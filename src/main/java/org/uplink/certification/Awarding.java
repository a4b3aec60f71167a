package org.uplink.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.uplink.certification.Awards.Holder;
import org.uplink.evidence.MasteryChanged;
import org.uplink.people.People;
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
    private final FactsOfPerson facts;
    private final People people;
    private final Clock clock;
    private final Event<Awarded> awarded;

    Awarding(
            CertificationRevisions certifications,
            Awards awards,
            FactsOfPerson facts,
            People people,
            Clock clock,
            Event<Awarded> awarded) {
        this.certifications = certifications;
        this.awards = awards;
        this.facts = facts;
        this.people = people;
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

    /**
     * Judges a person anew and awards what is met.
     *
     * @return the awards made
     */
    @Transactional
    List<Awarded> consider(Holder holder, Predicate<Certification> which) {
        var concerned = certifications.current().values().stream().filter(which).toList();
        if (concerned.isEmpty()) {
            return List.of();
        }
        facts.hold(holder);
        // Everything is read while it is held, so that what the transaction before it wrote is seen.
        var known = facts.of(holder);
        var held = awards.of(holder);
        return concerned.stream()
                .filter(certification -> CertificationRules.judge(certification.requirements(), known)
                        .met())
                .flatMap(certification -> award(holder, certification, held).stream())
                .toList();
    }

    private Optional<Awarded> award(Holder holder, Certification certification, List<Awards.Row> held) {
        var line = held.stream()
                .filter(row -> row.certificationId().equals(certification.id()))
                .map(Awards.Row::term)
                .toList();
        var now = Instant.now(clock);
        var today = LocalDate.ofInstant(now, people.zoneOf(holder.organization()));
        return AwardRules.next(line, certification, today)
                .flatMap(next -> awards.add(holder, certification, next, now)
                        .map(award -> announce(holder, certification, award, next)));
    }

    private Awarded announce(Holder holder, Certification certification, UUID award, AwardRules.Next next) {
        var event = new Awarded(
                holder.organization(),
                holder.person(),
                award,
                certification.id(),
                certification.revision(),
                next.from(),
                next.until());
        awarded.fire(event);
        return event;
    }
}
