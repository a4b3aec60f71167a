package org.uplink.testing;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts what a request asks of the database, so that a page with twenty rows costs as much as one with a single row. */
public final class Queries {

    private Queries() {}

    /** How many statements the service prepared while the work ran. */
    public static long of(Runnable work) {
        return counted(Statistics::getPrepareStatementCount, work);
    }

    /** How many queries Hibernate found no plan for while the work ran. */
    public static long planned(Runnable work) {
        return counted(Statistics::getQueryPlanCacheMissCount, work);
    }

    private static long counted(ToLongFunction<Statistics> count, Runnable work) {
        var statistics = Arc.container()
                .instance(EntityManagerFactory.class)
                .get()
                .unwrap(SessionFactory.class)
                .getStatistics();
        var before = count.applyAsLong(statistics);
        work.run();
        return count.applyAsLong(statistics) - before;
    }

    /** The statements of a page, which must be there. */
    public static long ofPage(Supplier<Browser.Page> page) {
        return of(() -> {
            var status = page.get().status();
            if (status != 200) {
                throw new AssertionError("The page answered " + status);
            }
        });
    }
}
