package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;
import org.uplink.certification.AwardChecks.One;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.Actor;
import org.uplink.platform.Refusal;

/** Holders agree to the statements of a yearly check, anew for each. */
@ApplicationScoped
class CheckAgreeing {

    /** What came of an agreement. */
    sealed interface Outcome {
        record Met(Year year) implements Outcome {}

        /** @param missing how many other things are not met */
        record Recorded(int missing) implements Outcome {}

        /** It was met before, or cannot be met yet. */
        record NotNow() implements Outcome {}
    }

    /**
     * What somebody agrees to.
     *
     * @param revision by which the award was made: its words are those that were shown
     * @param number of the award
     * @param check the number of its check
     */
    record Which(CertificationId certification, String attestation, String revision, int number, int check) {}

    private final Certifications certifications;
    private final Awards awards;
    private final Awarding awarding;
    private final Clock clock;

    CheckAgreeing(Certifications certifications, Awards awards, Awarding awarding, Clock clock) {
        this.certifications = certifications;
        this.awards = awards;
        this.awarding = awarding;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound where nothing can be agreed to and there is no such certification now */
    @Transactional
    Outcome agree(Actor actor, Which which) {
        var holder = new Holder(actor.organization(), actor.person());
        var about = certifications
                .checks(which.certification(), holder)
                .filter(checks -> checks.award().number() == which.number()
                        && checks.terms().revision().equals(which.revision()));
        var statement = about.flatMap(checks -> due(checks, actor, which).flatMap(one -> statement(one, which)));
        if (statement.isEmpty()) {
            certifications.get(which.certification());
            return new Outcome.NotNow();
        }
        awards.agree(
                holder,
                about.orElseThrow().terms(),
                which.number(),
                which.check(),
                statement.get(),
                Instant.now(clock));
        awarding.consider(holder, terms -> terms.id().equals(which.certification()));
        return outcome(holder, which);
    }

    private static Optional<Requirement.Attestation> statement(One one, Which which) {
        return Views.agreements(one.eligibility())
                .map(Eligibility.Agreement::attestation)
                .filter(attestation -> attestation.id().equals(which.attestation()))
                .findFirst();
    }

    private Optional<One> due(AwardChecks checks, Actor actor, Which which) {
        return numbered(checks, which).filter(one -> one.isDueOn(actor.today(clock)));
    }

    private static Optional<One> numbered(AwardChecks checks, Which which) {
        return checks.checks().stream()
                .filter(one -> one.check().number() == which.check())
                .findFirst();
    }

    private Outcome outcome(Holder holder, Which which) {
        return certifications
                .checks(which.certification(), holder)
                .flatMap(checks -> numbered(checks, which))
                .<Outcome>map(one -> one.metOn() == null
                        ? new Outcome.Recorded(one.eligibility().missing())
                        : new Outcome.Met(one.check().year()))
                .orElseGet(Outcome.NotNow::new);
    }
}
