package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uplink.people.RoleRules;
import org.uplink.people.provider.AdminRoles.Choice;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** The roles that the admin who asks can have a provider give: those that they hold themselves, and never the platform's. */
@ApplicationScoped
class GivableRoles {

    private final EntityManager entities;
    private final CurrentActor current;

    GivableRoles(EntityManager entities, CurrentActor current) {
        this.entities = entities;
        this.current = current;
    }

    List<Choice> choices() {
        return RoleRules.GIVEN_HERE.stream()
                .sorted()
                .map(role -> new Choice(role.key(), current.get().is(role)))
                .toList();
    }

    Set<Role> among(Collection<String> ticked) {
        return RoleRules.GIVEN_HERE.stream()
                .filter(role -> ticked.contains(role.key()) && current.get().is(role))
                .collect(Collectors.toSet());
    }

    /** What is not theirs to give or take stays as it was. */
    Set<Role> after(Set<Role> before, Collection<String> ticked) {
        var after = among(ticked);
        before.stream().filter(role -> !current.get().is(role)).forEach(after::add);
        return after;
    }

    /** Whoever had the own role by the provider has nothing to see on pages of administration any more. */
    @Transactional
    String next(String address) {
        var still = (Boolean) entities.createNativeQuery("""
                        select exists (select from membership where organization_id = ?1 and person_id = ?2 and ended_on is null
                                       and 'admin' = any(roles))""")
                .setParameter(1, current.get().organization().value())
                .setParameter(2, current.get().person().value())
                .getSingleResult();
        return still ? address : "/me/settings";
    }
}
