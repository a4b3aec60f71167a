package org.uplink.people.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.uplink.people.Announced;
import org.uplink.people.provider.RegionVouchers;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** The organizations of an account: whose provider it comes from, which vouch for it, which has announced whose it is. */
@ApplicationScoped
class Homes {

    record Home(UUID id, String alias, String name) {}

    private final EntityManager entities;
    private final Announced announced;
    private final RegionVouchers regions;

    Homes(EntityManager entities, Announced announced, RegionVouchers regions) {
        this.entities = entities;
        this.announced = announced;
        this.regions = regions;
    }

    /** "" where it is no organization's provider and no region's, as that of Uplink itself. */
    String providerOf(SignedIn account) {
        return account.provider().isEmpty()
                ? ""
                : inScope(Scope.NOBODY, () -> (String) entities.createNativeQuery("""
                                select coalesce((select name from organization where alias = ?1),
                                                (select name from region where alias = ?1), '')""")
                        .setParameter(1, account.provider())
                        .getSingleResult());
    }

    /** Those that Uplink knows too. */
    List<Home> vouchingFor(SignedIn account) {
        var vouchers = regions.and(account.vouchers(), account.said());
        return vouchers.isEmpty() ? List.of() : of(vouchers);
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
