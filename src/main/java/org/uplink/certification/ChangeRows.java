package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

/** Finds those whom the one who acts manages, and who are on the way to an award or hold one in a line. */
@ApplicationScoped
class ChangeRows {

    /** @param teams in which the person is, by name */
    record Row(UUID personId, String name, String teams) {

        PersonId person() {
            return new PersonId(personId);
        }
    }

    /**
     * As a common table expression {@code under_way (person_id)}, behind {@link Reach#OPEN_AWARDS}: parameter 6 is the
     * certification.
     */
    static final String UNDER_WAY = """
            under_way as (
                select a.person_id from open_award a where a.certification = ?6
                union
                select s.person_id from certification_start s
                where s.organization_id = ?1 and s.certification = ?6
                  and s.number = 1 + coalesce((select max(a.number) from award a
                                               where a.organization_id = ?1 and a.person_id = s.person_id
                                                 and a.certification = ?6), 0)
            )
            """;

    private final EntityManager entities;
    private final CertificationRevisions certifications;
    private final CurrentActor current;
    private final Clock clock;

    ChangeRows(EntityManager entities, CertificationRevisions certifications, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.certifications = certifications;
        this.current = current;
        this.clock = clock;
    }

    /** By name. */
    @SuppressWarnings("unchecked")
    List<Row> of(Certification terms, ChangeQuery wanted) {
        var actor = current.get();
        return entities.createNativeQuery(
                        "with " + People.MANAGED + ", " + Reach.OPEN_AWARDS + ", " + UNDER_WAY + """
                        select p.id, p.name,
                               coalesce((select string_agg(t.name, ', ' order by t.name)
                                         from team_member tm join team t on t.id = tm.team_id
                                         where tm.organization_id = ?1 and tm.person_id = p.id), '') as teams
                        from under_way u join managed m on m.person_id = u.person_id join person p on p.id = u.person_id
                        where ?7 = '' or p.id in (select people_in_teams(?1, array[nullif(?7, '')::uuid]))
                        order by p.name, p.id""", Row.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, actor.today(clock))
                .setParameter(5, Reach.json(certifications.versions()))
                .setParameter(6, terms.slug())
                .setParameter(7, Ids.orEmpty(wanted.teamText()))
                .getResultList();
    }
}
