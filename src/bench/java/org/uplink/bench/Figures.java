package org.uplink.bench;

/**
 * What many requests of one kind took.
 *
 * @param perSecond how many were answered in a second
 * @param median in milliseconds
 * @param slowest in milliseconds: 99 of 100 took no longer
 * @param failed how many had no answer, or one that is an error
 * @param service milliseconds of a processor that one costs the service
 * @param database the same of the database
 * @param statements how many statements one costs, transactions not counted
 */
record Figures(
        String name,
        double perSecond,
        double median,
        double slowest,
        long failed,
        double service,
        double database,
        double statements) {

    static final String HEAD =
            "name,per second,median ms,99th percentile ms,failed,service cpu ms,database cpu ms,statements";

    String line() {
        return "%s,%.1f,%.2f,%.2f,%d,%.2f,%.2f,%.1f"
                .formatted(name, perSecond, median, slowest, failed, service, database, statements);
    }

    String row() {
        return "%-28s %9.1f/s %9.2f ms %9.2f ms %6.2f ms %6.2f ms %6.1f%s"
                .formatted(
                        name,
                        perSecond,
                        median,
                        slowest,
                        service,
                        database,
                        statements,
                        failed == 0 ? "" : "  " + failed + " FAILED");
    }

    static String rowHead() {
        return "%-28s %11s %12s %12s %9s %9s %6s"
                .formatted("", "requests", "median", "99 of 100", "service", "database", "stmts");
    }

    static Figures of(String line) {
        var cells = line.split(",");
        return new Figures(
                cells[0],
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Long.parseLong(cells[4]),
                Double.parseDouble(cells[5]),
                Double.parseDouble(cells[6]),
                Double.parseDouble(cells[7]));
    }
}
