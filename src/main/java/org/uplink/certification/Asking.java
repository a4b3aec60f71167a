package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.Confirmations.Wanted;
import org.uplink.platform.Actor;
import org.uplink.platform.Refusal;

/** What somebody may ask others to confirm, by which version. */
@ApplicationScoped
class Asking {

    private final Certifications certifications;
    private final Clock clock;

    Asking(Certifications certifications, Clock clock) {
        this.certifications = certifications;
        this.clock = clock;
    }

    /**
     * What a version asks for; where it does not judge this person, the oldest that does and asks for such a thing.
     *
     * @throws Refusal.NotFound where no version by which this person is judged asks for it
     */
    @Transactional
    Wanted wanted(Actor actor, CertificationId id, String requirement, String revision) {
        var holder = new Holder(actor.organization(), actor.person());
        var outlooks = certifications.outlooks(id, actor.organization(), actor.person()).stream()
                .filter(outlook -> asked(outlook, requirement).isPresent())
                .toList();
        return outlooks.stream()
                .filter(outlook -> outlook.terms().revision().equals(revision))
                .findFirst()
                .or(() -> outlooks.stream().findFirst())
                .map(shown -> wanted(holder, shown, outlooks, requirement))
                .or(() -> wantedForCheck(holder, id, requirement, actor.today(clock)))
                .orElseThrow(Refusal.NotFound::new);
    }

    private Optional<Wanted> wantedForCheck(Holder holder, CertificationId id, String requirement, LocalDate today) {
        return certifications
                .checks(id, holder)
                .flatMap(checks -> checks.dueOn(today)
                        .flatMap(due -> named(checks.terms().everything(), requirement)
                                .map(found -> new Wanted(
                                        holder,
                                        checks.terms(),
                                        checks.award().number(),
                                        due.check().number(),
                                        found,
                                        List.of(checks.terms().revision())))));
    }

    /** Versions that ask for it in the same words are served by one request, which asks for as much as any of them. */
    private static Wanted wanted(Holder holder, Outlook shown, List<Outlook> outlooks, String requirement) {
        var asked = asked(shown, requirement).orElseThrow();
        var same = outlooks.stream()
                .filter(outlook ->
                        asked(outlook, requirement).orElseThrow().what().equals(asked.what()))
                .toList();
        var most = same.stream()
                .flatMap(outlook -> asked(outlook, requirement).stream())
                .reduce(asked, Requirement.Confirmed::orMore);
        return new Wanted(
                holder,
                shown.terms(),
                shown.number(),
                0,
                most,
                same.stream().map(outlook -> outlook.terms().revision()).toList());
    }

    private static Optional<Requirement.Confirmed> asked(Outlook outlook, String requirement) {
        return named(Requirement.everythingIn(outlook.terms().requirements(outlook.stage())), requirement);
    }

    static Optional<Requirement.Confirmed> named(Stream<Requirement> requirements, String id) {
        return requirements
                .filter(Requirement.Confirmed.class::isInstance)
                .map(Requirement.Confirmed.class::cast)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
