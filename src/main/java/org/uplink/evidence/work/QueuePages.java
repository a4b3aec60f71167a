package org.uplink.evidence.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.Role;

/** An assessor's desk: what waits, the oldest first. */
@Path("/reviews")
@RolesAllowed(Role.ASSESSOR_NAME)
class QueuePages {

    /** @param waited whole days since it was handed in, on the organization's calendar */
    record Line(Queue.Row row, long waited) {}

    @CheckedTemplate(basePath = "evidence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReviewQueue(List<Line> lines, boolean decided, long total, int page, int pages)
            implements TemplateInstance {}

    private final Queue queue;
    private final CurrentActor current;
    private final Clock clock;

    QueuePages(Queue queue, CurrentActor current, Clock clock) {
        this.queue = queue;
        this.current = current;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(
            @RestQuery @DefaultValue("waiting") String show, @RestQuery @DefaultValue("1") int page) {
        var decided = show.equals("decided");
        var wanted = Math.max(1, page);
        var rows = queue.list(decided, wanted);
        var total = rows.isEmpty() ? 0 : rows.getFirst().total();
        var pages = (int) Math.max(1, (total + Queue.PAGE_SIZE - 1) / Queue.PAGE_SIZE);
        return new ReviewQueue(rows.stream().map(this::line).toList(), decided, total, wanted, pages);
    }

    private Line line(Queue.Row row) {
        var actor = current.get();
        var since = LocalDate.ofInstant(row.handedInAt(), actor.zone());
        return new Line(row, ChronoUnit.DAYS.between(since, actor.today(clock)));
    }
}
