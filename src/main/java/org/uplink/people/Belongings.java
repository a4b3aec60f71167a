package org.uplink.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Registration.Place;
import org.uplink.people.provider.Said;
import org.uplink.people.provider.Standings;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** What a person belongs to, read once in each request. */
@ApplicationScoped
class Belongings {

    /**
     * One membership, as the request needs it.
     *
     * @param invited whether the account opens it by itself, whoever vouches for it
     * @param provider whose word on roles counts there
     * @param heardAt the sign-in at which it was heard last
     */
    record Belonging(
            UUID organizationId,
            String alias,
            String organizationName,
            String timeZone,
            int frameworkVersion,
            String[] roles,
            boolean ended,
            boolean invited,
            String name,
            String locale,
            String theme,
            @Nullable String provider,
            @Nullable Instant heardAt) {

        Set<Role> held() {
            return Arrays.stream(roles)
                    .map(Role::of)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }

        boolean isFor(List<String> vouchers) {
            return !ended && (invited || vouchers.contains(alias));
        }

        boolean hasNotHeard(Said said) {
            return said.provider().equals(provider) && (heardAt == null || heardAt.isBefore(said.at()));
        }

        Place place() {
            return new Place(organizationId, alias, timeZone);
        }
    }

    private final EntityManager entities;
    private final Standings standings;

    Belongings(EntityManager entities, Standings standings) {
        this.entities = entities;
        this.standings = standings;
    }

    /** None for an account that is the person's no longer. */
    @SuppressWarnings("unchecked")
    List<Belonging> of(PersonId person, String identity) {
        return Tenancy.within(
                Scope.ofPerson(person),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("""
                        select o.id, o.alias, o.name, o.time_zone, o.framework_version, m.roles, m.ended_on is not null as ended,
                               m.invited and (i.key = any (m.invited_accounts) or coalesce(i.provider = '', false)) as invited,
                               p.name as person_name, p.locale, p.theme, c.provider, s.said_at
                        from membership m
                        join identity i on i.key = ?2 and i.person_id = m.person_id
                        join organization o on o.id = m.organization_id
                        join person p on p.id = m.person_id
                        left join provider_claim c on c.organization_id = m.organization_id
                        left join provider_standing s on s.organization_id = m.organization_id and s.person_id = m.person_id
                        where m.person_id = ?1 and p.emptied_at is null
                        order by m.started_on, o.alias""", Belonging.class)
                                .setParameter(1, person.value())
                                .setParameter(2, identity)
                                .getResultList()));
    }

    /** The same after the provider was heard, where that is new. */
    List<Belonging> heard(PersonId person, String identity, List<Belonging> all, List<String> vouchers, Said said) {
        var news = all.stream()
                .filter(one -> !one.ended() && vouchers.contains(one.alias()) && one.hasNotHeard(said))
                .toList();
        news.forEach(one -> standings.hear(one.place(), person, said));
        return news.isEmpty() ? all : of(person, identity);
    }
}
