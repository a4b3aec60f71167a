package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Role;

/** What the words of an organization's provider are worth there. In transactions that act for the organization. */
@ApplicationScoped
class RoleMappings {

    /** @param people of how many the provider said it last */
    record Mapping(UUID id, String value, String[] roles, int version, long people) {

        public Set<Role> worth() {
            return Arrays.stream(roles)
                    .map(Role::of)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        }
    }

    private static final String ROWS = """
            select r.id, r.value, r.roles, r.version, (
                select count(*) from provider_standing s
                join membership m on m.organization_id = s.organization_id and m.person_id = s.person_id and m.ended_on is null
                where s.organization_id = r.organization_id and r.value = any(s.said)) as people
            from provider_role r
            """;

    private final EntityManager entities;
    private final Clock clock;

    RoleMappings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<Mapping> of(OrganizationId organization) {
        return entities.createNativeQuery(
                        ROWS + " where r.organization_id = ?1 order by lower(r.value), r.value", Mapping.class)
                .setParameter(1, organization.value())
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Mapping> find(OrganizationId organization, UUID id) {
        return entities.createNativeQuery(ROWS + " where r.organization_id = ?1 and r.id = ?2", Mapping.class)
                .setParameter(1, organization.value())
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
    }

    /** Those of the words that are worth something. They are compared here: a stranger's words do not reach the database. */
    String[] known(OrganizationId organization, List<String> words) {
        return of(organization).stream()
                .map(Mapping::value)
                .filter(words::contains)
                .toArray(String[]::new);
    }

    /** False where the word is mapped already. */
    boolean add(OrganizationId organization, String value, Set<Role> roles) {
        return entities.createNativeQuery("""
                        insert into provider_role (id, organization_id, value, roles, mapped_at) values (?1, ?2, ?3, ?4 ::text[], ?5)
                        on conflict on constraint provider_role_value_uk do nothing""")
                        .setParameter(1, Ids.next())
                        .setParameter(2, organization.value())
                        .setParameter(3, value)
                        .setParameter(4, keys(roles))
                        .setParameter(5, Instant.now(clock))
                        .executeUpdate()
                > 0;
    }

    /** False where somebody else was quicker. */
    boolean change(OrganizationId organization, UUID id, int version, Set<Role> roles) {
        return entities.createNativeQuery("""
                        update provider_role set roles = ?4 ::text[], version = version + 1
                        where organization_id = ?1 and id = ?2 and version = ?3""")
                        .setParameter(1, organization.value())
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, keys(roles))
                        .executeUpdate()
                > 0;
    }

    boolean remove(OrganizationId organization, UUID id) {
        return entities.createNativeQuery("delete from provider_role where organization_id = ?1 and id = ?2")
                        .setParameter(1, organization.value())
                        .setParameter(2, id)
                        .executeUpdate()
                > 0;
    }

    private static String[] keys(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).toArray(String[]::new);
    }
}
