package org.uplink.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.uplink.people.Registration.Account;
import org.uplink.platform.PersonId;

/** People whom the directory of an organization has announced and who have not signed in yet. */
@ApplicationScoped
public class Announced {

    private final EntityManager entities;
    private final Clock clock;

    Announced(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The one whom an account is, in the organization of the transaction, which vouches for the account: by an address that is
     * proven and lies in a domain of that organization, once, and only where no more than a leader's rights hang on it.
     */
    Optional<PersonId> claim(Account account) {
        return waiting(account).filter(this::isFirst);
    }

    /** Whom the account would claim. */
    public Optional<PersonId> waiting(Account account) {
        if (!account.proven() || account.email().isBlank()) {
            return Optional.empty();
        }
        List<?> waiting =
                entities.createNativeQuery("""
                        select e.person_id from directory_entry e
                        join person p on p.id = e.person_id
                        join organization o on o.id = e.organization_id
                        join membership m on m.organization_id = e.organization_id and m.person_id = e.person_id and m.ended_on is null
                        where e.organization_id = uplink_organization() and e.claimed_at is null and e.removed_at is null
                          and lower(p.email) = lower(?1) and split_part(lower(?1), '@', 2) = any(o.email_domains)
                          and not m.roles && '{admin,platform}'""").setParameter(1, account.email()).getResultList();
        return waiting.size() == 1 ? Optional.of(new PersonId((UUID) waiting.getFirst())) : Optional.empty();
    }

    private boolean isFirst(PersonId person) {
        return entities.createNativeQuery("""
                        update directory_entry set claimed_at = ?2, version = version + 1
                        where organization_id = uplink_organization() and person_id = ?1 and claimed_at is null""")
                        .setParameter(1, person.value())
                        .setParameter(2, Instant.now(clock))
                        .executeUpdate()
                == 1;
    }
}
