package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.CertificationPages.CertificationPage;
import org.uplink.competency.Competencies;
import org.uplink.competency.RoleProfile;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;

/** What the page of a certification shows to the one who reads it. */
@ApplicationScoped
class Views {

    /** A skill that the certification vouches for, as the framework describes it at that level. */
    record Indicator(String code, String title, int level, String text) {}

    record RoleName(String key, String title) {}

    /**
     * Where the reader stands.
     *
     * @param met leaves of the requirements that are met, of all
     * @param award the latest; null before the first
     * @param sentence its state in words, empty before the first
     * @param ask the statement to agree to; null where there is nothing to ask now
     */
    record Own(
            int met,
            int all,
            @Nullable Award award,
            String sentence,
            @Nullable Ask ask) {

        public int missing() {
            return all - met;
        }
    }

    /** @param again whether the reader has agreed to it before */
    record Ask(Requirement.Attestation attestation, boolean again) {}

    private final Certifications certifications;
    private final Competencies competencies;
    private final CertificationWords words;
    private final CurrentActor current;

    Views(Certifications certifications, Competencies competencies, CertificationWords words, CurrentActor current) {
        this.certifications = certifications;
        this.competencies = competencies;
        this.words = words;
        this.current = current;
    }

    String titleOf(CertificationId id) {
        return certifications.get(id).title();
    }

    @Transactional
    CertificationPage page(CertificationId id, FormErrors errors) {
        var certification = certifications.get(id);
        var reader = current.find();
        var eligibility = reader.map(
                        actor -> certifications.eligibility(certification, actor.organization(), actor.person()))
                .orElseGet(() -> CertificationRules.judge(certification.requirements(), Facts.NONE));
        return new CertificationPage(
                certification,
                indicators(certification),
                roles(certification),
                words.requirements(eligibility),
                reader.map(actor -> own(certification, eligibility, actor)).orElse(null),
                errors);
    }

    private Own own(Certification certification, Eligibility eligibility, Actor actor) {
        var award = certifications.awardsOf(actor.organization(), actor.person()).stream()
                .filter(one -> one.certification().equals(certification.id()))
                .max(Comparator.comparingInt(Award::number));
        return new Own(
                eligibility.leaves().size() - eligibility.missing().size(),
                eligibility.leaves().size(),
                award.orElse(null),
                award.map(one -> words.sentence(one.state())).orElse(""),
                ask(eligibility, award).orElse(null));
    }

    /** An agreement is asked for once; again only where it is the last thing between the reader and a further award. */
    private static Optional<Ask> ask(Eligibility eligibility, Optional<Award> award) {
        var closed = award.map(Award::state)
                .filter(state -> state instanceof AwardState.Valid || state instanceof AwardState.Revoked);
        if (closed.isPresent()) {
            return Optional.empty();
        }
        return agreements(eligibility)
                .filter(agreement -> !agreement.met() || eligibility.met())
                .findFirst()
                .map(agreement -> new Ask(agreement.attestation(), agreement.met()));
    }

    private static Stream<Eligibility.Agreement> agreements(Eligibility eligibility) {
        return eligibility.leaves().stream()
                .filter(Eligibility.Agreement.class::isInstance)
                .map(Eligibility.Agreement.class::cast);
    }

    private List<Indicator> indicators(Certification certification) {
        var framework = competencies.framework();
        return certification.requirements().stream()
                .filter(Requirement.VerifiedLevels.class::isInstance)
                .flatMap(requirement -> ((Requirement.VerifiedLevels) requirement).levels().entrySet().stream())
                .flatMap(entry -> framework.competency(entry.getKey()).stream()
                        .map(competency -> new Indicator(
                                competency.id().key(),
                                competency.title(),
                                entry.getValue(),
                                competency.indicator(entry.getValue()))))
                .toList();
    }

    private List<RoleName> roles(Certification certification) {
        return certification.forRoles().stream()
                .flatMap(role -> competencies.framework().role(role).map(RoleProfile::title).stream()
                        .map(title -> new RoleName(role.key(), title)))
                .toList();
    }
}
