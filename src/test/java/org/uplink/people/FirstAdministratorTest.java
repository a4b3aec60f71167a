package org.uplink.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.people.Registration.Account;
import org.uplink.platform.Role;
import org.uplink.testing.Db;

@QuarkusTest
@WithTestResource(LocalStack.class)
class FirstAdministratorTest {

    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    @Inject
    Belongings belongings;

    @Inject
    Registration registration;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private final String alias = "first-" + System.nanoTime();
    private final String subject = "subject-" + System.nanoTime();
    private final Account account = new Account("keycloak|" + subject, "Pia First", "pia@first.example");

    @Test
    void aFreshDatabaseGetsTheOrganizationOnceHoweverOftenItStarts() {
        var first = first();
        first.prepare(alias);
        first.prepare(alias);
        assertThat(Db.texts("select kind || ' ' || name || ' ' || time_zone from organization where alias = ?", alias))
                .containsExactly("association The Association America/Denver");
    }

    @Test
    void theNamedAccountAdministersFromItsFirstSignInOn() {
        var first = first();
        first.prepare(alias);
        var actor = signIn(first)
                .actor(account, List.of(alias), null, Optional.empty(), () -> false)
                .orElseThrow();
        assertThat(actor.roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.ADMIN, Role.PLATFORM);
    }

    @Test
    void theNamedAccountIsNobodyWhileTheOrganizationDoesNotVouchForIt() {
        var first = first();
        first.prepare(alias);
        assertThat(signIn(first).actor(account, List.of("somebody-else"), null, Optional.empty(), () -> false))
                .isEmpty();
    }

    @Test
    void anotherAccountWithTheSameAddressIsALearner() {
        var first = first();
        first.prepare(alias);
        var other = new Account("keycloak|other-" + subject, account.name(), account.email());
        assertThat(signIn(first)
                        .actor(other, List.of(alias), null, Optional.empty(), () -> false)
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.LEARNER);
    }

    @Test
    void whoSignedInBeforeTheSettingWasMadeGetsTheRolesAtTheNextStart() {
        var first = first();
        first.prepare(alias);
        var nobodyNamed = new FirstAdministrator(config(Optional.empty()), registration, entities, clock);
        assertThat(signIn(nobodyNamed)
                        .actor(account, List.of(alias), null, Optional.empty(), () -> false)
                        .orElseThrow()
                        .roles())
                .containsExactly(Role.LEARNER);
        first.prepare(alias);
        assertThat(signIn(first)
                        .actor(account, List.of(alias), null, Optional.empty(), () -> false)
                        .orElseThrow()
                        .roles())
                .contains(Role.ADMIN, Role.PLATFORM);
    }

    private SignIn signIn(FirstAdministrator first) {
        return new SignIn(entities, belongings, registration, first);
    }

    private FirstAdministrator first() {
        return new FirstAdministrator(config(Optional.of(subject)), registration, entities, clock);
    }

    private PlatformConfig config(Optional<String> admin) {
        return new PlatformConfig() {
            @Override
            public Optional<String> admin() {
                return admin;
            }

            @Override
            public Home organization() {
                return new Home() {
                    @Override
                    public Optional<String> alias() {
                        return Optional.of(alias);
                    }

                    @Override
                    public Optional<String> name() {
                        return Optional.of("The Association");
                    }

                    @Override
                    public ZoneId zone() {
                        return ZONE;
                    }
                };
            }
        };
    }
}
