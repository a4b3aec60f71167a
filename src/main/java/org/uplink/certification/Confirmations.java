package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** What people show and ask to be confirmed, and what others say to it, as rows. Nothing here is changed or deleted. */
@ApplicationScoped
class Confirmations {

    /** @param declined why; null where nobody has declined it */
    record Request(
            UUID id,
            UUID person,
            String name,
            String certification,
            String revision,
            int number,
            String requirement,
            String shown,
            LocalDate madeOn,
            Instant askedAt,
            @Nullable String declined,
            int confirmedBy) {

        CertificationId certificationId() {
            return new CertificationId(certification);
        }
    }

    /** @param employer null for the same organization */
    record Decision(
            UUID by,
            String name,
            LocalDate on,
            boolean confirmed,
            @Nullable String employer,
            String reason) {}

    /** Which confirmation: a requirement for one award of a line. */
    record Wanted(Holder holder, Outlook outlook, Requirement.Confirmed requirement) {}

    private record Row(
            UUID personId,
            String certification,
            int number,
            String requirement,
            String by,
            boolean elsewhere,
            LocalDate madeOn,
            LocalDate on) {

        Facts.Confirmation confirmation() {
            return new Facts.Confirmation(
                    new CertificationId(certification), number, requirement, by, elsewhere, madeOn, on);
        }
    }

    private static final String REQUESTS = """
            select r.id, r.person_id, p.name, r.certification, r.revision, r.number, r.requirement, r.shown, r.made_on, r.asked_at,
                   (select c.reason from confirmation c where c.request_id = r.id and not c.confirmed
                    order by c.decided_at limit 1) as declined,
                   (select count(*)::int from confirmation c where c.request_id = r.id and c.confirmed) as confirmed_by
            from confirmation_request r join person p on p.id = r.person_id
            """;

    private final EntityManager entities;

    Confirmations(EntityManager entities) {
        this.entities = entities;
    }

    /** What counts for people: a request that somebody has declined brings nothing, whoever confirmed it before. */
    @SuppressWarnings("unchecked")
    Map<PersonId, Set<Facts.Confirmation>> of(OrganizationId organization, Collection<PersonId> people) {
        List<Row> rows = entities.createNativeQuery("""
                        select r.person_id, r.certification, r.number, r.requirement, c.decided_by::text as by,
                               c.employer is not null as elsewhere, r.made_on, c.decided_on as on
                        from confirmation c join confirmation_request r on r.id = c.request_id
                        where r.organization_id = ?1 and r.person_id = any(?2)
                          and not exists (select 1 from confirmation d where d.request_id = r.id and not d.confirmed)""", Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.personId()),
                        Collectors.mapping(Row::confirmation, Collectors.toSet())));
    }

    /** All requests for it, the newest first. */
    @SuppressWarnings("unchecked")
    List<Request> asked(Wanted wanted) {
        return entities.createNativeQuery(REQUESTS + """
                        where r.organization_id = ?1 and r.person_id = ?2 and r.certification = ?3 and r.number = ?4
                          and r.requirement = ?5
                        order by r.attempt desc""", Request.class)
                .setParameter(1, wanted.holder().organization().value())
                .setParameter(2, wanted.holder().person().value())
                .setParameter(3, wanted.outlook().terms().slug())
                .setParameter(4, wanted.outlook().number())
                .setParameter(5, wanted.requirement().id())
                .getResultList();
    }

    /** @return false where one is open already */
    boolean ask(Wanted wanted, String shown, LocalDate madeOn, Instant now) {
        var terms = wanted.outlook().terms();
        return entities.createNativeQuery("""
                        insert into confirmation_request (id, organization_id, person_id, certification, revision, number,
                                                          requirement, attempt, people, elsewhere, shown, made_on, asked_at)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce(max(r.attempt), 0) + 1, ?8, ?9, ?10, ?11, ?12
                        from confirmation_request r
                        where r.organization_id = ?2 and r.person_id = ?3 and r.certification = ?4 and r.number = ?6
                          and r.requirement = ?7
                        having count(*) = count(*) filter (where exists (
                            select 1 from confirmation c where c.request_id = r.id and not c.confirmed))
                        on conflict on constraint confirmation_request_once_uk do nothing""")
                        .setParameter(1, Ids.next())
                        .setParameter(2, wanted.holder().organization().value())
                        .setParameter(3, wanted.holder().person().value())
                        .setParameter(4, terms.slug())
                        .setParameter(5, terms.revision())
                        .setParameter(6, wanted.outlook().number())
                        .setParameter(7, wanted.requirement().id())
                        .setParameter(8, wanted.requirement().people())
                        .setParameter(9, wanted.requirement().elsewhere())
                        .setParameter(10, shown)
                        .setParameter(11, madeOn)
                        .setParameter(12, now)
                        .executeUpdate()
                == 1;
    }

    /** Two people who decide at the same moment do it one after the other. */
    void hold(UUID request) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))", Integer.class)
                .setParameter(1, "confirmation:" + request)
                .getResultList();
    }

    /** A request of the organization. */
    @SuppressWarnings("unchecked")
    Optional<Request> find(UUID organization, UUID id) {
        return entities.createNativeQuery(REQUESTS + "where r.organization_id = ?1 and r.id = ?2", Request.class)
                .setParameter(1, organization)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    List<Decision> decisions(UUID request) {
        return entities.createNativeQuery("""
                        select c.decided_by, p.name, c.decided_on, c.confirmed, c.employer, c.reason
                        from confirmation c join person p on p.id = c.decided_by
                        where c.request_id = ?1 order by c.decided_at""", Decision.class)
                .setParameter(1, request)
                .getResultList();
    }

    /** @return false where the same person has decided before */
    boolean decide(Request request, Decision decision, UUID organization, Instant now) {
        return entities.createNativeQuery("""
                        insert into confirmation (request_id, organization_id, person_id, decided_by, decided_at, decided_on,
                                                  confirmed, employer, reason)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing""")
                        .setParameter(1, request.id())
                        .setParameter(2, organization)
                        .setParameter(3, request.person())
                        .setParameter(4, decision.by())
                        .setParameter(5, now)
                        .setParameter(6, decision.on())
                        .setParameter(7, decision.confirmed())
                        .setParameter(8, decision.employer())
                        .setParameter(9, decision.reason())
                        .executeUpdate()
                == 1;
    }

    /** Those that need one more confirmation, and that this person did not ask for or decide; the oldest first. */
    @SuppressWarnings("unchecked")
    List<Request> waitingFor(Holder assessor, int limit) {
        return entities.createNativeQuery(REQUESTS + """
                        where r.organization_id = ?1 and r.person_id <> ?2
                          and not exists (select 1 from confirmation c where c.request_id = r.id
                                          and (not c.confirmed or c.decided_by = ?2))
                          and not (select count(*) >= r.people and count(c.employer) >= r.elsewhere
                                   from confirmation c where c.request_id = r.id)
                          and not exists (select 1 from award a where a.organization_id = r.organization_id
                                          and a.person_id = r.person_id and a.certification = r.certification
                                          and a.number >= r.number)
                        order by r.asked_at, r.id limit ?3""", Request.class)
                .setParameter(1, assessor.organization().value())
                .setParameter(2, assessor.person().value())
                .setParameter(3, limit)
                .getResultList();
    }
}
