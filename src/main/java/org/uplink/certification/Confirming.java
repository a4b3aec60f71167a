package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.ConfirmationQueue.Decision;
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
        DECIDED_BEFORE,
        TAKEN_BACK
    }

    /** @param requirement as it stood when it was asked for */
    record Case(Request request, Certification terms, Requirement.Confirmed requirement, List<Decision> decisions) {

        public boolean declined() {
            return request.declined() != null;
        }

        /** Whether as many have confirmed it as are asked for. */
        boolean complete() {
            var confirmed = decisions.stream().filter(Decision::confirmed).toList();
            var elsewhere =
                    confirmed.stream().filter(one -> one.employer() != null).count();
            return confirmed.size() >= request.people() && elsewhere >= request.elsewhere();
        }
    }

    /** @param employer whom the assessor works for, when it is another organization; null otherwise */
    record Word(boolean confirmed, @Nullable String employer, String reason) {}

    private final Certifications certifications;
    private final Confirmations confirmations;
    private final ConfirmationQueue queue;
    private final Starts starts;
    private final Awarding awarding;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ConfirmationStep> steps;

    Confirming(
            Certifications certifications,
            Confirmations confirmations,
            ConfirmationQueue queue,
            Starts starts,
            Awarding awarding,
            AuditTrail audit,
            Clock clock,
            Event<ConfirmationStep> steps) {
        this.certifications = certifications;
        this.confirmations = confirmations;
        this.queue = queue;
        this.starts = starts;
        this.awarding = awarding;
        this.audit = audit;
        this.clock = clock;
        this.steps = steps;
    }

    @Transactional
    List<Request> asked(Wanted wanted) {
        return confirmations.asked(wanted);
    }

    /** @return false where one is open already */
    @Transactional
    boolean ask(Wanted wanted, String shown, LocalDate madeOn, LocalDate today) {
        if (wanted.check() == 0) {
            starts.add(wanted.holder(), wanted.terms().id(), wanted.number(), today);
        }
        var asked = confirmations.ask(wanted, shown, madeOn, Instant.now(clock));
        asked.ifPresent(request ->
                tell(wanted.holder(), request, wanted.requirement(), wanted.terms(), ConfirmationStep.Deed.ASKED, ""));
        return asked.isPresent();
    }

    /** @return false where it cannot be taken back any more: it is closed, or the award is made */
    @Transactional
    boolean takeBack(Actor actor, UUID request) {
        queue.lock(request);
        return confirmations.takeBack(new Holder(actor.organization(), actor.person()), request, Instant.now(clock));
    }

    private void tell(
            Holder holder,
            UUID request,
            Requirement.Confirmed requirement,
            Certification terms,
            ConfirmationStep.Deed deed,
            String reason) {
        steps.fire(new ConfirmationStep(
                holder.organization(),
                holder.person(),
                request,
                requirement.title(),
                deed,
                reason,
                terms.isOfCheck(requirement)
                        ? "/certifications/" + terms.slug()
                        : Confirmations.address(terms.id(), requirement.id(), terms.revision())));
    }

    /** The oldest first. */
    @Transactional
    List<Case> waitingFor(Actor assessor, int page) {
        return queue.waitingFor(new Holder(assessor.organization(), assessor.person()), page).stream()
                .map(request -> about(request, List.of()))
                .toList();
    }

    /** @throws Refusal.NotFound for a request of another organization, or of the one who asks */
    @Transactional
    Case get(Actor assessor, UUID id) {
        var request = queue.find(assessor.organization().value(), id)
                .filter(one -> !one.person().equals(assessor.person().value()))
                .orElseThrow(Refusal.NotFound::new);
        return about(request, queue.decisions(id));
    }

    private Case about(Request request, List<Decision> decisions) {
        var terms = certifications.at(request.certificationId(), request.revision());
        var requirement =
                Asking.named(terms.everything(), request.requirement()).orElseThrow(Refusal.NotFound::new);
        return new Case(request, terms, requirement, decisions);
    }

    /** @throws Refusal.NotFound for a request of another organization, or of the one who decides */
    @Transactional
    Outcome decide(Actor assessor, UUID id, Word word) {
        queue.lock(id);
        var about = get(assessor, id);
        if (about.request().takenBack()) {
            return Outcome.TAKEN_BACK;
        }
        var decision = new Decision(
                assessor.person().value(), "", assessor.today(clock), word.confirmed(), word.employer(), word.reason());
        if (about.declined()
                || !queue.decide(
                        about.request(), decision, assessor.organization().value(), Instant.now(clock))) {
            return Outcome.DECIDED_BEFORE;
        }
        var holder =
                new Holder(assessor.organization(), new PersonId(about.request().person()));
        audit.record(
                word.confirmed() ? "confirmed-requirement" : "declined-requirement",
                "/reviews/confirmations/" + id,
                word.reason(),
                holder.person());
        return word.confirmed() ? confirmed(holder, get(assessor, id)) : declined(holder, about, word.reason());
    }

    private Outcome declined(Holder holder, Case about, String reason) {
        tell(holder, about.request().id(), about.requirement(), about.terms(), ConfirmationStep.Deed.DECLINED, reason);
        return Outcome.DECLINED;
    }

    /** An award tells of itself. */
    private Outcome confirmed(Holder holder, Case about) {
        var made = awarding.consider(
                holder, terms -> terms.id().equals(about.terms().id()));
        if (!made.isEmpty()) {
            return Outcome.AWARDED;
        }
        if (about.complete()) {
            tell(holder, about.request().id(), about.requirement(), about.terms(), ConfirmationStep.Deed.CONFIRMED, "");
        }
        return Outcome.CONFIRMED;
    }
}
