package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    Asking(Certifications certifications) {
        this.certifications = certifications;
    }

    /**
     * What a version asks for; where it does not judge this person, the oldest that does and asks for such a thing.
     *
     * @throws Refusal.NotFound where no version by which this person is judged asks for it
     */
    @Transactional
    Wanted wanted(Actor actor, CertificationId id, String requirement, String revision) {
        var outlooks = certifications.outlooks(id, actor.organization(), actor.person()).stream()
                .filter(outlook -> asked(outlook, requirement).isPresent())
                .toList();
        var shown = outlooks.stream()
                .filter(outlook -> outlook.terms().revision().equals(revision))
                .findFirst()
                .or(() -> outlooks.stream().findFirst())
                .orElseThrow(Refusal.NotFound::new);
        return wanted(new Holder(actor.organization(), actor.person()), shown, outlooks, requirement);
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
                shown,
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
