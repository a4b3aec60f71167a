package org.uplink.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.PersonId;

/** Finds the awards that end soon, ended and can still be followed up, or miss a yearly check, of the people whom the one who acts manages. */
@ApplicationScoped
class LapsingRows {

    /** @param teams in which the person is, by name */
    record Row(UUID personId, String name, String teams, String certification) {

        PersonId person() {
            return new PersonId(personId);
        }
    }

    /** Whatever the filter by state is. */
    record Counts(int all, int ending, int ended, int missing) {

        int of(String state) {
            return switch (state) {
                case "ending" -> ending;
                case "ended" -> ended;
                case "missing" -> missing;
                default -> all;
            };
        }
    }

    /** Parameters: 6 days ahead, 7 team or '', 8 certification or '', 9 person or ''. */
    private static final String LAPSING = """
            , lapsing as (
                select a.person_id, a.certification, a.ends_on, a.missing, coalesce(a.ends_on < ?4, false) as ended,
                       coalesce(a.ends_on between ?4 and cast(?4 as date) + ?6, false) as ending
                from managed join open_award a on a.person_id = managed.person_id
                where (a.ends_on <= cast(?4 as date) + ?6 or a.missing)
                  and (?7 = '' or a.person_id in (select people_in_teams(?1, array[nullif(?7, '')::uuid])))
                  and (?8 = '' or a.certification = ?8)
                  and (?9 = '' or a.person_id = nullif(?9, '')::uuid)
            )
            """;

    private static final String COUNTS = """
            select count(*)::int as all_of_them, (count(*) filter (where ending))::int as ending,
                   (count(*) filter (where ended))::int as ended, (count(*) filter (where missing))::int as missing
            from lapsing""";

    private static final String PAGE = """
            select l.person_id, p.name,
                   coalesce((select string_agg(t.name, ', ' order by t.name)
                             from team_member tm join team t on t.id = tm.team_id
                             where tm.organization_id = ?1 and tm.person_id = l.person_id), '') as teams,
                   l.certification
            from lapsing l join person p on p.id = l.person_id
            where case ?10 when 'ending' then l.ending when 'ended' then l.ended when 'missing' then l.missing else true end
            order by %s, l.certification, l.person_id limit ?11 offset ?12""";

    private final EntityManager entities;
    private final CertificationRevisions certifications;
    private final CurrentActor current;
    private final Clock clock;

    LapsingRows(EntityManager entities, CertificationRevisions certifications, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.certifications = certifications;
        this.current = current;
        this.clock = clock;
    }

    Counts counts(LapsingQuery wanted) {
        return (Counts) lapsing(COUNTS, Counts.class, wanted).getSingleResult();
    }

    /** @param limit how many at most */
    @SuppressWarnings("unchecked")
    List<Row> of(LapsingQuery wanted, int limit, int offset) {
        var order = wanted.sortText().equals("name") ? "p.name, l.ends_on" : "l.ends_on, p.name";
        return lapsing(PAGE.formatted(order), Row.class, wanted)
                .setParameter(10, wanted.stateText())
                .setParameter(11, limit)
                .setParameter(12, offset)
                .getResultList();
    }

    private Query lapsing(String rest, Class<?> row, LapsingQuery wanted) {
        var actor = current.get();
        return entities.createNativeQuery("with " + People.MANAGED + ", " + Reach.OPEN_AWARDS + LAPSING + rest, row)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, actor.today(clock))
                .setParameter(5, Reach.json(certifications.versions()))
                .setParameter(6, wanted.days())
                .setParameter(7, Ids.orEmpty(wanted.teamText()))
                .setParameter(8, wanted.certificationText())
                .setParameter(9, Ids.orEmpty(wanted.personText()));
    }
}
