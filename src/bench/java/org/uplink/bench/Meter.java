package org.uplink.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** What the service and its database have used since the meter was set. */
final class Meter {

    private static final String STATEMENTS = """
            select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'uplink_app' and s.query !~* '^(begin|commit|rollback|set |show )'""";

    private final Connection database;
    private final ProcessHandle service;
    private final ProcessHandle postgres;
    private final long statements;
    private final Duration ofService;
    private final Duration ofDatabase;

    Meter(Connection database, ProcessHandle service, ProcessHandle postgres) throws SQLException {
        this.database = database;
        this.service = service;
        this.postgres = postgres;
        this.statements = statements();
        this.ofService = used(service);
        this.ofDatabase = usedByChildren();
    }

    /** @param requests how many were answered meanwhile */
    Figures read(String name, Sample sample) throws SQLException {
        var requests = Math.max(1, sample.requests());
        return new Figures(
                name,
                sample.perSecond(),
                sample.median(),
                sample.slowest(),
                sample.failed(),
                millis(used(service).minus(ofService)) / requests,
                millis(usedByChildren().minus(ofDatabase)) / requests,
                (statements() - statements) / (double) requests);
    }

    private long statements() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(STATEMENTS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Duration usedByChildren() {
        return postgres.descendants().map(Meter::used).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
