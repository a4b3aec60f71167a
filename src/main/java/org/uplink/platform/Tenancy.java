package org.uplink.platform;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database for whom a connection acts. Row-level security compares every row with it, so a query that forgets
 * its filter returns nothing of a neighbour. Outside a request the scope is stated with {@link #within}.
 */
@ApplicationScoped
public class Tenancy implements AgroalPoolInterceptor {

    /** For whom a transaction acts; what is null sees nothing. */
    public record Scope(
            @Nullable OrganizationId organization,
            @Nullable PersonId person,
            @Nullable String identity,
            @Nullable String credential) {

        public static final Scope NOBODY = new Scope(null, null, null, null);

        public static Scope of(OrganizationId organization) {
            return new Scope(organization, null, null, null);
        }

        public static Scope of(OrganizationId organization, PersonId person) {
            return new Scope(organization, person, null, null);
        }

        public static Scope ofPerson(PersonId person) {
            return new Scope(null, person, null, null);
        }

        public static Scope ofIdentity(String identity) {
            return new Scope(null, null, identity, null);
        }

        public static Scope ofCredential(String slug) {
            return new Scope(null, null, null, slug);
        }
    }

    private static final ScopedValue<Scope> STATED = ScopedValue.newInstance();

    private final CurrentActor current;

    Tenancy(CurrentActor current) {
        this.current = current;
    }

    /** Runs work that opens its own transaction in a scope other than the request's. */
    public static <T extends @Nullable Object> T within(Scope scope, Supplier<T> work) {
        return ScopedValue.where(STATED, scope).call(work::get);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        var scope = STATED.isBound() ? STATED.get() : ofRequest();
        try (var statement = connection.prepareStatement("""
                select set_config('uplink.organization', ?, false), set_config('uplink.person', ?, false),
                       set_config('uplink.identity', ?, false), set_config('uplink.credential', ?, false)""")) {
            statement.setString(1, text(scope.organization()));
            statement.setString(2, text(scope.person()));
            statement.setString(3, text(scope.identity()));
            statement.setString(4, text(scope.credential()));
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database did not take the scope of this transaction", failed);
        }
    }

    /** The organization that the running work acts for; empty where it acts for none. */
    public Optional<OrganizationId> organization() {
        var scope = STATED.isBound() ? STATED.get() : ofRequest();
        return Optional.ofNullable(scope.organization());
    }

    private Scope ofRequest() {
        return current.find()
                .map(actor -> Scope.of(actor.organization(), actor.person()))
                .orElse(Scope.NOBODY);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
