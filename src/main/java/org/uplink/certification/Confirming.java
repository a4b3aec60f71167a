package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.Confirmations.Decision;
import org.uplink.certification.Confirmations.Request;
import org.uplink.certification.Confirmations.Wanted;
import org.uplink.platform.Actor;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** People ask for what they show to be confirmed, and others confirm or decline it. */
@ApplicationScoped
class Confirming {

    /** What came of a decision. */
    enum Outcome {
        CONFIRMED,
        /** It was the last thing that was missing. */
        AWARDED,
        DECLINED,
        DECIDED_BEFORE
    }

    /** @param requirement as it stood when it was asked for */
    record Case(Request request, Certification terms, Requirement.Confirmed requirement, List<Decision> decisions) {

        public boolean declined() {
            return request.declined() != null;
        }
    }

    /** @param employer whom the assessor works for, when it is another organization; null otherwise */
    record Word(boolean confirmed, @Nullable String employer, String reason) {}

    private final Certifications certifications;
    private final Confirmations confirmations;
    private final Awarding awarding;
    private final AuditTrail audit;
    private final Clock clock;

    Confirming(
            Certifications certifications,
            Confirmations confirmations,
            Awarding awarding,
            AuditTrail audit,
            Clock clock) {
        this.certifications = certifications;
        this.confirmations = confirmations;
        this.awarding = awarding;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound where the award that is next for this person asks for no such thing */
    @Transactional
    Wanted wanted(Actor actor, CertificationId id, String requirement) {
        var outlook = certifications
                .outlook(certifications.get(id), actor.organization(), actor.person())
                .orElseThrow(Refusal.NotFound::new);
        return new Wanted(
                new Holder(actor.organization(), actor.person()),
                outlook,
                named(Requirement.everythingIn(outlook.terms().requirements(outlook.stage())), requirement)
                        .orElseThrow(Refusal.NotFound::new));
    }

    private static Optional<Requirement.Confirmed> named(Stream<Requirement> requirements, String id) {
        return requirements
                .filter(Requirement.Confirmed.class::isInstance)
                .map(Requirement.Confirmed.class::cast)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    @Transactional
    List<Request> asked(Wanted wanted) {
        return confirmations.asked(wanted);
    }

    /** @return false where one is open already */
    @Transactional
    boolean ask(Wanted wanted, String shown, LocalDate madeOn) {
        return confirmations.ask(wanted, shown, madeOn, Instant.now(clock));
    }

    @Transactional
    List<Case> waitingFor(Actor assessor, int limit) {
        return confirmations.waitingFor(new Holder(assessor.organization(), assessor.person()), limit).stream()
                .map(request -> about(request, List.of()))
                .toList();
    }

    /** @throws Refusal.NotFound for a request of another organization, or of the one who asks */
    @Transactional
    Case get(Actor assessor, UUID id) {
        var request = confirmations
                .find(assessor.organization().value(), id)
                .filter(one -> !one.person().equals(assessor.person().value()))
                .orElseThrow(Refusal.NotFound::new);
        return about(request, confirmations.decisions(id));
    }

    private Case about(Request request, List<Decision> decisions) {
        var terms = certifications.at(request.certificationId(), request.revision());
        var requirement = named(terms.everything(), request.requirement()).orElseThrow(Refusal.NotFound::new);
        return new Case(request, terms, requirement, decisions);
    }

    /** @throws Refusal.NotFound for a request of another organization, or of the one who decides */
    @Transactional
    Outcome decide(Actor assessor, UUID id, Word word) {
        confirmations.hold(id);
        var about = get(assessor, id);
        var decision = new Decision(
                assessor.person().value(), "", assessor.today(clock), word.confirmed(), word.employer(), word.reason());
        if (about.declined()
                || !confirmations.decide(
                        about.request(), decision, assessor.organization().value(), Instant.now(clock))) {
            return Outcome.DECIDED_BEFORE;
        }
        audit.record(
                word.confirmed() ? "confirmed-requirement" : "declined-requirement",
                "/reviews/confirmations/" + id,
                word.reason());
        return word.confirmed() ? reconsider(assessor, about) : Outcome.DECLINED;
    }

    private Outcome reconsider(Actor assessor, Case about) {
        var holder =
                new Holder(assessor.organization(), new PersonId(about.request().person()));
        var made = awarding.consider(
                holder, terms -> terms.id().equals(about.terms().id()));
        return made.isEmpty() ? Outcome.CONFIRMED : Outcome.AWARDED;
    }
}
