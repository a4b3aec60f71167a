package org.uplink.people.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.uplink.people.Announced;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** The organizations of an account: whose provider it comes from, which vouch for it, which has announced whose it is. */
@ApplicationScoped
class Homes {

    record Home(UUID id, String alias, String name) {}

    private final EntityManager entities;
    private final Announced announced;

    Homes(EntityManager entities, Announced announced) {
        this.entities = entities;
        this.announced = announced;
    }

    /** "" where it is no organization's provider, as that of Uplink itself. */
    String providerOf(SignedIn account) {
        return account.provider().isEmpty()
                ? ""
                : of(List.of(account.provider())).stream()
                        .findFirst()
                        .map(Home::name)
                        .orElse("");
    }

    /** Those that Uplink knows too. */
    List<Home> vouchingFor(SignedIn account) {
        return account.vouchers().isEmpty() ? List.of() : of(account.vouchers());
    }

    @SuppressWarnings("unchecked")
    private List<Home> of(List<String> aliases) {
        return inScope(
                Scope.NOBODY,
                () -> entities.createNativeQuery(
                                "select id, alias, name from organization where alias in (?1) order by name, alias",
                                Home.class)
                        .setParameter(1, aliases)
                        .getResultList());
    }

    /** Which of them has made a record for the account already, that it will claim at its first sign-in. */
    Optional<Home> announcing(List<Home> homes, SignedIn account) {
        return homes.stream()
                .filter(home -> inScope(
                        Scope.of(new OrganizationId(home.id())),
                        () -> announced.waiting(account.account()).isPresent()))
                .findFirst();
    }

    private static <T> T inScope(Scope scope, Supplier<T> work) {
        return Tenancy.within(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
