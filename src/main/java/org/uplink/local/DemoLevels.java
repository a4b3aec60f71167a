package org.uplink.local;

import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.uplink.evidence.Recompute;
import org.uplink.platform.OrganizationId;

/** Has the levels of organizations computed whose evidence came by SQL, on all cores. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoLevels {

    private static final String MISSING = """
            select o.id from organization o
            where exists (select from evidence e where e.organization_id = o.id)
              and not exists (select from mastery m where m.organization_id = o.id)
            order by o.id""";

    private final Recompute recompute;

    DemoLevels(Recompute recompute) {
        this.recompute = recompute;
    }

    /** Organizations with evidence and without a single level. */
    List<OrganizationId> missing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MISSING)) {
            var found = new ArrayList<OrganizationId>();
            while (rows.next()) {
                found.add(new OrganizationId(rows.getObject(1, UUID.class)));
            }
            return found;
        }
    }

    void compute(List<OrganizationId> organizations) {
        var cores = Runtime.getRuntime().availableProcessors();
        try (var workers = Executors.newFixedThreadPool(cores)) {
            var running = new ArrayList<Future<Integer>>();
            organizations.forEach(one -> running.add(workers.submit(() -> recompute.organization(one))));
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The levels of the demo data could not be computed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted", interrupted);
        }
    }
}
