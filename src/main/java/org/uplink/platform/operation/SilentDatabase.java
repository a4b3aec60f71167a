package org.uplink.platform.operation;

import com.arjuna.ats.jta.transaction.Transaction;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long the database may say nothing to whoever waits for it. A way that breaks without a word tells nobody: what the server
 * ends is not heard of, and what TCP would notice takes a quarter of an hour. The first answer of a connection that comes out of
 * the pool (Tenancy asks for it) is waited for as long as the driver was told for its sign-in, a page's a little longer, and that
 * of a report or a round for longer than the server lets a statement last. The server knows how long a page may wait, so that
 * one that waits for another's lock is told so before its way counts as broken.
 */
@ApplicationScoped
class SilentDatabase implements AgroalPoolInterceptor {

    private static final int AFTER_TENANCY = 1;

    /** The server ends a statement after 90 seconds, and says so. */
    private static final Duration LONGEST = Duration.ofSeconds(95);

    /** Until the transaction ends; what the options of a connection say is a page's. */
    private static final String LONG_STATEMENTS = "set local lock_timeout = 0; set local statement_timeout = '90s'";

    private final OperationConfig config;
    private final TransactionManager transactions;
    private final Instance<AgroalDataSource> pool;
    private final int usualSeconds;

    SilentDatabase(
            OperationConfig config,
            TransactionManager transactions,
            Instance<AgroalDataSource> pool,
            @ConfigProperty(name = "quarkus.transaction-manager.default-transaction-timeout") Duration usual) {
        this.config = config;
        this.transactions = transactions;
        this.pool = pool;
        this.usualSeconds = (int) usual.toSeconds();
    }

    @Override
    public int getPriority() {
        return AFTER_TENANCY;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (isForAPage()) {
            limit(connection, config.mostSilence());
        } else {
            limit(connection, LONGEST);
            allowLongStatements(connection);
        }
    }

    /** Asks nothing: a connection of which the pool learns here that it is dead would keep its place there. */
    @Override
    public void onConnectionReturn(Connection connection) {
        limit(connection, config.mostSilenceAtFirst());
    }

    /** Where one way is broken the others are: who takes one of those next would only find it out again. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        try {
            if (connection.isClosed()) {
                pool.get().flush(FlushMode.IDLE);
            }
        } catch (SQLException gone) {
            Log.debug("A connection that is given up cannot be asked", gone);
        }
    }

    /** Whoever asked for a longer transaction than usual knows of long statements. */
    private boolean isForAPage() {
        try {
            return RequestTrail.isInside()
                    && !(transactions.getTransaction() instanceof Transaction one && one.getTimeout() > usualSeconds);
        } catch (SystemException unknown) {
            return true;
        }
    }

    private static void allowLongStatements(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute(LONG_STATEMENTS);
        } catch (SQLException broken) {
            throw new IllegalStateException("The connection to the database does not take a limit", broken);
        }
    }

    private static void limit(Connection connection, Duration atMost) {
        try {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, (int) atMost.toMillis());
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The connection to the database does not take a limit", broken);
        }
    }
}
