package org.uplink.qa;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.testing.PackagedService;

/**
 * Gives one of two copies a wrong clock, from far behind to far ahead: it takes no part, it judges no token for it answers nobody
 * who asks it, and what it does of itself, the rounds of a day, carries the time of the database. Nobody notices but who comes to
 * a copy that serves, and whose clock is turned, before the gateway has looked: they are sent away and keep their session. A few
 * seconds do no harm. Before that a wrong clock is allowed, and the check must see that copy answer, and a wrong time.
 */
@Tag("clock")
class ClockCheck {

    private static final String NAME = "clock";
    /** Forwards, for what is to be done every two seconds is not done while time has not come back to where it was. */
    private static final List<String> CLOCKS = List.of("-400d", "-1h", "+5s", "+1h", "+400d");

    private static final String RIGHT = "+5s";
    private static final int PEOPLE = 8;
    private static final long UNTIL_ANSWERED_MILLIS = 500;
    /** What is on its way as a clock is turned may be undone: how long a transaction takes is read from that clock. */
    private static final Pattern AT_THE_TURN =
            Pattern.compile("/\\S+ answered (503 The clock of this server is wrong · Uplink|500 .*)");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Tally tally = new Tally(NAME);
    private final Hands hands = new Hands();
    private long told;
    private int turnedAway;

    @Test
    void aCopyWithAWrongClockTakesNoPart() throws IOException, InterruptedException, SQLException {
        hands.set("-1h");
        // What is new has its rounds by the copy whose clock is wrong.
        try (var rig = new Rig(Map.of("ORG_UPLINK_ROUNDS_EVERY", "1h"), hands.copy("PT100000H"))) {
            planted(rig.copy(1));
            rig.copy(1).kill();
            hands.set(CLOCKS.getFirst());
            rig.copy(1).beginAgain(hands.copy("PT30S"));
            var traffic = new Traffic(rig.signedIn(PEOPLE));
            try (traffic) {
                var session = new Cookie(rig.signedIn(1).getFirst());
                Rig.until(PATIENCE, "it lives", () -> rig.copy(1).health("live") == 200);
                for (var clock : CLOCKS) {
                    turn(rig, clock, traffic);
                    suffer(rig.copy(1), clock, session);
                    tally.that(rig.copy(0).health("ready") == 200, "the copy with the right clock is not ready");
                }
            }
            calm("at the end", traffic);
            tally.that(traffic.served() > 0, "nobody was served");
            tally.end(
                    "clocks off by %s, %d pages, %d sent away before the gateway saw it, %d people told of their day at the right time",
                    CLOCKS, traffic.served(), turnedAway, told);
        }
    }

    /** Turns the clock, and returns when the gateway goes by it. */
    private void turn(Rig rig, String clock, Traffic traffic) throws IOException, InterruptedException {
        calm("before " + clock, traffic);
        var copy = rig.copy(1).port();
        var before = rig.front().sentTo(copy);
        hands.set(clock);
        Rig.until(PATIENCE, "the gateway sees it", () -> rig.front().sendsTo(copy) == clock.equals(RIGHT));
        if (clock.equals(RIGHT)) {
            Rig.until(PATIENCE, "it serves", () -> rig.front().sentTo(copy) > before + PEOPLE);
        }
        Thread.sleep(UNTIL_ANSWERED_MILLIS);
        var turned = noticed(traffic);
        turned.forEach(one -> tally.that(AT_THE_TURN.matcher(one).matches(), "%s, somebody noticed: %s", clock, one));
        turnedAway += turned.size();
    }

    private void calm(String when, Traffic traffic) {
        var noticed = noticed(traffic);
        tally.that(noticed.isEmpty(), "%s, somebody noticed: %s", when, noticed);
    }

    private List<String> noticed(Traffic traffic) {
        return traffic.failed().stream().skip(turnedAway).toList();
    }

    private void suffer(PackagedService copy, String clock, Cookie session) {
        var ready = clock.equals(RIGHT) ? 200 : 503;
        tally.that(copy.health("ready") == ready, "%s off, its readiness is not %d", clock, ready);
        var asked = session.ask(copy.port());
        tally.that(asked.status() == ready, "asked directly, %s off, it says %s", clock, asked);
        var day = new Day();
        Rig.until(PATIENCE, "a new district has its rounds", day::isTold);
        tally.that(day.isRight(), "%s off, people were told at %s", clock, day.told());
        told++;
    }

    /** The holes: a wrong clock is allowed, and a time that is not right is seen. */
    private void planted(PackagedService copy) {
        var asked = Cookie.ask(copy.port(), "/catalog", "Accept-Language", "en");
        tally.that(asked.status() == 200, "the planted hole was not found: it says %s", asked);
        var day = new Day();
        Rig.until(PATIENCE, "a new district has its rounds", day::isTold);
        day.spoil();
        tally.that(!day.isRight(), "the planted hole was not found: a wrong time was not seen");
    }
}
