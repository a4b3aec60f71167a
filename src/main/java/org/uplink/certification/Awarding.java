package org.uplink.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.VersionRules.Version;
import org.uplink.certification.credit.CreditsChanged;
import org.uplink.evidence.MasteryChanged;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.progress.CourseCompleted;

/**
 * Makes the award in the transaction in which the last requirement is met, once: whatever else would make it waits and then
 * sees it, and the unique number is the second guard.
 */
@ApplicationScoped
class Awarding {

    /** Paths, which lock rows of their own, come after awards on every event: the same order in every transaction. */
    private static final int BEFORE_PATHS = 1000;

    /** So few that whoever acts for one of them waits a moment only, and so many that reading costs little for each. */
    static final int AT_ONCE = 500;

    private final CertificationRevisions certifications;
    private final Awards awards;
    private final Standings standings;
    private final AwardEnds ends;
    private final Checking checking;
    private final Clock clock;
    private final Event<AwardsMade> event;

    Awarding(
            CertificationRevisions certifications,
            Awards awards,
            Standings standings,
            AwardEnds ends,
            Checking checking,
            Clock clock,
            Event<AwardsMade> event) {
        this.certifications = certifications;
        this.awards = awards;
        this.standings = standings;
        this.ends = ends;
        this.checking = checking;
        this.clock = clock;
        this.event = event;
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
        var concerned =
                concerned(certification -> certification.everything().anyMatch(Requirement.Credits.class::isInstance));
        consider(
                changed.organization(),
                changed.people().stream().collect(Collectors.toMap(person -> person, _ -> concerned)));
    }

    /**
     * Judges a person anew and awards what is met, and then what is met by these awards.
     *
     * @return the awards made
     */
    @Transactional
    List<Awarded> consider(Holder holder, Predicate<Certification> which) {
        return consider(holder.organization(), Map.of(holder.person(), concerned(which)));
    }

    private List<Certification> concerned(Predicate<Certification> which) {
        return certifications.newest().values().stream()
                .filter(terms -> certifications.line(terms.id()).stream()
                        .map(Version::terms)
                        .anyMatch(which))
                .toList();
    }

    /** The same of many people, each by what concerns them. */
    @Transactional
    List<Awarded> consider(OrganizationId organization, Map<PersonId, List<Certification>> concerned) {
        var made = new ArrayList<Awarded>();
        var left = withoutIdle(concerned);
        while (!left.isEmpty()) {
            var awards = award(organization, left);
            made.addAll(awards);
            left = withoutIdle(concernedByHolding(awards));
        }
        return made;
    }

    /**
     * The same of people whom a night has found, in the order of their ids.
     *
     * @return behind whom the next part begins, where there may be one
     */
    @Transactional
    Optional<String> part(OrganizationId organization, LocalDate today, List<DueToday> due) {
        var counting = certifications.counting(today);
        consider(organization, due.stream().collect(Collectors.toMap(DueToday::person, one -> one.terms(counting))));
        return due.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(due.getLast().person().toString());
    }

    private static Map<PersonId, List<Certification>> withoutIdle(Map<PersonId, List<Certification>> concerned) {
        return concerned.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<PersonId, List<Certification>> concernedByHolding(List<Awarded> made) {
        return made.stream()
                .collect(Collectors.groupingBy(
                        Awarded::person,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Awarded::certification, Collectors.toList()),
                                ids -> concerned(terms -> CertificationRules.concernsHolding(terms, ids)))));
    }

    private List<Awarded> award(OrganizationId organization, Map<PersonId, List<Certification>> concerned) {
        standings.hold(concerned.keySet());
        var due = read(organization, concerned.keySet()).entrySet().stream()
                .flatMap(one -> due(one.getValue(), concerned.getOrDefault(one.getKey(), List.of())))
                .toList();
        return announce(organization, awards.add(organization, due, Instant.now(clock)));
    }

    /**
     * Everything is read while it is held, so that what the transaction before it wrote is seen; and once more where a yearly
     * check that is met or missed has changed what can be awarded.
     */
    private Map<PersonId, Standing> read(OrganizationId organization, Collection<PersonId> people) {
        var read = standings.of(organization, people);
        return checking.settle(organization, read.values()) ? standings.of(organization, people) : read;
    }

    /** While the clock stands still, an award ends later than it says from its first day on. */
    private List<Awarded> announce(OrganizationId organization, List<Awarded> added) {
        if (added.isEmpty()) {
            return added;
        }
        var people = added.stream().map(Awarded::person).collect(Collectors.toSet());
        var moved = ends.settle(organization, people);
        var made = added.stream()
                .map(award -> award.until(moved.getOrDefault(award.award(), award.validUntil())))
                .toList();
        event.fire(new AwardsMade(organization, made));
        return made;
    }

    /** By the newest version that earns it. */
    private Stream<Awards.Due> due(Standing standing, List<Certification> concerned) {
        return concerned.stream()
                .flatMap(terms -> standings.outlooks(standing, terms.id()).reversed().stream()
                        .filter(outlook -> outlook.eligibility().met())
                        .flatMap(outlook -> due(standing, outlook))
                        .limit(1));
    }

    private static Stream<Awards.Due> due(Standing standing, Outlook outlook) {
        var terms = outlook.terms();
        return AwardRules.next(standing.lineOf(terms.id()), terms, standing.day()).stream()
                .map(next -> new Awards.Due(standing.holder().person(), outlook, next));
    }
}
