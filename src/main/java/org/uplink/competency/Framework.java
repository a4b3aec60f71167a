package org.uplink.competency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A competency framework: domains of competencies, a scale of levels, role profiles, and the terms of its mastery rule. */
public record Framework(
        String slug,
        String revision,
        String uuid,
        String title,
        String shortTitle,
        String version,
        String description,
        String licence,
        String ruleVersion,
        List<Level> levels,
        List<CurrencyClass> currencyClasses,
        List<EvidenceKind> evidenceKinds,
        List<Domain> domains,
        List<RoleProfile> roles,
        References references) {

    public record Level(
            int value,
            String name,
            String autonomy,
            String complexity,
            String influence,
            String knows,
            String typicalEvidence) {}

    /**
     * How fast evidence ages.
     *
     * @param reviewMonths calendar months for which evidence is current; null for a seasonal class
     * @param reviewUntil the last day of a season as {@code MM-DD}; null for a class in months
     */
    public record CurrencyClass(
            String id,
            @Nullable Integer reviewMonths,
            int graceDays,
            @Nullable String reviewUntil,
            String why) {}

    /**
     * @param ceiling the highest level that evidence of this kind can support
     * @param performance whether it shows somebody doing the thing
     */
    public record EvidenceKind(String id, int ceiling, boolean performance, String note) {}

    /**
     * What other frameworks call what ours points to.
     *
     * @param uuidNamespace of the UUIDs that follow from codes
     * @param cosn names of skill areas by our two-letter code
     */
    public record References(
            String uuidNamespace,
            Map<String, String> cosn,
            Map<String, String> niceWorkRoles,
            Map<String, String> niceCompetencyAreas) {}

    public record Domain(String id, String uuid, String title, String summary, List<Competency> competencies) {}

    /** The same terms with other domains and roles. */
    Framework with(List<Domain> otherDomains, List<RoleProfile> otherRoles) {
        return new Framework(
                slug,
                revision,
                uuid,
                title,
                shortTitle,
                version,
                description,
                licence,
                ruleVersion,
                levels,
                currencyClasses,
                evidenceKinds,
                otherDomains,
                otherRoles,
                references);
    }

    public List<Competency> competencies() {
        return domains.stream()
                .flatMap(domain -> domain.competencies().stream())
                .toList();
    }

    public Optional<Competency> competency(CompetencyId id) {
        return competencies().stream()
                .filter(competency -> competency.id().equals(id))
                .findFirst();
    }

    public Optional<RoleProfile> role(RoleProfileId id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    public CurrencyClass currencyOf(Competency competency) {
        return currencyClasses.stream()
                .filter(currency -> currency.id().equals(competency.currency()))
                .findFirst()
                .orElseThrow();
    }

    public EvidenceKind evidenceKind(String id) {
        return evidenceKinds.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Level level(int value) {
        return levels.stream()
                .filter(level -> level.value() == value)
                .findFirst()
                .orElseThrow();
    }
}
