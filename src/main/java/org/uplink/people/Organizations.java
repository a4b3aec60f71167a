package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Registration.Account;
import org.uplink.people.Registration.Place;
import org.uplink.people.provider.KeycloakDomains;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** All member organizations, for those who look after the platform: their names and nothing of their people. */
@ApplicationScoped
class Organizations {

    static final List<String> KINDS = List.of("district", "service-agency", "association");
    static final int PAGE_SIZE = 50;

    record Row(
            UUID id,
            String alias,
            String name,
            String kind,
            String zone,
            @Nullable String parent,
            Instant createdAt,
            String domains,
            long total) {}

    /** @param key of the form that asks for it */
    record New(
            UUID key,
            String alias,
            String name,
            String kind,
            ZoneId zone,
            @Nullable UUID parent) {}

    private static final String CHANGED_DOMAINS = "changed-email-domains";
    private static final String SIGN_IN = "/admin/sign-in";

    private static final String ROWS = """
            select o.id, o.alias, o.name, o.kind, o.time_zone, above.name as parent, o.created_at,
                   array_to_string(o.email_domains, ' ') as domains, count(*) over () as total
            from organization o left join organization above on above.id = o.parent_id
            """;

    private final EntityManager entities;
    private final Registration registration;
    private final KeycloakDomains keycloak;
    private final AuditTrail trail;
    private final CurrentActor current;
    private final Clock clock;

    Organizations(
            EntityManager entities,
            Registration registration,
            KeycloakDomains keycloak,
            AuditTrail trail,
            CurrentActor current,
            Clock clock) {
        this.entities = entities;
        this.registration = registration;
        this.keycloak = keycloak;
        this.trail = trail;
        this.current = current;
        this.clock = clock;
    }

    /** @param sort {@code name}, or {@code since} for the newest first */
    @SuppressWarnings("unchecked")
    List<Row> list(String find, String sort, int page) {
        return entities.createNativeQuery(ROWS + """
                                where ?1 = '' or o.name ilike ?1 or o.alias ilike ?1
                                order by case when ?2 = 'since' then o.created_at end desc nulls last, lower(o.name), o.id
                                limit ?3 offset ?4""", Row.class)
                .setParameter(1, Roster.pattern(find))
                .setParameter(2, sort)
                .setParameter(3, PAGE_SIZE)
                .setParameter(4, (page - 1) * PAGE_SIZE)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    List<Choices.Choice> choices() {
        return entities.createNativeQuery(
                        "select id ::text, name from organization order by lower(name)", Choices.Choice.class)
                .getResultList();
    }

    /** @throws Refusal.NotFound for an alias that no organization has */
    @Transactional
    Row find(String alias) {
        var found = entities.createNativeQuery(ROWS + " where o.alias = ?1", Row.class)
                .setParameter(1, alias)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Row) found.getFirst();
    }

    /** False where the alias is taken. A form that is sent twice makes one, and with another alias another one. */
    @Transactional
    boolean create(New organization) {
        var id = aliasOf(organization.key()).isEmpty() ? organization.key() : Ids.next();
        var added = entities.createNativeQuery("""
                        insert into organization (id, alias, name, kind, time_zone, parent_id, created_at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid), ?7) on conflict (alias) do nothing""")
                .setParameter(1, id)
                .setParameter(2, organization.alias())
                .setParameter(3, organization.name())
                .setParameter(4, organization.kind())
                .setParameter(5, organization.zone().getId())
                .setParameter(
                        6,
                        organization.parent() == null
                                ? null
                                : organization.parent().toString())
                .setParameter(7, Instant.now(clock))
                .executeUpdate();
        if (added > 0) {
            trail.record("created-organization", address(organization.alias()), organization.name());
        }
        return added > 0
                || aliasOf(organization.key())
                        .filter(organization.alias()::equals)
                        .isPresent();
    }

    private Optional<String> aliasOf(UUID id) {
        List<?> found = entities.createNativeQuery("select alias from organization where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /**
     * The account becomes an administrator there; it still gets in only while the organization vouches for it. The trails of
     * both sides say so.
     *
     * @return false for somebody who has left there
     */
    boolean appoint(String alias, Account account) {
        var row = QuarkusTransaction.requiringNew().call(() -> find(alias));
        var place = new Place(row.id(), row.alias(), row.zone());
        var deed = "appointed-administrator";
        var by = current.get().name();
        var there = registration.appoint(
                account,
                place,
                Set.of(Role.ADMIN),
                person -> trail.recordIn(place.organization(), deed, "/admin/people/" + person, by, person));
        if (there) {
            QuarkusTransaction.requiringNew()
                    .run(() -> trail.record(deed, address(alias), account.name() + " (" + account.identity() + ")"));
        }
        return there;
    }

    /**
     * Says whose mail domains are the organization's own; those that are not any more are gone in Keycloak too. The trails of
     * both sides say so. Said twice it is said once.
     *
     * @param before as the form showed them
     * @return false where they are not that any more
     */
    @Transactional
    boolean verify(String alias, String before, List<String> domains) {
        var saved = find(alias);
        var had = DomainRules.read(saved.domains());
        if (had.equals(domains) || !saved.domains().equals(before)) {
            return had.equals(domains);
        }
        entities.createNativeQuery("update organization set email_domains = ?2 ::text[] where id = ?1")
                .setParameter(1, saved.id())
                .setParameter(2, domains.toArray(String[]::new))
                .executeUpdate();
        var gone = had.stream().filter(one -> !domains.contains(one)).toList();
        var isOff = keycloak.lose(alias, gone);
        var difference = Difference.between(had, domains);
        trail.record(CHANGED_DOMAINS, address(alias), difference);
        tell(new OrganizationId(saved.id()), difference, isOff);
        return true;
    }

    /** @param isOff whether its provider is off by that */
    private void tell(OrganizationId organization, String difference, boolean isOff) {
        var by = current.get();
        Tenancy.within(Scope.of(organization, by.person()), () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                trail.recordIn(organization, CHANGED_DOMAINS, SIGN_IN, by.name() + ": " + difference);
                if (isOff) {
                    trail.recordIn(organization, "switched-sign-in-off", SIGN_IN, by.name());
                }
            });
            return organization;
        });
    }

    /** Which of these another organization has: a domain says whose somebody is only while one has it. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<String> ofOthers(String alias, List<String> domains) {
        return entities.createNativeQuery("""
                        select distinct d from organization o, unnest(o.email_domains) d
                        where o.alias <> ?1 and d = any(?2 ::text[]) order by d""")
                .setParameter(1, alias)
                .setParameter(2, domains.toArray(String[]::new))
                .getResultList();
    }

    private static String address(String alias) {
        return "/admin/organizations/" + alias;
    }
}
