package org.uplink.competency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;

/** The door to frameworks, competencies and role profiles. */
@ApplicationScoped
public class Competencies {

    private final Frameworks frameworks;
    private final AdjustedFrameworks adjusted;
    private final CurrentActor current;

    Competencies(Frameworks frameworks, AdjustedFrameworks adjusted, CurrentActor current) {
        this.frameworks = frameworks;
        this.adjusted = adjusted;
        this.current = current;
    }

    /**
     * The framework that jobs, courses and skill maps speak of: as the organization of the one who acts has adjusted it, and
     * as it is shared for everybody else.
     */
    public Framework framework() {
        return current.find()
                .map(actor -> framework(actor.organization(), actor.frameworkVersion()))
                .orElseGet(frameworks::shared);
    }

    /** @param version how often the organization has changed it, see {@link org.uplink.platform.Actor} */
    public Framework framework(OrganizationId organization, int version) {
        return adjusted.seenBy(organization, version);
    }

    /**
     * As an organization has it now for which the one who acts does not act. Only for a record of that organization that they
     * were shown: what else the framework holds there is not theirs to see.
     */
    public Framework frameworkOf(OrganizationId organization) {
        return adjusted.seenBy(organization, adjusted.version(organization));
    }

    /** As everybody shares it. */
    public Optional<Framework> framework(String slug) {
        return Optional.ofNullable(frameworks.current().get(slug));
    }

    /** As it was shared at a revision that was published once. */
    public Framework framework(String slug, String revision) {
        return frameworks.at(slug, revision);
    }

    /** As everybody shares it, and as organizations follow it that have not adjusted it. */
    public Framework shared() {
        return frameworks.shared();
    }

    /** @throws Refusal.NotFound for a code that the framework does not have */
    public Competency get(CompetencyId id) {
        return framework().competency(id).orElseThrow(Refusal.NotFound::new);
    }

    /** @throws Refusal.NotFound for a key that the framework does not have */
    public RoleProfile role(RoleProfileId id) {
        return framework().role(id).orElseThrow(Refusal.NotFound::new);
    }

    /** What several jobs ask for together: the highest target of each competency, in the order of the framework. */
    public Map<CompetencyId, Target> targetsOf(Collection<RoleProfileId> jobs) {
        var framework = framework();
        var profiles =
                jobs.stream().flatMap(job -> framework.role(job).stream()).toList();
        var targets = new LinkedHashMap<CompetencyId, Target>();
        for (var competency : framework.competencies()) {
            var id = competency.id();
            var level = profiles.stream()
                    .mapToInt(profile -> profile.targets().getOrDefault(id, 0))
                    .max()
                    .orElse(0);
            if (level > 0) {
                targets.put(id, new Target(id, level, profiles.stream().anyMatch(profile -> profile.isCore(id))));
            }
        }
        return targets;
    }
}
