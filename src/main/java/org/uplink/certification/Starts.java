package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.certification.Awards.Holder;
import org.uplink.platform.ContentJson;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;

/** On which days people set out for awards. Nothing here is ever changed or deleted. */
@ApplicationScoped
class Starts {

    /** @param number of the award in its line */
    record Start(CertificationId certification, int number, LocalDate on) {}

    /** @param number of the award in the person's line */
    record Made(PersonId person, CertificationId certification, int number, LocalDate on) {}

    private record NewRow(UUID person, String certification, int number, String revision, LocalDate day) {}

    private record Row(UUID personId, String certification, int number, LocalDate startedOn) {

        Start start() {
            return new Start(new CertificationId(certification), number, startedOn);
        }
    }

    private final EntityManager entities;
    private final CertificationRevisions revisions;

    Starts(EntityManager entities, CertificationRevisions revisions) {
        this.entities = entities;
        this.revisions = revisions;
    }

    /** Who has not set out for anything is absent. */
    @SuppressWarnings("unchecked")
    Map<PersonId, List<Start>> of(OrganizationId organization, Collection<PersonId> people) {
        List<Row> rows = entities.createNativeQuery("""
                        select person_id, certification, number, started_on from certification_start
                        where organization_id = ?1 and person_id = any(?2)
                        order by certification, number""", Row.class)
                .setParameter(1, organization.value())
                .setParameter(2, PersonId.values(people))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new PersonId(row.personId()), Collectors.mapping(Row::start, Collectors.toList())));
    }

    /** @return false where they had set out for it before */
    boolean add(Holder holder, CertificationId certification, int number, LocalDate today) {
        return add(holder.organization(), List.of(new Made(holder.person(), certification, number, today))) == 1;
    }

    /** @return how many of them are new */
    int add(OrganizationId organization, Collection<Made> made) {
        return entities.createNativeQuery("""
                        insert into certification_start (organization_id, person_id, certification, number, revision, started_on)
                        select ?1, n.person, n.certification, n.number, n.revision, n.day
                        from jsonb_to_recordset(?2 ::jsonb)
                            as n(person uuid, certification text, number int, revision text, day date)
                        on conflict do nothing""")
                .setParameter(1, organization.value())
                .setParameter(2, ContentJson.write(made.stream().map(this::row).toList()))
                .executeUpdate();
    }

    private NewRow row(Made made) {
        var counting = VersionRules.countingOn(revisions.line(made.certification()), made.on());
        return new NewRow(
                made.person().value(), made.certification().slug(), made.number(), counting.revision(), made.on());
    }
}
