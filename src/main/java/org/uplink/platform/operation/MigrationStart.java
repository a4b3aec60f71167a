package org.uplink.platform.operation;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates just before Quarkus would, which tries once and then finds nothing left to do. It makes Flyway when it is about to
 * migrate, and there is no other moment of ours before Hibernate looks into the database.
 */
@Singleton
class MigrationStart implements FlywayConfigurationCustomizer {

    /** Together longer than any statement of the service may last, a report's too. */
    private static final PatientMigration PATIENT = new PatientMigration(100, Duration.ofSeconds(1));

    /**
     * How long the way to the database may be silent, in seconds: a sign-in for a little, a statement for longer than any
     * migration takes and for less than whoever started this waits.
     */
    private static final Map<String, String> SILENCE =
            Map.of("connectTimeout", "10", "loginTimeout", "10", "socketTimeout", "1500", "tcpKeepAlive", "true");

    private final boolean migratedHere;

    MigrationStart(@ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratedHere) {
        this.migratedHere = migratedHere;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        limitSilence(configuration);
        if (migratedHere) {
            PATIENT.run(configuration.load());
        }
    }

    /** Flyway connects by address, name and password alone where it has its own: what the pool is told does not reach it. */
    static void limitSilence(FluentConfiguration configuration) {
        if (configuration.getUrl() != null) {
            configuration
                    .jdbcProperties(SILENCE)
                    .dataSource(configuration.getUrl(), configuration.getUser(), configuration.getPassword());
        }
    }
}
