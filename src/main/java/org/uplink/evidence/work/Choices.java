package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import org.uplink.competency.Competencies;
import org.uplink.competency.Competency;
import org.uplink.competency.CompetencyId;
import org.uplink.competency.Framework;
import org.uplink.platform.Refusal;

/** What the framework offers to choose from. */
@ApplicationScoped
class Choices {

    record Domain(String title, List<Named> competencies) {}

    record Named(String code, String title) {}

    /** A level in plain words. */
    record Step(int level, String name, String text) {}

    private final Competencies competencies;

    Choices(Competencies competencies) {
        this.competencies = competencies;
    }

    List<Domain> domains() {
        return competencies.framework().domains().stream()
                .map(domain -> new Domain(
                        domain.title(),
                        domain.competencies().stream().map(Choices::named).toList()))
                .toList();
    }

    /** The names of the levels that a kind can show. */
    List<Step> levels(Kind kind) {
        return IntStream.rangeClosed(1, ceiling(kind))
                .mapToObj(level ->
                        new Step(level, competencies.framework().level(level).name(), ""))
                .toList();
    }

    /** What a submission is judged by: the framework as it is in the organization that the submission belongs to. */
    Framework framework(Submission of, boolean guest) {
        return guest ? competencies.frameworkOf(of.organization()) : competencies.framework();
    }

    /** The indicators of a competency, from 1 up to what a kind can show. */
    static List<Step> indicators(Framework framework, Competency competency, Kind kind) {
        return IntStream.rangeClosed(1, framework.evidenceKind(kind.key()).ceiling())
                .mapToObj(level -> new Step(level, framework.level(level).name(), competency.indicator(level)))
                .toList();
    }

    int ceiling(Kind kind) {
        return ceilingOf(kind.key());
    }

    /** @param evidenceKind any that the framework has */
    int ceilingOf(String evidenceKind) {
        return competencies.framework().evidenceKind(evidenceKind).ceiling();
    }

    Competency get(String code) {
        return competencies.get(new CompetencyId(code));
    }

    String title(String code) {
        return competencies
                .framework()
                .competency(new CompetencyId(code))
                .map(Competency::title)
                .orElse("");
    }

    /** Refuses what no form of ours offers. */
    void check(List<Claim> claims) {
        var framework = competencies.framework();
        if (!claims.stream()
                .allMatch(claim -> framework
                        .competency(new CompetencyId(claim.competency()))
                        .isPresent())) {
            throw new Refusal.Malformed("Choose competencies from the list.");
        }
    }

    private static Named named(Competency competency) {
        return new Named(competency.id().key(), competency.title());
    }
}
