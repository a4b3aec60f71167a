package org.uplink.competency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uplink.platform.Refusal;

/** The door to frameworks, competencies and role profiles. */
@ApplicationScoped
public class Competencies {

    private final Frameworks frameworks;

    Competencies(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The framework that jobs, courses and skill maps speak of. */
    public Framework framework() {
        return frameworks.current().values().iterator().next();
    }

    public Optional<Framework> framework(String slug) {
        return Optional.ofNullable(frameworks.current().get(slug));
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
