package org.uplink.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Ids;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** A district of its own for one test, with people in it. */
final class TestDistrict {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final OrganizationId id = new OrganizationId(Ids.next());
    private final EntityManager entities = Arc.container().instance(EntityManager.class).get();

    TestDistrict() {
        within(() -> entities.createNativeQuery(
                        """
                        insert into organization (id, alias, name, kind, time_zone, created_at)
                        values (?1, ?2, 'Pine Ridge', 'district', 'UTC', now())""")
                .setParameter(1, id.value())
                .setParameter(2, id.toString())
                .executeUpdate());
    }

    PersonId person(String name) {
        var person = new PersonId(Ids.next());
        in(Scope.of(id, person), () -> {
            entities.createNativeQuery(
                            "insert into person (id, name, email, created_at) values (?1, ?2, 'somebody@example', now())")
                    .setParameter(1, person.value())
                    .setParameter(2, name)
                    .executeUpdate();
            return entities.createNativeQuery(
                            """
                            insert into membership (id, organization_id, person_id, roles, started_on)
                            values (?1, ?2, ?3, '{learner}', ?4)""")
                    .setParameter(1, Ids.next())
                    .setParameter(2, id.value())
                    .setParameter(3, person.value())
                    .setParameter(4, LONG_AGO)
                    .executeUpdate();
        });
        return person;
    }

    /** A team of these people under that manager. */
    void team(PersonId manager, PersonId... people) {
        var team = Ids.next();
        within(() -> {
            insert("insert into team (id, organization_id, name) values (?1, ?2, ?3)", team, team.toString());
            insert("insert into team_manager (team_id, organization_id, person_id) values (?1, ?2, ?3)", team, manager.value());
            for (var person : people) {
                insert("insert into team_member (team_id, organization_id, person_id) values (?1, ?2, ?3)", team, person.value());
            }
            return people.length;
        });
    }

    private void insert(String sql, UUID team, Object third) {
        entities.createNativeQuery(sql)
                .setParameter(1, team)
                .setParameter(2, id.value())
                .setParameter(3, third)
                .executeUpdate();
    }

    <T> T within(Supplier<T> work) {
        return in(Scope.of(id), work);
    }

    private static <T> T in(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Runs work as somebody of this district, in one transaction. */
    void as(PersonId person, Set<Role> roles, Runnable work) {
        var actor = new Actor(
                person,
                id,
                "Somebody",
                "Pine Ridge",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                "auto",
                roles.isEmpty() ? EnumSet.of(Role.LEARNER) : roles,
                List.of());
        var request = Arc.container().requestContext();
        var before = request.getState();
        request.deactivate();
        request.activate();
        try {
            Arc.container()
                    .instance(CurrentIdentityAssociation.class)
                    .get()
                    .setIdentity(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal(person.toString()))
                            .addAttribute(CurrentActor.ATTRIBUTE, actor)
                            .build());
            QuarkusTransaction.requiringNew().run(work);
        } finally {
            request.terminate();
            request.activate(before);
        }
    }
}
