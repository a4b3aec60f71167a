package org.uplink.evidence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uplink.local.LocalStack;
import org.uplink.testing.Db;

/** The ledger as the database holds it: against the service, and against everybody else. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class LedgerGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence",
                "evidence_assessor",
                "evidence_revocation",
                "reassessment",
                "redating",
                "mastery_change",
                "submission_step",
                "submission_review",
                "submission_score",
                "submission_conflict"
            })
    void theServiceHasOnlyTheRightToAdd(String table) {
        assertThat(Db.texts("""
                        select privilege_type from information_schema.role_table_grants
                        where grantee = 'uplink_app' and table_name = ? order by 1""", table)).containsExactly("INSERT", "SELECT");
    }

    @Test
    void notEvenTheSuperuserChangesOrDeletesARow() {
        var id = Desk.of("riverbend").evidence("SVC-01", "lab", 2, "riverbend");
        assertThatThrownBy(() -> Db.run("update evidence set level = 5 where id = ?", id))
                .hasStackTraceContaining("is a ledger");
        assertThatThrownBy(() -> Db.run("delete from evidence where id = ?", id))
                .hasStackTraceContaining("is a ledger");
        assertThatThrownBy(() -> Db.run("truncate submission_score")).hasStackTraceContaining("is a ledger");
        assertThat(Db.number("select level from evidence where id = ?", id)).isEqualTo(2);
    }

    @Test
    void aRetentionRuleDeletesByNameAndStillChangesNothing() throws SQLException {
        var id = Desk.of("riverbend").evidence("SVC-01", "lab", 2, "riverbend");
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local uplink.retention = 'on'");
            assertThat(statement.executeUpdate("delete from evidence where id = '" + id + "'"))
                    .isEqualTo(1);
            connection.rollback();
            statement.execute("set local uplink.retention = 'on'");
            assertThatThrownBy(() -> statement.executeUpdate("update evidence set level = 5 where id = '" + id + "'"))
                    .hasMessageContaining("is a ledger");
            connection.rollback();
        }
    }
}
