package org.uplink.bench;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

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
    private final Map<Long, Duration> ofDatabase;

    Meter(Connection database, ProcessHandle service, ProcessHandle postgres) throws SQLException {
        this.database = database;
        this.service = service;
        this.postgres = postgres;
        this.statements = statements();
        this.ofService = used(service);
        this.ofDatabase = postgres.descendants().collect(toMap(ProcessHandle::pid, Meter::used));
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
                millis(usedByDatabase()) / requests,
                (statements() - statements) / (double) requests);
    }

    private long statements() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(STATEMENTS)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Of the processes that are there: one that ended has taken along what it used, before the meter was set too. */
    private Duration usedByDatabase() {
        return postgres.descendants()
                .map(process -> used(process).minus(ofDatabase.getOrDefault(process.pid(), Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
