package org.uplink.competency;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        References references,
        List<Replacement> replaced) {

    /** Documents of earlier revisions do not have the list. */
    public Framework {
        replaced = Objects.requireNonNullElse(replaced, List.of());
    }

    /**
     * A competency that an earlier version had.
     *
     * @param by what stands in its place: evidence on it counts for each of these
     * @param title that it had, null where nobody says
     * @param uuid that it had, null where it follows from the code
     */
    public record Replacement(
            CompetencyId competency,
            List<CompetencyId> by,
            @Nullable String title,
            @Nullable String uuid) {}

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
                references,
                replaced);
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

    /** What evidence on a competency counts for: the competency itself, or what has replaced it. */
    public List<CompetencyId> carried(CompetencyId code) {
        return competency(code).isPresent()
                ? List.of(code)
                : replaced.stream()
                        .filter(one -> one.competency().equals(code))
                        .flatMap(one -> one.by().stream())
                        .toList();
    }

    /** The competencies whose evidence counts for one: itself, and those that it has replaced. */
    public Set<CompetencyId> countingFor(CompetencyId id) {
        var all = new LinkedHashSet<CompetencyId>();
        all.add(id);
        replaced.stream()
                .filter(one -> one.by().contains(id))
                .map(Replacement::competency)
                .forEach(all::add);
        return all;
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
