package org.uplink.qa;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Asks a copy for five times what it can do: it sends some away with 503 and Retry-After, serves the others, breaks for nobody,
 * and is itself again soon after. Then asks as much of a copy that lets everybody wait, and must see that it sends nobody away.
 */
@Tag("over")
class OverloadCheck {

    private static final String NAME = "over";
    private static final int TIMES = 5;
    private static final int CALM = 8;
    /** Those who ask share the machine, and take from what it can do. */
    private static final double COLLAPSE = 0.2;

    private static final Duration BACK = Duration.ofSeconds(30);
    private static final Duration CALM_TIME = Duration.ofSeconds(8);

    /** Fewer connections than usual, so that a small machine can ask for more than they can do. */
    private static final Map<String, String> SMALL = Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4");

    private static final Map<String, String> PATIENT = Map.of(
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "4",
            "QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT",
            "60S",
            "ORG_UPLINK_OPERATION_MOST_WAITING",
            "1000000");

    private final Tally tally = new Tally(NAME);

    @Test
    void aCopyShedsWhatItCannotDo() throws IOException, InterruptedException, SQLException {
        var time = Duration.ofSeconds(Sizes.size(15));
        try (var rig = new Rig(SMALL, PATIENT)) {
            var session = new Cookie(rig.signedIn(1).getFirst());
            var port = rig.copy(0).port();
            Storm.of(CALM, session, port, CALM_TIME);
            var calm = Storm.of(CALM, session, port, CALM_TIME);
            var storm = Storm.at(calm.perSecond() * TIMES, session, port, time);
            var took = Rig.until(BACK.multipliedBy(3), "it is as before", () -> isItself(session, port));
            tally.that(took.compareTo(BACK) <= 0, "itself again only %d ms after", took.toMillis());
            tally.that(
                    storm.servedPerSecond() > COLLAPSE * calm.perSecond(),
                    "only %.1f/s were served",
                    storm.servedPerSecond());
            tally.that(storm.of(503) > 0, "nobody was sent away");
            tally.that(storm.withoutAdvice() == 0, "%d were not told when to come again", storm.withoutAdvice());
            tally.that(storm.broken() == 0, "something broke: %s", storm.byStatus());
            var planted =
                    Storm.at(calm.perSecond() * TIMES, session, rig.copy(1).port(), time);
            tally.that(planted.of(503) == 0, "the planted hole was not found: %s", planted.byStatus());
            tally.end(
                    "calm %.0f pages/s; %.0f/s for %d s: %s, %.0f/s served, p95 of those served %d ms, itself again after %d ms; planted hole: %s, p95 %d ms",
                    calm.perSecond(),
                    storm.perSecond(),
                    time.toSeconds(),
                    storm.byStatus(),
                    storm.servedPerSecond(),
                    storm.slowest(0.95).toMillis(),
                    took.toMillis(),
                    planted.byStatus(),
                    planted.slowest(0.95).toMillis());
        }
    }

    private static boolean isItself(Cookie session, int port) {
        var answer = session.ask(port);
        return answer.status() == 200 && answer.took().compareTo(Duration.ofSeconds(1)) < 0;
    }
}
