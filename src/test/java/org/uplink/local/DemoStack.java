package org.uplink.local;

import static java.util.Objects.requireNonNull;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * {@link LocalStack} with the standard set of demo people, for {@code @WithTestResource(DemoStack.class)}. They live in a
 * database of their own, so that the rows of other tests and these people do not meet.
 */
public final class DemoStack implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "uplink_demo";
    /** A system property, because every test class may load this class anew. */
    private static final String MADE = "org.uplink.local.demo-database";

    private final LocalStack stack = new LocalStack();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(stack.start());
        var superuser = requireNonNull(settings.get("uplink.test.superuser-url"));
        if (System.getProperty(MADE) == null) {
            create(superuser);
            System.setProperty(MADE, DATABASE);
        }
        settings.put(
                "quarkus.datasource.jdbc.url", inDemo(requireNonNull(settings.get("quarkus.datasource.jdbc.url"))));
        settings.put("uplink.test.superuser-url", inDemo(superuser));
        settings.put("org.uplink.demo.people", "60");
        return settings;
    }

    @Override
    public void stop() {
        stack.stop();
    }

    private static String inDemo(String url) {
        return url.replaceFirst("/uplink(?=$|\\?)", "/" + DATABASE);
    }

    private static void create(String superuser) {
        run(superuser, "drop database if exists " + DATABASE + " with (force)", "create database " + DATABASE);
        run(
                inDemo(superuser),
                "alter database " + DATABASE + " owner to uplink_owner",
                "revoke all on database " + DATABASE + " from public",
                "grant connect on database " + DATABASE + " to uplink_app",
                "alter schema public owner to uplink_owner");
    }

    private static void run(String url, String... statements) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database for demo people could not be made", e);
        }
    }
}
