package org.uplink.local;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStack.class)
class LocalStackTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "uplink.test.keycloak")
    String keycloak;

    @Test
    void theServiceIsReadyWithTheStackThatAllTestsShare() {
        get("/q/health/ready").then().statusCode(200);
        assertThat(LocalStack.started().keycloakAddress()).isEqualTo(keycloak);
    }

    @Test
    void theServiceOwnsNothingAndCannotPassRowLevelSecurity() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var role = statement.executeQuery(
                        "select rolname, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole,"
                                + " exists (select from pg_class where relowner = pg_roles.oid)"
                                + " from pg_roles where rolname = current_user")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getString(1)).isEqualTo("uplink_app");
            assertThat(role.getBoolean(2)).isFalse();
            assertThat(role.getBoolean(3)).isFalse();
        }
    }
}
