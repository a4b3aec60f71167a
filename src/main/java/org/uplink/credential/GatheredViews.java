package org.uplink.credential;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one learner record, for whoever may read it. */
@ApplicationScoped
class GatheredViews {

    /**
     * The facts, the same for people and for programs.
     *
     * @param id the whole public address
     * @param state {@code valid} or {@code withdrawn}: what is in it has states of its own
     * @param holder null where the holder has not made the name public
     * @param partial whether it leaves out credentials that the holder had from the same issuer then
     * @param credentials none in one that was withdrawn
     */
    record Facts(
            String id,
            String state,
            @Nullable String holder,
            String issuer,
            LocalDate madeOn,
            @Nullable LocalDate withdrawnOn,
            boolean partial,
            List<Verification.Verified> credentials) {

        public int holding() {
            return (int) credentials.stream()
                    .filter(one -> one.state().equals("valid") || one.state().equals("due"))
                    .count();
        }
    }

    /**
     * @param open whether others can read it
     * @param signed whether there are signed forms
     */
    @CheckedTemplate(basePath = "credential", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record GatheredPage(Facts record, String files, boolean open, boolean signed) implements TemplateInstance {}

    private final Verification verification;
    private final SigningKeys keys;
    private final Issuers issuers;

    GatheredViews(Verification verification, SigningKeys keys, Issuers issuers) {
        this.verification = verification;
        this.keys = keys;
        this.issuers = issuers;
    }

    TemplateInstance page(Gathered gathered) {
        var record = gathered.record();
        return new GatheredPage(
                facts(gathered), record.address() + "/files/", record.open(), keys.present() && !record.withdrawn());
    }

    Facts facts(Gathered gathered) {
        var record = gathered.record();
        var withdrawn = record.withdrawnAt();
        return new Facts(
                issuers.address(record.address()),
                withdrawn == null ? "valid" : "withdrawn",
                record.holder(),
                record.issuerName(),
                record.dayOf(record.madeAt()),
                withdrawn == null ? null : record.dayOf(withdrawn),
                record.partial(),
                withdrawn == null
                        ? gathered.credentials().stream()
                                .map(verification::facts)
                                .toList()
                        : List.of());
    }
}
