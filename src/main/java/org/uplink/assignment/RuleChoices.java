package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uplink.certification.Certification;
import org.uplink.certification.Certifications;
import org.uplink.competency.Competencies;
import org.uplink.people.ManagedPeople;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** What a rule can name, with the titles that people know. */
@ApplicationScoped
class RuleChoices {

    /** @param retired whether it is a certification that is awarded to nobody any more */
    record Choice(String value, String label, boolean retired) {

        Choice(String value, String label) {
            this(value, label, false);
        }
    }

    record All(
            Goals.All goals,
            List<Choice> teams,
            List<Choice> jobs,
            List<Choice> schools,
            List<Choice> roles,
            List<Choice> certifications) {

        /** Whether everything that an audience names is here. */
        boolean hold(Audience audience) {
            var gap = audience.gap();
            var lapse = audience.lapse();
            return has(teams, audience.teams().stream())
                    && has(jobs, audience.jobs().stream())
                    && has(schools, audience.schools().stream())
                    && has(roles, audience.roles().stream())
                    && (gap == null
                            || goals.competencies().stream()
                                    .anyMatch(one -> one.slug().equals(gap.competency())))
                    && (lapse == null || has(certifications, Stream.of(lapse.certification())));
        }

        private static boolean has(List<Choice> choices, Stream<?> named) {
            return labels(choices)
                    .keySet()
                    .containsAll(named.map(Object::toString).toList());
        }

        /** Titles by value. */
        static Map<String, String> labels(List<Choice> choices) {
            return choices.stream().collect(Collectors.toMap(Choice::value, Choice::label, (one, _) -> one));
        }
    }

    private record Named(UUID id, String name) {}

    private final Goals goals;
    private final ManagedPeople managed;
    private final Competencies competencies;
    private final Certifications certifications;
    private final EntityManager entities;
    private final CurrentActor current;

    RuleChoices(
            Goals goals,
            ManagedPeople managed,
            Competencies competencies,
            Certifications certifications,
            EntityManager entities,
            CurrentActor current) {
        this.goals = goals;
        this.managed = managed;
        this.competencies = competencies;
        this.certifications = certifications;
        this.entities = entities;
        this.current = current;
    }

    All all() {
        var framework = competencies.framework();
        return new All(
                goals.all(),
                managed.teams().stream()
                        .map(team -> new Choice(team.id().toString(), team.name()))
                        .toList(),
                framework.roles().stream()
                        .map(role -> new Choice(role.id().key(), role.title()))
                        .toList(),
                schools(),
                Stream.of(Role.MANAGER, Role.ASSESSOR, Role.ADMIN)
                        .map(role -> new Choice(role.key(), role.key()))
                        .toList(),
                certifications.all().stream()
                        .sorted(Comparator.comparing(Certification::title))
                        .map(one -> new Choice(one.slug(), one.title(), certifications.isRetired(one)))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private List<Choice> schools() {
        List<Named> found = entities.createNativeQuery(
                        "select id, name from school where organization_id = ?1 order by lower(name)", Named.class)
                .setParameter(1, current.get().organization().value())
                .getResultList();
        return found.stream()
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }
}
