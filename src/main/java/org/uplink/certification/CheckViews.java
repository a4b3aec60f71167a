package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardChecks.One;

/** What the page of a certification says to a holder about the yearly check. */
@ApplicationScoped
class CheckViews {

    /**
     * @param requirements with what is met of them; empty while nothing can be done
     * @param ask the statement to agree to; null where there is nothing to ask now
     */
    record CheckView(
            String sentence,
            List<RequirementWords> requirements,
            @Nullable Ask ask) {}

    /**
     * A statement for one check.
     *
     * @param revision by which the award was made
     * @param number of the award
     * @param check the number of its check
     */
    record Ask(Requirement.Attestation attestation, String revision, int number, int check) {}

    private final CheckOutlooks outlooks;
    private final CheckWords words;

    CheckViews(CheckOutlooks outlooks, CheckWords words) {
        this.outlooks = outlooks;
        this.words = words;
    }

    String heading() {
        return words.messages().heading();
    }

    Optional<CheckView> of(Standing standing, CertificationId certification) {
        return outlooks.of(standing, certification)
                .flatMap(checks -> checks.foremostOn(standing.day()).map(one -> view(checks, one, standing.day())));
    }

    private CheckView view(AwardChecks checks, One one, LocalDate day) {
        return new CheckView(
                words.sentence(one, day),
                one.isDueOn(day) ? words.requirements(checks, one) : List.of(),
                one.isDueOn(day) ? ask(checks, one).orElse(null) : null);
    }

    private static Optional<Ask> ask(AwardChecks checks, One one) {
        return Views.agreements(one.eligibility())
                .filter(agreement -> !agreement.met())
                .map(agreement -> new Ask(
                        agreement.attestation(),
                        checks.terms().revision(),
                        checks.award().number(),
                        one.check().number()))
                .findFirst();
    }
}
