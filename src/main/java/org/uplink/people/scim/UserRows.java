package org.uplink.people.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.PersonId;

/** The people of the active organization as a directory sees them: who belongs to it, and who has left. */
@ApplicationScoped
class UserRows {

    record User(
            UUID id,
            @Nullable String externalId,
            String userName,
            String name,
            String givenName,
            String familyName,
            String email,
            boolean active,
            int membershipVersion,
            int nameVersion,
            int entryVersion,
            Instant madeAt,
            Instant changedAt) {

        PersonId person() {
            return new PersonId(id);
        }

        /** Changes with whatever is shown. */
        String version() {
            return "W/\"" + entryVersion + "." + membershipVersion + "." + nameVersion + "\"";
        }
    }

    record Found(List<User> users, long total) {}

    private static final String USERS = """
            from (
                select p.id, e.external_id, coalesce(e.user_name, nullif(p.email, ''), p.id ::text) as user_name, p.name,
                       coalesce(e.given_name, '') as given_name, coalesce(e.family_name, '') as family_name, p.email,
                       m.ended_on is null as active, m.version as membership_version, p.version as name_version,
                       coalesce(e.version, 0) as entry_version, coalesce(e.made_at, p.created_at) as made_at,
                       coalesce(e.changed_at, p.created_at) as changed_at
                from (select distinct on (person_id) person_id, ended_on, version from membership
                      where organization_id = ?1 order by person_id, ended_on desc nulls first) m
                join person p on p.id = m.person_id
                left join directory_entry e on e.organization_id = ?1 and e.person_id = p.id and e.removed_at is null
                where m.ended_on is null or e.person_id is not null
            ) u where
            """;

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "username", "lower(u.user_name) = lower(%s)",
            "externalid", "u.external_id = %s",
            "id", "u.id ::text = lower(%s)",
            "active", "u.active ::text = lower(%s)");

    private final EntityManager entities;
    private final CurrentActor current;

    UserRows(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    @SuppressWarnings("unchecked")
    Found list(@Nullable String filter, Window window) throws ScimException {
        var asked = new ScimFilter(ATTRIBUTES, 2);
        var matching = USERS + asked.condition(filter);
        var rows = entities.createNativeQuery("select u.* " + matching + window.sql("u.id"), User.class)
                .setParameter(1, current.get().organization().value());
        var count = entities.createNativeQuery("select count(*) " + matching)
                .setParameter(1, current.get().organization().value());
        for (var at = 0; at < asked.values().size(); at++) {
            rows.setParameter(at + 2, asked.values().get(at));
            count.setParameter(at + 2, asked.values().get(at));
        }
        return new Found(rows.getResultList(), (Long) count.getSingleResult());
    }

    /** @throws ScimProblem for whoever is not one of them */
    User find(String id) {
        var found = entities.createNativeQuery("select u.* " + USERS + " u.id ::text = ?2", User.class)
                .setParameter(1, current.get().organization().value())
                .setParameter(2, id)
                .getResultList();
        if (found.isEmpty()) {
            throw ScimProblem.unknown(id);
        }
        return (User) found.getFirst();
    }
}
