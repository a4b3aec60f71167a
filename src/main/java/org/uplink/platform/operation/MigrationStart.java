package org.uplink.platform.operation;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;
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

    private final boolean migratedHere;

    MigrationStart(@ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratedHere) {
        this.migratedHere = migratedHere;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (migratedHere) {
            PATIENT.run(configuration.load());
        }
    }
}
