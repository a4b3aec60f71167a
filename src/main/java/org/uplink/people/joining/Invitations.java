package org.uplink.people.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.OrganizationLock;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Role;

/** Whom the active organization has asked to join, and what became of it. */
@ApplicationScoped
class Invitations {

    /** What an administrator asks for. */
    record New(
            String email,
            Set<Role> roles,
            @Nullable String job,
            @Nullable UUID team,
            String message) {}

    /** @param state {@code waiting, sent, unsure, failed, accepted, withdrawn, expired} */
    record Row(
            UUID id,
            String email,
            String[] roles,
            String state,
            @Nullable String invitedBy,
            Instant invitedAt,
            @Nullable Instant expiresAt,
            @Nullable UUID person,
            int version,
            long total) {

        public boolean open() {
            return !Set.of("accepted", "withdrawn").contains(state);
        }
    }

    enum Outcome {
        INVITED,
        /** There is an open one for this address. */
        OPEN_ALREADY,
        TOO_MANY
    }

    static final int PAGE_SIZE = 50;

    /** Who waits for an answer from so many has written to strangers. */
    private static final int MOST_OPEN = 2000;

    private static final String MATTER = "invitations";
    private static final String ADDRESS = "/admin/people/invitations";

    private final EntityManager entities;
    private final CurrentActor current;
    private final OrganizationLock lock;
    private final AuditTrail trail;
    private final Clock clock;

    Invitations(EntityManager entities, CurrentActor current, OrganizationLock lock, AuditTrail trail, Clock clock) {
        this.entities = entities;
        this.current = current;
        this.lock = lock;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Row> list(int page) {
        return entities.createNativeQuery("""
                        select i.id, i.email, i.roles,
                               case when i.accepted_at is not null then 'accepted'
                                    when i.withdrawn_at is not null then 'withdrawn'
                                    when i.mail_state in ('waiting', 'sending') then 'waiting'
                                    when i.mail_state = 'given-up' then 'failed'
                                    when i.expires_at <= now() then 'expired'
                                    else i.mail_state end as state,
                               p.name as invited_by, i.invited_at, i.expires_at, i.accepted_by as person, i.version,
                               count(*) over () as total
                        from invitation i left join person p on p.id = i.invited_by
                        where i.organization_id = ?1 order by i.invited_at desc, i.id desc limit ?2 offset ?3""", Row.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, PAGE_SIZE)
                .setParameter(3, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    /**
     * Whoever the directory or a roster has announced with this address, once, is who is meant.
     *
     * @param key of the form: sent twice it invites once, and with another address another time
     */
    @Transactional
    Outcome invite(UUID key, New asked) {
        lock.take(MATTER);
        if (isInvited(key, asked.email())) {
            return Outcome.INVITED;
        }
        if (openOnes() >= MOST_OPEN) {
            return Outcome.TOO_MANY;
        }
        var actor = current.get();
        var now = Instant.now(clock);
        var added = entities.createNativeQuery("""
                        insert into invitation (id, organization_id, email, roles, role_profile, team_id, message, person_id,
                                                invited_by, invited_at, next_try_at, asked_at)
                        select ?1, ?2, ?3, ?4 ::text[], ?5, cast(?6 as uuid), ?7,
                               (select case when count(*) = 1 then min(p.id ::text) ::uuid end
                                from directory_entry e join person p on p.id = e.person_id
                                where e.organization_id = ?2 and e.claimed_at is null and e.removed_at is null
                                  and lower(p.email) = lower(?3)),
                               ?8, ?9, ?9, clock_timestamp()
                        on conflict (organization_id, lower(email)) where accepted_at is null and withdrawn_at is null
                        do nothing""")
                .setParameter(1, exists(key) ? Ids.next() : key)
                .setParameter(2, actor.organization().value())
                .setParameter(3, asked.email())
                .setParameter(4, asked.roles().stream().map(Role::key).toArray(String[]::new))
                .setParameter(5, asked.job())
                .setParameter(6, asked.team() == null ? null : asked.team().toString())
                .setParameter(7, asked.message())
                .setParameter(8, actor.person().value())
                .setParameter(9, now)
                .executeUpdate();
        if (added > 0) {
            trail.record("invited-person", ADDRESS, asked.email());
        }
        return added > 0 ? Outcome.INVITED : Outcome.OPEN_ALREADY;
    }

    /** The old secret opens nothing from now on; the new one is made when the mail is. @return the address, where it is open */
    @Transactional
    Optional<String> sendAgain(UUID id, int version) {
        return change(id, version, "invited-person-again", """
                secret_hash = null, expires_at = null, mail_state = 'waiting', begun = 0, failures = 0, problem = '',
                lease_until = null, next_try_at = ?3, invited_by = uplink_person(), asked_at = clock_timestamp()
                """);
    }

    @Transactional
    Optional<String> withdraw(UUID id, int version) {
        return change(id, version, "withdrew-invitation", "secret_hash = null, withdrawn_at = ?3");
    }

    /** Empty where it is not open any more, or was changed meanwhile: a second click does nothing. */
    @SuppressWarnings("unchecked")
    private Optional<String> change(UUID id, int version, String deed, String what) {
        Optional<String> changed = entities.createNativeQuery("update invitation set " + what + """
                                , version = version + 1
                                where id = ?1 and version = ?2 and organization_id = uplink_organization()
                                  and accepted_at is null and withdrawn_at is null returning email""")
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, Instant.now(clock))
                .getResultStream()
                .findFirst();
        changed.ifPresent(email -> trail.record(deed, ADDRESS, email));
        return changed;
    }

    @Transactional
    boolean exists(UUID id) {
        return !entities.createNativeQuery(
                        "select id from invitation where id = ?1 and organization_id = uplink_organization()")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private boolean isInvited(UUID id, String email) {
        return !entities.createNativeQuery("""
                        select id from invitation
                        where id = ?1 and lower(email) = lower(?2) and organization_id = uplink_organization()
                          and withdrawn_at is null""")
                .setParameter(1, id)
                .setParameter(2, email)
                .getResultList()
                .isEmpty();
    }

    private long openOnes() {
        return (Long) entities.createNativeQuery("""
                        select count(*) from invitation
                        where organization_id = uplink_organization() and accepted_at is null and withdrawn_at is null""").getSingleResult();
    }
}
