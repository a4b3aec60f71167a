package org.uplink.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/** Who looked at whose record: noted in the audit trail once a day for each looker, person and kind of page. */
@ApplicationScoped
public class Looks {

    /** What of somebody's record is looked at; the action of the trail is {@code looked-at-} and its key. */
    public enum Sight {
        ACCOUNT,
        SKILLS,
        RATINGS,
        OBSERVATIONS,
        SELF_ASSESSMENT,
        WORK,
        EVIDENCE,
        CREDIT,
        LEAVE,
        ASSIGNMENT,
        AWARD,
        CONFIRMATION,
        APPEAL,
        TRAIL,
        FILE;

        public String action() {
            return "looked-at-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who looks, for whom, and on which day of the organization. */
    public record Looker(OrganizationId organization, PersonId person, LocalDate today) {}

    private final EntityManager entities;
    private final CurrentActor current;
    private final Clock clock;

    Looks(EntityManager entities, CurrentActor current, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.clock = clock;
    }

    /** The one who acts has found somebody's record; nothing is noted where it is their own. */
    @Transactional
    public void note(PersonId whom, Sight sight, String address) {
        var actor = current.get();
        if (!actor.person().equals(whom)) {
            var ids = new UUID[] {whom.value()};
            note(new Looker(actor.organization(), actor.person(), actor.today(clock)), ids, sight, address);
        }
    }

    /** The one who acts has taken a file in which these are named, or has found all of them at once. */
    @Transactional
    public void note(Collection<PersonId> people, Sight sight, String address) {
        var actor = current.get();
        var looker = new Looker(actor.organization(), actor.person(), actor.today(clock));
        note(looker, people.stream().map(PersonId::value).toList(), sight, address);
    }

    /** An address that was asked for in an organization that was opened for a while: each time. */
    @Transactional
    public void inside(String address) {
        var actor = current.get();
        entities.createNativeQuery("""
                        insert into audit_event (id, organization_id, at, actor_id, action, subject, looked_on)
                        values (?1, ?2, ?3, ?4, 'looked-inside', ?5, ?6) on conflict do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, actor.organization().value())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, actor.person().value())
                .setParameter(5, address)
                .setParameter(6, actor.today(clock))
                .executeUpdate();
    }

    /** All of them at once, for a file with names. */
    public void note(Looker looker, Collection<UUID> people, Sight sight, String address) {
        var others = people.stream()
                .filter(one -> !one.equals(looker.person().value()))
                .distinct()
                .toArray(UUID[]::new);
        note(looker, others, sight, address);
    }

    private void note(Looker looker, UUID[] people, Sight sight, String address) {
        entities.createNativeQuery("""
                        insert into audit_event (id, organization_id, at, actor_id, action, subject, person_id, looked_on)
                        select gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, whom, ?6 from unnest(cast(?7 as uuid[])) whom
                        order by whom
                        on conflict do nothing""")
                .setParameter(1, looker.organization().value())
                .setParameter(2, Instant.now(clock))
                .setParameter(3, looker.person().value())
                .setParameter(4, sight.action())
                .setParameter(5, address)
                .setParameter(6, looker.today())
                .setParameter(7, people)
                .executeUpdate();
    }
}
