package org.uplink.testing;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;

/** Counts what a request asks of the database, so that a page with twenty rows costs as much as one with a single row. */
public final class Queries {

    private Queries() {}

    /** How many statements the service prepared while the work ran. */
    public static long of(Runnable work) {
        var statistics = Arc.container()
                .instance(EntityManagerFactory.class)
                .get()
                .unwrap(SessionFactory.class)
                .getStatistics();
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    /** The same for a page, which must be there. */
    public static long ofPage(Supplier<Browser.Page> page) {
        return of(() -> {
            var status = page.get().status();
            if (status != 200) {
                throw new AssertionError("The page answered " + status);
            }
        });
    }
}
