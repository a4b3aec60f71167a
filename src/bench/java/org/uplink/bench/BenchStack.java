package org.uplink.bench;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uplink.local.OwnStack;
import org.uplink.qa.Sizes;

/**
 * A PostgreSQL that counts its statements, with the demo data of as many people as {@code -Dqa.size=} says, and a Keycloak.
 * The database is kept: a second run need not make it again.
 */
public final class BenchStack implements QuarkusTestResourceLifecycleManager {

    static final int PEOPLE = Sizes.size(50_000);

    private static final Path FOLDER = Path.of("target", "bench", "stack-" + PEOPLE);
    private static final List<String> SETTINGS =
            List.of("shared_preload_libraries = 'pg_stat_statements'", "shared_buffers = '1GB'", "jit = off");

    private static @Nullable OwnStack stack;
    private static Map<String, String> addresses = Map.of();

    static OwnStack stack() {
        return Objects.requireNonNull(stack);
    }

    static Map<String, String> addresses() {
        return addresses;
    }

    @Override
    public Map<String, String> start() {
        try {
            stack = OwnStack.kept(FOLDER);
            addresses = stack.start();
            prepare();
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The stack of the benchmark did not start", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var all = new HashMap<>(addresses);
        all.put("org.uplink.demo.people", "" + PEOPLE);
        return all;
    }

    private static void prepare() throws IOException, SQLException, InterruptedException {
        for (var setting : SETTINGS) {
            execute("alter system set " + setting);
        }
        stack().killDatabase();
        stack().startDatabase();
        execute("create extension if not exists pg_stat_statements");
    }

    private static void execute(String sql) throws SQLException {
        try (var database = DriverManager.getConnection(addresses.get("uplink.test.superuser-url"));
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void stop() {
        try {
            stack().close();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
