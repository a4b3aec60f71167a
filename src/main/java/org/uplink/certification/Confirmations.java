package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** What people show and ask to be confirmed, as rows. Nothing here is changed or deleted. */
@ApplicationScoped
class Confirmations {

    /**
     * @param check the number of the yearly check that it is for; 0 for the award itself
     * @param people how many must confirm it
     * @param elsewhere how many of them from another organization
     * @param declined why; null where nobody has declined it
     */
    record Request(
            UUID id,
            UUID person,
            String name,
            String certification,
            String revision,
            int number,
            int check,
            String requirement,
            int people,
            int elsewhere,
            String shown,
            LocalDate madeOn,
            Instant askedAt,
            @Nullable String declined,
            int confirmedBy,
            boolean takenBack,
            long total) {

        /** Whether it is closed without having brought anything: then one can ask again. */
        public boolean closed() {
            return declined != null || takenBack;
        }

        CertificationId certificationId() {
            return new CertificationId(certification);
        }
    }

    /**
     * Which confirmation: a requirement for one award of a line, or for a yearly check of that award.
     *
     * @param terms of the version that asks for it
     * @param check its number; 0 for the award itself
     * @param revisions all that ask for it in the same words: one request serves each
     */
    record Wanted(
            Holder holder,
            Certification terms,
            int number,
            int check,
            Requirement.Confirmed requirement,
            List<String> revisions) {

        String address() {
            return Confirmations.address(terms.id(), requirement.id(), terms.revision());
        }
    }

    /** The page on which it is asked for; what is asked for under one id may differ by version. */
    static String address(CertificationId certification, String requirement, String revision) {
        return "/certifications/%s/confirmations/%s?revision=%s"
                .formatted(certification, requirement, URLEncoder.encode(revision, StandardCharsets.UTF_8));
    }

    private record Row(
            UUID personId,
            String certification,
            int number,
            int check,
            String requirement,
            String what,
            String by,
            boolean elsewhere,
            LocalDate madeOn,
            LocalDate on) {

        Facts.Confirmation confirmation() {
            return new Facts.Confirmation(
                    new CertificationId(certification), number, check, requirement, what, by, elsewhere, madeOn, on);
        }
    }

    /** Total is how many there are in all where a list is paged. */
    static final String REQUESTS = """
            select r.id, r.person_id, p.name, r.certification, r.revision, r.number, r.check_number, r.requirement, r.people,
                   r.elsewhere, r.shown, r.made_on, r.asked_at,
                   (select c.reason from confirmation c where c.request_id = r.id and not c.confirmed
                    order by c.decided_at limit 1) as declined,
                   (select count(*)::int from confirmation c where c.request_id = r.id and c.confirmed) as confirmed_by,
                   exists (select from confirmation_withdrawal w where w.request_id = r.id) as taken_back,
                   count(*) over () as total
            from confirmation_request r join person p on p.id = r.person_id
            """;

    /** Whether what a request is for has been made or met. */
    static final String BROUGHT = """
            case when r.check_number = 0
                then exists (select 1 from award a where a.organization_id = r.organization_id
                             and a.person_id = r.person_id and a.certification = r.certification and a.number >= r.number)
                else exists (select 1 from award a join award_check met on met.award_id = a.id and met.number = r.check_number
                             where a.organization_id = r.organization_id and a.person_id = r.person_id
                               and a.certification = r.certification and a.number = r.number) end""";

    private final EntityManager entities;

    Confirmations(EntityManager entities) {
        this.entities = entities;
    }

    /** What counts for people: a request that was declined or taken back brings nothing, whoever confirmed it before. */
    @SuppressWarnings("unchecked")
    Map<PersonId, Set<Facts.Confirmation>> of(OrganizationId organization, Collection<PersonId> people) {
        List<Row> rows = entities.createNativeQuery("""
                        select r.person_id, r.certification, r.number, r.check_number, r.requirement, r.what,
                               c.decided_by::text as by,
                               c.employer is not null as elsewhere, r.made_on, c.decided_on as on
                        from confirmation c join confirmation_request r on r.id = c.request_id
                        where r.organization_id = ?1 and r.person_id = any(?2)
                          and not exists (select 1 from confirmation d where d.request_id = r.id and not d.confirmed)
                          and not exists (select 1 from confirmation_withdrawal w where w.request_id = r.id)""", Row.class)
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
                          and r.requirement = ?5 and r.what = ?6 and r.check_number = ?7
                        order by r.attempt desc""", Request.class)
                .setParameter(1, wanted.holder().organization().value())
                .setParameter(2, wanted.holder().person().value())
                .setParameter(3, wanted.terms().slug())
                .setParameter(4, wanted.number())
                .setParameter(5, wanted.requirement().id())
                .setParameter(6, wanted.requirement().what())
                .setParameter(7, wanted.check())
                .getResultList();
    }

    /** @return the id of the request; empty where one is open already */
    Optional<UUID> ask(Wanted wanted, String shown, LocalDate madeOn, Instant now) {
        var terms = wanted.terms();
        var id = Ids.next();
        var added = entities.createNativeQuery("""
                        insert into confirmation_request (id, organization_id, person_id, certification, revision, number,
                                                          requirement, attempt, people, elsewhere, shown, made_on, asked_at,
                                                          what, check_number)
                        select ?1, ?2, ?3, ?4, ?5, ?6, ?7, coalesce(max(r.attempt), 0) + 1, ?8, ?9, ?10, ?11, ?12, ?13, ?14
                        from confirmation_request r
                        where r.organization_id = ?2 and r.person_id = ?3 and r.certification = ?4 and r.number = ?6
                          and r.requirement = ?7 and r.check_number = ?14
                        having count(*) filter (where r.what = ?13 and not exists (
                            select 1 from confirmation c where c.request_id = r.id and not c.confirmed)
                            and not exists (select 1 from confirmation_withdrawal w where w.request_id = r.id)) = 0
                        on conflict on constraint confirmation_request_once_uk do nothing""")
                .setParameter(1, id)
                .setParameter(2, wanted.holder().organization().value())
                .setParameter(3, wanted.holder().person().value())
                .setParameter(4, terms.slug())
                .setParameter(5, terms.revision())
                .setParameter(6, wanted.number())
                .setParameter(7, wanted.requirement().id())
                .setParameter(8, wanted.requirement().people())
                .setParameter(9, wanted.requirement().elsewhere())
                .setParameter(10, shown)
                .setParameter(11, madeOn)
                .setParameter(12, now)
                .setParameter(13, wanted.requirement().what())
                .setParameter(14, wanted.check())
                .executeUpdate();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** @return false where there is no such request of theirs that is open, or it has brought what it was for */
    boolean takeBack(Holder holder, UUID request, Instant now) {
        return entities.createNativeQuery("""
                        insert into confirmation_withdrawal (request_id, organization_id, person_id, withdrawn_at)
                        select r.id, r.organization_id, r.person_id, ?4 from confirmation_request r
                        where r.organization_id = ?1 and r.person_id = ?2 and r.id = ?3
                          and not exists (select 1 from confirmation c where c.request_id = r.id and not c.confirmed)
                          and not (%s)
                        on conflict do nothing""".formatted(BROUGHT))
                        .setParameter(1, holder.organization().value())
                        .setParameter(2, holder.person().value())
                        .setParameter(3, request)
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }
}
