package org.uplink.competency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one organization changes about the shared framework.
 *
 * @param competencies its own, beside the shared ones
 * @param roles its own, beside the shared ones
 * @param targets those that differ from the shared ones, and all of its own roles
 */
public record Adjustments(List<OwnCompetency> competencies, List<OwnRole> roles, List<OwnTarget> targets) {

    static final Adjustments NONE = new Adjustments(List.of(), List.of(), List.of());

    /** A competency that only this organization has; see {@link Competency} for the words. */
    public record OwnCompetency(
            CompetencyId id,
            String domain,
            String title,
            String statement,
            String whyInSchools,
            String currency,
            Map<Integer, String> levels) {}

    /** @param overlay a duty added to a job, else a job */
    public record OwnRole(RoleProfileId id, String title, String summary, boolean overlay) {}

    /** @param level from 1 to 5; 0 where the role does not ask for it here */
    public record OwnTarget(RoleProfileId role, CompetencyId competency, int level, boolean core) {}

    public Optional<OwnCompetency> competency(CompetencyId id) {
        return competencies.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<OwnRole> role(RoleProfileId id) {
        return roles.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** How many targets of a role differ from what is shared. */
    public long targetsOf(RoleProfileId role) {
        return targets.stream().filter(one -> one.role().equals(role)).count();
    }

    Adjustments with(OwnCompetency competency) {
        return new Adjustments(
                replaced(competencies, one -> one.id().equals(competency.id()), competency), roles, targets);
    }

    Adjustments with(OwnRole role) {
        return new Adjustments(competencies, replaced(roles, one -> one.id().equals(role.id()), role), targets);
    }

    Adjustments withTargets(RoleProfileId role, List<OwnTarget> wanted) {
        var all = without(targets, one -> one.role().equals(role));
        all.addAll(wanted);
        return new Adjustments(competencies, roles, all);
    }

    Adjustments without(CompetencyId competency) {
        return new Adjustments(
                without(competencies, one -> one.id().equals(competency)),
                roles,
                without(targets, one -> one.competency().equals(competency)));
    }

    Adjustments without(RoleProfileId role) {
        return new Adjustments(
                competencies,
                without(roles, one -> one.id().equals(role)),
                without(targets, one -> one.role().equals(role)));
    }

    /** Codes and keys that are not among others: what goes where those take the place of these. */
    List<String> withoutThoseOf(Adjustments others) {
        return Stream.concat(
                        competencies.stream()
                                .map(OwnCompetency::id)
                                .filter(id -> others.competency(id).isEmpty())
                                .map(CompetencyId::key),
                        roles.stream()
                                .map(OwnRole::id)
                                .filter(id -> others.role(id).isEmpty())
                                .map(RoleProfileId::key))
                .toList();
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> same, T by) {
        var at = 0;
        while (at < all.size() && !same.test(all.get(at))) {
            at++;
        }
        var list = new ArrayList<>(all);
        if (at < all.size()) {
            list.set(at, by);
        } else {
            list.add(by);
        }
        return list;
    }

    private static <T> List<T> without(List<T> all, Predicate<T> what) {
        var rest = new ArrayList<>(all);
        rest.removeIf(what);
        return rest;
    }
}
