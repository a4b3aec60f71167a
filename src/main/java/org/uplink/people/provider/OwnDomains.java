package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.EmailDomains;
import org.uplink.people.provider.DomainProofRules.Found;
import org.uplink.people.provider.Home.District;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;

/** The domains that an organization asks for, and confirms by what it publishes under their names. */
@ApplicationScoped
class OwnDomains {

    static final String PAGE = "/admin/sign-in/domains";

    /** @param found at the last look */
    record Requested(
            UUID id,
            String domain,
            String word,
            @Nullable Instant lookedAt,
            @Nullable String found,
            @Nullable Instant confirmedAt) {

        public boolean confirmed() {
            return confirmedAt != null;
        }

        public String name() {
            return DomainProofRules.NAME + domain;
        }

        public String value() {
            return DomainProofRules.VALUE + word;
        }
    }

    /** Confirmed is what the organization still has: whoever looks after the platform may have taken it. */
    private static final String ROWS = """
            select r.id, r.domain, r.word, r.looked_at, r.found,
                   case when r.domain = any(o.email_domains) then r.confirmed_at end as confirmed_at
            from domain_request r join organization o on o.id = r.organization_id
            where r.organization_id = ?1
            """;

    private final EntityManager entities;
    private final CurrentActor current;
    private final EmailDomains domains;
    private final KeycloakDomains keycloak;
    private final AuditTrail trail;
    private final Clock clock;

    OwnDomains(
            EntityManager entities,
            CurrentActor current,
            EmailDomains domains,
            KeycloakDomains keycloak,
            AuditTrail trail,
            Clock clock) {
        this.entities = entities;
        this.current = current;
        this.domains = domains;
        this.keycloak = keycloak;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Requested> all() {
        return entities.createNativeQuery(ROWS + " order by r.domain", Requested.class)
                .setParameter(1, here())
                .getResultList();
    }

    /** @throws Refusal.NotFound for one that is not there, or no longer */
    @Transactional
    Requested find(UUID id) {
        return seek(id).orElseThrow(Refusal.NotFound::new);
    }

    @Transactional
    Optional<Requested> seek(UUID id) {
        List<?> found = entities.createNativeQuery(ROWS + " and r.id = ?2", Requested.class)
                .setParameter(1, here())
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(Requested.class::cast).findFirst();
    }

    /** All that the organization has, whoever said so. */
    @Transactional
    List<String> listed() {
        return domains.of(current.get().organization());
    }

    /** Members with an address in it. */
    @Transactional
    List<String> people(Requested request) {
        return domains.people(current.get().organization(), request.domain());
    }

    /** Asked for twice it is the same, with the same word. */
    @Transactional
    UUID ask(String domain) {
        var added = entities.createNativeQuery("""
                        insert into domain_request (id, organization_id, domain, word, asked_at) values (?1, ?2, ?3, ?4, ?5)
                        on conflict on constraint domain_request_domain_uk do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, here())
                .setParameter(3, domain)
                .setParameter(4, Ids.secret())
                .setParameter(5, Instant.now(clock))
                .executeUpdate();
        if (added > 0) {
            trail.record("asked-for-domain", PAGE, domain);
        }
        return (UUID)
                entities.createNativeQuery("select id from domain_request where organization_id = ?1 and domain = ?2")
                        .setParameter(1, here())
                        .setParameter(2, domain)
                        .getSingleResult();
    }

    /** What a look has found; where it is the word, the domain is the organization's, unless it is another's by now. */
    @Transactional
    Found note(District home, Requested request, Found seen) {
        var found = seen == Found.CONFIRMED ? confirm(home, request) : seen;
        entities.createNativeQuery("""
                        update domain_request set looked_at = ?3, found = ?4,
                            confirmed_at = case when ?4 = 'CONFIRMED' then coalesce(confirmed_at, ?3) else confirmed_at end
                        where organization_id = ?1 and id = ?2""")
                .setParameter(1, here())
                .setParameter(2, request.id())
                .setParameter(3, Instant.now(clock))
                .setParameter(4, found.name())
                .executeUpdate();
        return found;
    }

    /** Whatever is known here: Keycloak may have lost it meanwhile. */
    private Found confirm(District home, Requested request) {
        if (!request.confirmed()) {
            if (!domains.add(current.get().organization(), request.domain())) {
                return Found.TAKEN;
            }
            trail.record("confirmed-domain", PAGE, request.domain());
        }
        keycloak.add(home, request.domain());
        return Found.CONFIRMED;
    }

    /**
     * Twice is once. Keycloak may have it still where whoever looks after the platform has taken it, and keeps what was listed
     * beside a request that nobody has confirmed.
     */
    @Transactional
    void remove(District home, Requested gone) {
        entities.createNativeQuery("delete from domain_request where organization_id = ?1 and id = ?2")
                .setParameter(1, here())
                .setParameter(2, gone.id())
                .executeUpdate();
        trail.record("removed-domain", PAGE, gone.domain());
        if (gone.confirmed()) {
            domains.remove(current.get().organization(), gone.domain());
        }
        if (!listed().contains(gone.domain())) {
            keycloak.remove(home, gone.domain());
        }
    }

    private UUID here() {
        return current.get().organization().value();
    }
}
