package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.certification.CertificationPages.CertificationPage;
import org.uplink.competency.Competencies;
import org.uplink.competency.RoleProfile;
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
     * @param byWhen what is next by when; empty where there is nothing to say
     * @param ask the statement to agree to; null where there is nothing to ask now
     * @param revision of the version by which the reader is judged
     * @param endorsements what the award has earned beside it
     * @param check what there is to say about the yearly check; null for nothing
     * @param start whether the reader has set out for it; null where an award is held
     */
    record Own(
            int met,
            int all,
            @Nullable Award award,
            String sentence,
            String byWhen,
            @Nullable Ask ask,
            String revision,
            List<String> endorsements,
            CheckViews.@Nullable CheckView check,
            @Nullable Start start) {

        public int missing() {
            return all - met;
        }
    }

    /** @param since when the reader set out for the award of that number; empty before that */
    record Start(int number, String since) {}

    /** @param number of the award that it is asked for */
    record Ask(Requirement.Attestation attestation, int number) {}

    /**
     * What one of the awards of a line takes.
     *
     * @param own whether it is the one that is next for the reader
     */
    record Takes(String heading, boolean own, List<RequirementWords> requirements) {}

    private final Certifications certifications;
    private final Competencies competencies;
    private final CertificationWords words;
    private final DemandWords demands;
    private final CurrentActor current;
    private final Standings standings;
    private final VersionViews versions;
    private final CheckViews checks;
    private final Endorsing endorsing;
    private final Clock clock;

    Views(
            Certifications certifications,
            Standings standings,
            VersionViews versions,
            CheckViews checks,
            Endorsing endorsing,
            Competencies competencies,
            CertificationWords words,
            DemandWords demands,
            CurrentActor current,
            Clock clock) {
        this.standings = standings;
        this.versions = versions;
        this.checks = checks;
        this.endorsing = endorsing;
        this.demands = demands;
        this.clock = clock;
        this.certifications = certifications;
        this.competencies = competencies;
        this.words = words;
        this.current = current;
    }

    String titleOf(CertificationId id) {
        return certifications.get(id).title();
    }

    @Transactional
    CertificationPage page(CertificationId id) {
        var counting = certifications.get(id);
        var reader = current.find();
        var standing = reader.map(actor -> standings.of(new Holder(actor.organization(), actor.person())))
                .orElse(null);
        var outlook = standing == null ? null : standings.outlook(standing, id).orElse(null);
        var certification = outlook == null ? counting : outlook.terms();
        var today = standing == null ? LocalDate.now(clock) : standing.day();
        return new CertificationPage(
                certification,
                indicators(certification),
                roles(certification),
                takes(certification, outlook),
                demands.lasts(certification),
                demands.retired(counting, today),
                standing == null ? null : own(certification, outlook, standing),
                versions.newer(id, standing, today).orElse(null),
                versions.changed(id),
                FormErrors.NONE);
    }

    /** What is next for the reader comes first. */
    private List<Takes> takes(Certification certification, @Nullable Outlook outlook) {
        var next = outlook == null ? Stage.FIRST : outlook.stage();
        var own = new Takes(
                demands.heading(next),
                outlook != null,
                words.requirements(
                        certification,
                        outlook == null ? certifications.unmet(certification, next) : outlook.eligibility()));
        var others = certification.stages().stream()
                .filter(stage -> stage != next)
                .map(stage -> new Takes(
                        demands.heading(stage),
                        false,
                        words.requirements(certification, certifications.unmet(certification, stage))));
        return Stream.of(Stream.of(own), others, takesYearly(certification))
                .flatMap(one -> one)
                .toList();
    }

    private Stream<Takes> takesYearly(Certification certification) {
        return Stream.ofNullable(certification.renewal().yearlyCheck())
                .map(check -> new Takes(
                        checks.heading(),
                        false,
                        words.requirements(certification, certifications.unmet(certification, check.requirements()))));
    }

    private Own own(Certification certification, @Nullable Outlook outlook, Standing standing) {
        var award = certifications
                .awardsOf(standing.holder().organization(), standing.holder().person())
                .stream()
                .filter(one -> one.certification().equals(certification.id()))
                .max(Comparator.comparingInt(Award::number));
        return new Own(
                outlook == null
                        ? 0
                        : outlook.eligibility().all() - outlook.eligibility().missing(),
                outlook == null ? 0 : outlook.eligibility().all(),
                award.orElse(null),
                award.map(one -> words.sentence(one.state())).orElse(""),
                outlook == null ? "" : demands.byWhen(outlook, standing.day()),
                outlook == null ? null : askedNow(outlook, standing.day()).orElse(null),
                certification.revision(),
                award.map(one -> endorsing.titles(standing.awards()).getOrDefault(one.id(), List.of()))
                        .orElse(List.of()),
                checks.of(standing, certification.id()).orElse(null),
                outlook == null || outlook.stage() != Stage.FIRST ? null : start(outlook, standing));
    }

    /** Who holds an award has set out for the next one with it. */
    private Start start(Outlook outlook, Standing standing) {
        var since = standing.starts().stream()
                .filter(start ->
                        start.certification().equals(outlook.terms().id()) && start.number() == outlook.number())
                .map(start -> versions.day(start.on()))
                .findFirst();
        return new Start(outlook.number(), since.orElse(""));
    }

    static Optional<Ask> askedNow(Outlook outlook, LocalDate day) {
        return agreements(outlook.eligibility())
                .filter(agreement -> outlook.isOpenOn(day) && !agreement.met())
                .map(agreement -> new Ask(agreement.attestation(), outlook.number()))
                .findFirst();
    }

    static Stream<Eligibility.Agreement> agreements(Eligibility eligibility) {
        return eligibility.leaves().stream()
                .filter(Eligibility.Agreement.class::isInstance)
                .map(Eligibility.Agreement.class::cast);
    }

    /** What everybody who holds it has shown: not what stands in a choice. */
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
