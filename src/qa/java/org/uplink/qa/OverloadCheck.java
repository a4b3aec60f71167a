package org.uplink.qa;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.testing.Accounts;
import org.uplink.testing.Browser;

/**
 * Asks for far more than a copy can do: it sends some away with 503 and Retry-After, breaks for nobody, and is itself again
 * soon after. Then asks as much of a copy that sends nobody away, and must see that it is not so.
 */
@Tag("over")
class OverloadCheck {

    private static final String NAME = "over";
    private static final int AT_ONCE = 250;
    private static final Duration BACK = Duration.ofSeconds(30);

    private final Tally tally = new Tally(NAME);

    private record Answered(Map<Integer, AtomicLong> byStatus, long withoutAdvice) {

        long of(int status) {
            return byStatus.getOrDefault(status, new AtomicLong()).get();
        }

        long broken() {
            return byStatus.entrySet().stream()
                    .filter(one -> one.getKey() == 0 || one.getKey() >= 500 && one.getKey() != 503)
                    .mapToLong(one -> one.getValue().get())
                    .sum();
        }
    }

    @Test
    void aCopyShedsWhatItCannotDo() throws IOException, InterruptedException, SQLException {
        var seconds = Sizes.size(15);
        // Fewer connections than usual, so that a small machine can ask for more than they can do.
        var small = Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4");
        var patient = Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "4", "ORG_UPLINK_OPERATION_MOST_WAITING", "1000000");
        try (var rig = new Rig(small, patient)) {
            var person = Browser.signedInAs(Accounts.vouchedBy(Rig.DISTRICT));
            person.get("/me");
            var cookies = new Cookie(person);
            var shed = storm(rig.copy(0).port(), cookies, seconds);
            var took = Rig.until(
                    BACK.multipliedBy(3),
                    "a page is served",
                    () -> cookies.ask(rig.copy(0).port()) == 200);
            tally.that(took.compareTo(BACK) <= 0, "itself again only %d ms after", took.toMillis());
            tally.that(shed.of(200) > 0, "nobody was served");
            tally.that(shed.of(503) > 0, "nobody was sent away");
            tally.that(shed.withoutAdvice() == 0, "%d were not told when to come again", shed.withoutAdvice());
            tally.that(shed.broken() == 0, "something broke: %s", shed.byStatus());
            var planted = storm(rig.copy(1).port(), cookies, seconds);
            tally.that(planted.broken() > 0, "the planted hole was not found: %s", planted.byStatus());
            tally.end(
                    "%d at once for %d s: %s, again after %d ms; planted hole: %s",
                    AT_ONCE, seconds, shed.byStatus(), took.toMillis(), planted.byStatus());
        }
    }

    private static Answered storm(int port, Cookie cookies, int seconds) throws InterruptedException {
        var answered = new Answered(new ConcurrentHashMap<>(), 0);
        var withoutAdvice = new AtomicLong();
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Thread> people = new ArrayList<>();
        for (var i = 0; i < AT_ONCE; i++) {
            people.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    var status = cookies.ask(port, withoutAdvice);
                    answered.byStatus()
                            .computeIfAbsent(status, _ -> new AtomicLong())
                            .incrementAndGet();
                }
            }));
        }
        for (var person : people) {
            person.join();
        }
        return new Answered(answered.byStatus(), withoutAdvice.get());
    }
}
