package org.uplink.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uplink.catalog.CourseCatalog;
import org.uplink.competency.Competencies;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;

/** The door to what a district depends on and who carries it, as a manager may see it. */
@ApplicationScoped
public class Coverage {

    private final ServiceRows rows;
    private final DefaultServices defaults;
    private final CoverageReading reading;
    private final CourseCatalog catalog;
    private final Competencies competencies;

    Coverage(
            ServiceRows rows,
            DefaultServices defaults,
            CoverageReading reading,
            CourseCatalog catalog,
            Competencies competencies) {
        this.rows = rows;
        this.defaults = defaults;
        this.reading = reading;
        this.catalog = catalog;
        this.competencies = competencies;
    }

    /** The services that come with Uplink, for an organization that has not changed its board. */
    public List<Service> defaults() {
        return defaults.all().services();
    }

    /**
     * The whole board, in a number of queries that grows with nothing.
     *
     * @param leaving somebody to think away, or null
     * @throws Refusal.NotFound for somebody to think away whom the one who acts neither manages nor is
     */
    @Transactional
    public Board board(@Nullable PersonId leaving) {
        var services = rows.all().values();
        var backups = rows.backups();
        var everybody = reading.everybody(services);
        var drawing = new BoardDrawing(
                everybody.own(), everybody.others(), backups, catalog.offers(), competencies.framework());
        return drawing.board(services, leaving);
    }

    /**
     * The services that fewer than two people can run today, by id, and what keeps some people from being able.
     *
     * @param people who might become able; those whom the one who acts does not manage are passed over
     */
    @Transactional
    public List<Shortage> shortages(Collection<PersonId> people) {
        var services = rows.all().values();
        var everybody = reading.everybody(services);
        return services.stream()
                .map(stored -> everybody.shortage(stored.service(), people))
                .filter(shortage -> shortage.wanted() > 0)
                .sorted(Comparator.comparing(shortage -> shortage.service().id()))
                .toList();
    }
}
