package org.uplink.evidence;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.uplink.platform.Actor;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;
import org.uplink.testing.Districts;

/** A district of its own for one test. */
final class TestDistrict {

    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    final OrganizationId id = Districts.organization("d" + UUID.randomUUID());

    PersonId person(String name) {
        return Districts.person(id, name);
    }

    <T> T within(Supplier<T> work) {
        return Tenancy.within(
                Scope.of(id), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Runs work as somebody of this district, in one transaction. */
    void as(PersonId person, Role role, Runnable work) {
        var actor = new Actor(
                person,
                id,
                "Somebody",
                "District",
                ZONE,
                Locale.ENGLISH,
                "auto",
                EnumSet.of(Role.LEARNER, role),
                0,
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
