package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.VersionRules.Judging;
import org.uplink.certification.VersionRules.Version;
import org.uplink.platform.Page;
import org.uplink.platform.SpokenDate;

/** By which version somebody is judged, and what a newer one changes, in the reader's language. */
@ApplicationScoped
class VersionViews {

    /**
     * A newer version beside the one that counts for the reader.
     *
     * @param ask the statement of the newer version, where that earns the award already and it is still to be agreed to
     * @param revision of the newer version
     */
    record Newer(
            String sentence,
            List<String> changes,
            List<RequirementWords> takes,
            boolean counts,
            Views.@Nullable Ask ask,
            String revision) {}

    private final CertificationRevisions revisions;
    private final Standings standings;
    private final Certifications certifications;
    private final CertificationWords words;
    private final DifferenceWords differences;
    private final Page page;

    VersionViews(
            CertificationRevisions revisions,
            Standings standings,
            Certifications certifications,
            CertificationWords words,
            DifferenceWords differences,
            Page page) {
        this.revisions = revisions;
        this.standings = standings;
        this.certifications = certifications;
        this.words = words;
        this.differences = differences;
        this.page = page;
    }

    KeptMessages messages() {
        return page.words(KeptMessages.class);
    }

    boolean changed(CertificationId id) {
        return VersionRules.newest(revisions.line(id)).isPresent();
    }

    /** The version that counts beside an older one that the reader keeps, or one that is to come. */
    Optional<Newer> newer(CertificationId id, @Nullable Standing standing, LocalDate today) {
        var line = revisions.line(id);
        var judging = standing == null ? VersionRules.judging(line, List.of(), today) : standings.judging(standing, id);
        var own = judging.getFirst();
        return own.until() == null
                ? VersionRules.comingAfter(line, today).map(coming -> coming(own.version(), coming, standing, today))
                : Optional.of(kept(own, judging.getLast().version(), standing, today));
    }

    private Newer coming(Version own, Version coming, @Nullable Standing standing, LocalDate today) {
        return newer(own, coming, standing, today, messages().coming(day(coming.countsFrom())), false);
    }

    private Newer kept(Judging own, Version newer, @Nullable Standing standing, LocalDate today) {
        var sentence = messages().kept(day(own.version().countsFrom()), day(own.until()), day(newer.countsFrom()));
        return newer(own.version(), newer, standing, today, sentence, true);
    }

    private Newer newer(
            Version own, Version newer, @Nullable Standing standing, LocalDate today, String sentence, boolean counts) {
        var outlook = standing == null ? Optional.<Outlook>empty() : standings.outlook(standing, newer);
        var stage = outlook.map(Outlook::stage).orElse(Stage.FIRST);
        var eligibility = outlook.map(Outlook::eligibility).orElseGet(() -> certifications.unmet(newer.terms(), stage));
        return new Newer(
                sentence,
                differences.between(own.terms(), newer.terms(), stage),
                words.requirements(newer.terms(), eligibility),
                counts,
                counts ? outlook.flatMap(next -> Views.askedNow(next, today)).orElse(null) : null,
                newer.revision());
    }

    String day(@Nullable LocalDate date) {
        return date == null ? "" : SpokenDate.of(date, page.locale());
    }
}
