package org.uplink.evidence.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.competency.CompetencyId;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** The assessors of the organization that the transaction acts for, and what they are appointed to judge. */
@ApplicationScoped
class Assessors {

    record Assessor(UUID id, String name) {}

    record Ended(UUID person, String competency) {}

    record Appointment(UUID id, UUID person, String name, String competency, Instant at) {}

    private static final String RUNNING = """
            select p.id, p.name from membership m join person p on p.id = m.person_id
            where m.organization_id = uplink_organization() and m.ended_on is null and 'assessor' = any(m.roles)""";

    private final EntityManager entities;
    private final Clock clock;

    Assessors(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Assessor> all() {
        return entities.createNativeQuery(RUNNING + " order by p.name, p.id", Assessor.class)
                .getResultList();
    }

    /** @return nobody where no assessor here has this address, or more than one */
    @Transactional
    @SuppressWarnings("unchecked")
    Optional<Assessor> byEmail(String email) {
        List<Assessor> found = entities.createNativeQuery(
                        RUNNING + " and p.email <> '' and lower(p.email) = lower(?1)", Assessor.class)
                .setParameter(1, email)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Appointment> appointments() {
        return entities.createNativeQuery("""
                        select a.id, a.person_id, p.name, a.competency, a.appointed_at
                        from assessor_appointment a join person p on p.id = a.person_id
                        where a.organization_id = uplink_organization() and a.ended_at is null
                        order by p.name, a.competency""", Appointment.class).getResultList();
    }

    @SuppressWarnings("unchecked")
    Set<CompetencyId> appointedTo(UUID person) {
        List<String> found =
                entities.createNativeQuery("""
                        select competency from assessor_appointment
                        where organization_id = uplink_organization() and person_id = ?1 and ended_at is null""").setParameter(1, person).getResultList();
        return found.stream().map(CompetencyId::new).collect(Collectors.toSet());
    }

    /** Done twice it is done once. */
    @Transactional
    Assessor appoint(UUID person, CompetencyId competency, UUID by) {
        var assessor = all().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        entities.createNativeQuery("""
                        insert into assessor_appointment (id, organization_id, person_id, competency, appointed_by, appointed_at)
                        values (?1, uplink_organization(), ?2, ?3, ?4, ?5)
                        on conflict (organization_id, person_id, competency) where ended_at is null do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, person)
                .setParameter(3, competency.key())
                .setParameter(4, by)
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
        return assessor;
    }

    /** @return nothing where it had ended before */
    @Transactional
    Optional<Ended> end(UUID appointment) {
        return entities.createNativeQuery("""
                        update assessor_appointment set ended_at = ?2
                        where id = ?1 and organization_id = uplink_organization() and ended_at is null
                        returning person_id, competency""", Ended.class)
                .setParameter(1, appointment)
                .setParameter(2, Instant.now(clock))
                .getResultStream()
                .map(Ended.class::cast)
                .findFirst();
    }
}
