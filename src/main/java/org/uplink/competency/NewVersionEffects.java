package org.uplink.competency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.uplink.competency.LevelEffects.Extent;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/**
 * What a new version of the shared framework does to levels in all organizations, before anybody has it. Each organization
 * is looked at in a transaction of its own, in its own scope, and nothing but numbers leaves it.
 */
@ApplicationScoped
public class NewVersionEffects {

    /**
     * @param adjusts whether the organization has adjusted the framework, and takes the version when it wants to
     * @param competencies in which a level of somebody differs
     */
    public record Line(
            String organization, boolean adjusts, PeopleCount rising, PeopleCount falling, int competencies) {}

    /**
     * @param from version that is shared now
     * @param lines of organizations in which somebody's level differs, most people first, two hundred at most
     * @param further how many such organizations there are beyond those
     * @param unchanged how many organizations there are in which nobody's level differs
     */
    public record Effects(
            String from,
            String to,
            PeopleCount rising,
            PeopleCount falling,
            int competencies,
            List<Line> lines,
            int further,
            int unchanged) {}

    private record Organization(UUID id, String name) {}

    private record Found(String name, boolean adjusts, Extent extent) {

        int people() {
            return extent.rising() + extent.falling();
        }

        Line line() {
            return new Line(
                    name,
                    adjusts,
                    PeopleCount.of(extent.rising()),
                    PeopleCount.of(extent.falling()),
                    extent.competencies().size());
        }
    }

    private static final int MOST_LINES = 200;

    private final AdjustmentRows rows;
    private final Frameworks frameworks;
    private final LevelEffects levels;
    private final EntityManager entities;

    NewVersionEffects(AdjustmentRows rows, Frameworks frameworks, LevelEffects levels, EntityManager entities) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.levels = levels;
        this.entities = entities;
    }

    /** @param next a version of the shared framework that is not published yet */
    public Effects of(Framework next) {
        var all = organizations();
        var found = new ArrayList<Found>();
        for (var one : all) {
            var extent = within(one, next);
            if (extent.people() > 0) {
                found.add(extent);
            }
        }
        found.sort(Comparator.comparingInt(Found::people).reversed().thenComparing(Found::name));
        var competencies = new HashSet<CompetencyId>();
        found.forEach(one -> competencies.addAll(one.extent().competencies()));
        return new Effects(
                frameworks.shared().version(),
                next.version(),
                PeopleCount.sum(found.stream().map(one -> one.extent().rising()).toList()),
                PeopleCount.sum(
                        found.stream().map(one -> one.extent().falling()).toList()),
                competencies.size(),
                found.stream().limit(MOST_LINES).map(Found::line).toList(),
                Math.max(0, found.size() - MOST_LINES),
                all.size() - found.size());
    }

    @SuppressWarnings("unchecked")
    private List<Organization> organizations() {
        return Tenancy.within(
                Scope.NOBODY,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select id, name from organization order by id", Organization.class)
                                .getResultList()));
    }

    /** What the organization would have is the new version with its own adjustments, as far as it has made some. */
    private Found within(Organization one, Framework next) {
        return Tenancy.within(
                Scope.of(new OrganizationId(one.id())),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var state = rows.state();
                    var after = AdjustmentRules.apply(next, state.adjustments());
                    return new Found(one.name(), state.version() > 0, levels.extent(state.framework(), after));
                }));
    }
}
