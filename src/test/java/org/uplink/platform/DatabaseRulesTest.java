package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "40P01", "55P03", "57014"})
    void aMatterOfSecondsIsNoMistakeOfOurs(String state) {
        assertThat(DatabaseRules.isAway(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void whatWouldFailAgainIsOne(String state) {
        assertThat(DatabaseRules.isAway(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void whoCouldNotCommitNamesWhyBesideTheFailure() {
        var lost = new RollbackException("Could not commit transaction.");
        lost.addSuppressed(new XAException().initCause(new SQLException("", "08006")));
        assertThat(DatabaseRules.isAway(new IllegalStateException(lost))).isTrue();
    }

    @Test
    void aFailureThatNamesItselfHasAnEnd() {
        var one = new IllegalStateException();
        one.addSuppressed(new IllegalStateException(one));
        assertThat(DatabaseRules.isAway(one)).isFalse();
    }

    @Test
    void aPoolThatIsEmptyHasNoState() {
        assertThat(DatabaseRules.isAway(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(DatabaseRules.isAway(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(DatabaseRules.isAway(new SQLException("Something else"))).isFalse();
        assertThat(DatabaseRules.isAway(new IllegalStateException())).isFalse();
    }

    @Test
    void whatIsThereAlreadyIsNoMistakeOfOurs() {
        var doubled = new IllegalStateException(new SQLException("duplicate key", "23505"));
        assertThat(DatabaseRules.isThereAlready(doubled)).isTrue();
        assertThat(DatabaseRules.isAway(doubled)).isFalse();
        assertThat(DatabaseRules.isThereAlready(new SQLException("no such parent", "23503")))
                .isFalse();
    }
}
