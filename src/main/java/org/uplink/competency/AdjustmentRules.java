package org.uplink.competency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Adjustments.OwnCompetency;
import org.uplink.competency.Adjustments.OwnRole;
import org.uplink.competency.Adjustments.OwnTarget;
import org.uplink.competency.FrameworkUpdate.TargetChange;
import org.uplink.competency.FrameworkUpdate.Text;

/** How an organization's adjustments and the shared framework make one, and what an update of the shared one changes. */
final class AdjustmentRules {

    private static final Competency.Crosswalk NO_CROSSWALK = new Competency.Crosswalk(List.of(), List.of(), List.of());

    private AdjustmentRules() {}

    /**
     * Own competencies follow the shared ones of their domain. Targets on what the framework does not have any more are
     * passed over.
     */
    static Framework apply(Framework shared, Adjustments own) {
        var domains = shared.domains().stream()
                .map(domain -> new Framework.Domain(
                        domain.id(),
                        domain.uuid(),
                        domain.title(),
                        domain.summary(),
                        Stream.concat(
                                        domain.competencies().stream(),
                                        own.competencies().stream()
                                                .filter(one -> one.domain().equals(domain.id()))
                                                .map(AdjustmentRules::competency))
                                .toList()))
                .toList();
        var known = known(domains);
        var roles = Stream.concat(shared.roles().stream(), own.roles().stream().map(AdjustmentRules::role))
                .map(role -> adjusted(role, own.targets(), known))
                .toList();
        return shared.with(domains, roles);
    }

    private static Set<CompetencyId> known(List<Framework.Domain> domains) {
        return domains.stream()
                .flatMap(domain -> domain.competencies().stream())
                .map(Competency::id)
                .collect(Collectors.toSet());
    }

    private static Competency competency(OwnCompetency own) {
        return new Competency(
                own.id(),
                "",
                own.domain(),
                own.title(),
                own.statement(),
                own.whyInSchools(),
                own.currency(),
                false,
                List.of(),
                own.levels(),
                NO_CROSSWALK);
    }

    private static RoleProfile role(OwnRole own) {
        return new RoleProfile(
                own.id(),
                "",
                own.title(),
                own.overlay() ? "overlay" : "base",
                List.of(),
                own.summary(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static RoleProfile adjusted(RoleProfile role, List<OwnTarget> targets, Set<CompetencyId> known) {
        var levels = new LinkedHashMap<>(role.targets());
        var core = new ArrayList<>(role.core());
        for (var target : targets) {
            if (target.role().equals(role.id()) && known.contains(target.competency())) {
                levels.remove(target.competency());
                core.remove(target.competency());
                if (target.level() > 0) {
                    levels.put(target.competency(), target.level());
                }
                if (target.level() > 0 && target.core()) {
                    core.add(target.competency());
                }
            }
        }
        return role.with(core, levels);
    }

    /** Those of the wanted targets of a role that differ from what the shared framework asks for. */
    static List<OwnTarget> differing(@Nullable RoleProfile shared, List<OwnTarget> wanted) {
        return wanted.stream()
                .filter(one -> one.level() != level(shared, one.competency())
                        || one.level() > 0 && one.core() != isCore(shared, one.competency()))
                .toList();
    }

    /** The same of all roles at once, in their order. */
    static List<OwnTarget> differingFrom(Framework shared, List<OwnTarget> wanted) {
        return wanted.stream()
                .flatMap(one -> differing(shared.role(one.role()).orElse(null), List.of(one)).stream())
                .toList();
    }

    private static int level(@Nullable RoleProfile role, CompetencyId competency) {
        return role == null ? 0 : role.targets().getOrDefault(competency, 0);
    }

    private static boolean isCore(@Nullable RoleProfile role, CompetencyId competency) {
        return role != null && role.isCore(competency);
    }

    /**
     * What changes for an organization that goes from one revision of the shared framework to another. A target that the
     * organization set itself stays, and is named where the shared one moved under it.
     */
    static FrameworkUpdate update(Framework from, Framework to, Adjustments own) {
        var before = byId(from);
        var after = byId(to);
        return new FrameworkUpdate(
                from.version(),
                to.version(),
                texts(after, before),
                texts(before, after),
                before.entrySet().stream()
                        .filter(one ->
                                after.containsKey(one.getKey()) && changed(one.getValue(), after.get(one.getKey())))
                        .map(one -> text(Objects.requireNonNull(after.get(one.getKey()))))
                        .toList(),
                roles(to, from),
                roles(from, to),
                targets(from, to, own));
    }

    private static Map<CompetencyId, Competency> byId(Framework framework) {
        var all = new LinkedHashMap<CompetencyId, Competency>();
        framework.competencies().forEach(one -> all.put(one.id(), one));
        return all;
    }

    private static List<Text> texts(Map<CompetencyId, Competency> of, Map<CompetencyId, Competency> without) {
        return of.values().stream()
                .filter(one -> !without.containsKey(one.id()))
                .map(AdjustmentRules::text)
                .toList();
    }

    private static Text text(Competency competency) {
        return new Text(competency.id().key(), competency.title());
    }

    private static boolean changed(Competency before, @Nullable Competency after) {
        return after != null
                && !(before.title().equals(after.title())
                        && before.statement().equals(after.statement())
                        && before.currency().equals(after.currency())
                        && before.domain().equals(after.domain())
                        && before.levels().equals(after.levels()));
    }

    private static List<Text> roles(Framework of, Framework without) {
        return of.roles().stream()
                .filter(role -> without.role(role.id()).isEmpty())
                .map(role -> new Text(role.id().key(), role.title()))
                .toList();
    }

    private static List<TargetChange> targets(Framework from, Framework to, Adjustments own) {
        var changes = new ArrayList<TargetChange>();
        for (var role : to.roles()) {
            from.role(role.id())
                    .ifPresent(before -> to.competencies().stream()
                            .filter(one -> from.competency(one.id()).isPresent())
                            .filter(one -> level(before, one.id()) != level(role, one.id())
                                    || before.isCore(one.id()) != role.isCore(one.id()))
                            .map(one -> change(before, role, one, own))
                            .forEach(changes::add));
        }
        return changes;
    }

    private static TargetChange change(RoleProfile before, RoleProfile after, Competency competency, Adjustments own) {
        var id = competency.id();
        return new TargetChange(
                after.title(),
                text(competency),
                level(before, id),
                level(after, id),
                before.isCore(id),
                after.isCore(id),
                own.targets().stream()
                        .filter(one -> one.role().equals(after.id())
                                && one.competency().equals(id))
                        .map(OwnTarget::level)
                        .findFirst()
                        .orElse(null));
    }
}
