package org.uplink.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.certification.AwardState;
import org.uplink.certification.CertificationId;
import org.uplink.certification.Certifications;
import org.uplink.people.People;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Lock;

/**
 * Awards of the people whom the one who acts looks after, in the order in which they last changed: an administrator's are all
 * that the organization made, a manager's those of the own people.
 */
@ApplicationScoped
class TeamAwards {

    /** @param slug null where the holder shows it to nobody */
    record Row(
            long position,
            String what,
            Instant at,
            UUID award,
            UUID person,
            String name,
            String email,
            String certification,
            String revision,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate suspendedOn,
            @Nullable Integer missingCheck,
            @Nullable String slug) {}

    record Found(Row row, AwardState state) {}

    /**
     * @param after how far this has read
     * @param more whether there is more to read now
     */
    record Page(List<Found> found, AwardCursor after, boolean more) {}

    /** So many are looked at for one answer, however few of them are asked for. */
    private static final int LOOKED_AT = 2000;

    private static final String ROWS = "with " + People.MANAGED + """
            select h.position, h.what, h.at, c.award_id, c.person_id, p.name, p.email, c.certification, c.revision, c.title,
                   c.valid_from, c.valid_until, (r.revoked_at at time zone o.time_zone)::date as revoked_on,
                   (c.suspended_at at time zone o.time_zone)::date as suspended_on, c.missing_check,
                   case when c.shared_at is not null then c.slug end as slug
            from award_change h
            join credential c on c.award_id = h.award_id
              and not exists (select from credential later where later.award_id = c.award_id and later.issue > c.issue)
            join organization o on o.id = c.organization_id
            join person p on p.id = c.person_id
            left join credential_revocation r on r.credential_id = c.id
            where h.organization_id = ?1 and h.position > ?4
              and not exists (select from award_change later where later.award_id = h.award_id and later.position > h.position)
              and (?3 or c.person_id in (select person_id from managed))
              and (?5 = '' or c.certification = ?5) and (?6 = '' or lower(p.email) = lower(?6))
              and (not ?7 or (c.valid_from <= ?8 and (c.valid_until is null or c.valid_until >= ?8)
                              and (r.revoked_at is null or (r.revoked_at at time zone o.time_zone)::date > ?8)
                              and (c.suspended_at is null or (c.suspended_at at time zone o.time_zone)::date > ?8)))
            order by h.position limit ?9""";

    private final EntityManager entities;
    private final Lock lock;
    private final Certifications certifications;
    private final CurrentActor current;
    private final Clock clock;

    TeamAwards(EntityManager entities, Lock lock, Certifications certifications, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.lock = lock;
        this.certifications = certifications;
        this.current = current;
        this.clock = clock;
    }

    @Transactional
    Page find(AwardQuery query) {
        var actor = current.get();
        place(actor);
        var rows = rows(actor, query);
        var today = actor.today(clock);
        var found = new ArrayList<Found>();
        var after = query.cursor();
        for (var row : rows) {
            if (found.size() == query.most()) {
                return new Page(found, after, true);
            }
            var state = stateOf(row, today);
            if (query.wants(state.key())) {
                found.add(new Found(row, state));
            }
            after = new AwardCursor(row.position());
        }
        return new Page(found, after, rows.size() == LOOKED_AT);
    }

    private AwardState stateOf(Row row, LocalDate today) {
        var terms = certifications.at(new CertificationId(row.certification()), row.revision());
        return certifications.state(
                terms,
                row.validFrom(),
                row.validUntil(),
                row.revokedOn(),
                row.suspendedOn(),
                row.missingCheck(),
                today);
    }

    /** Gives the changes that have been committed since the last look their places, one look after the other. */
    private void place(Actor actor) {
        var organization = actor.organization().value();
        lock.take("award_change " + organization);
        entities.createNativeQuery("""
                        update award_change placed set position = n.position
                        from (select id, row_number() over (order by id)
                                         + (select coalesce(max(position), 0) from award_change where organization_id = ?1) as position
                              from award_change where organization_id = ?1 and position is null) n
                        where placed.id = n.id""").setParameter(1, organization).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(Actor actor, AwardQuery query) {
        var day = query.day();
        return entities.createNativeQuery(ROWS, Row.class)
                .setParameter(1, actor.organization().value())
                .setParameter(2, actor.person().value())
                .setParameter(3, People.seesAll(actor))
                .setParameter(4, query.cursor().position())
                .setParameter(5, AwardQuery.given(query.certification()))
                .setParameter(6, AwardQuery.given(query.email()))
                .setParameter(7, day != null)
                .setParameter(8, day == null ? LocalDate.EPOCH : day)
                .setParameter(9, LOOKED_AT)
                .getResultList();
    }
}
