package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uplink.access.JunkRequest.Aim;
import org.uplink.access.Things.Owner;
import org.uplink.local.LocalStack;
import org.uplink.platform.Role;
import org.uplink.testing.Office;

/** Malformed requests at every address: each is refused, none breaks anything, and none changes what it may not. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class JunkTest {

    private static final long REQUESTS = Long.getLong("uplink.junk.requests", 20_000);
    /** The same each time, so that a build fails for what was changed and not by chance; others are for who looks for more. */
    private static final long SEED = Long.getLong("uplink.junk.seed", 47_138_010_037_916L);

    /** Sessions last five minutes, and things that were there may be gone after so many. */
    private static final int FRESH_FOR = 5_000;

    /** What is warm after the first requests is no leak; of a million, 34 bytes of each would be seen. */
    private static final long MOST_GROWTH = 32;

    private Office home;
    private Owner owner;
    private Actor learner;
    private Actor administrator;
    private Office elsewhere;

    @BeforeEach
    void somebodyOfEachKind() {
        home = Office.open();
        owner = new Owner(home, home.own("Somebody of the team"));
        learner = Actor.member(home);
        administrator = Actor.member(home, Role.MANAGER, Role.ASSESSOR, Role.ADMIN, Role.PLATFORM);
        elsewhere = Office.open();
        Place.all(new Owner(elsewhere, elsewhere.own("Somebody elsewhere")));
    }

    @Test
    void noMalformedRequestBreaksOrChangesAnything() {
        var barrage = new Barrage(SEED);
        var half = REQUESTS / 2;
        var places = Place.all(owner, administrator);
        var warming = new Barrage(SEED);
        warming.send(places, callers(), Aim.HARMLESS, REQUESTS, REQUESTS + FRESH_FOR);
        var heap = heap();
        var before = Ledger.now();
        harmless(barrage, places, half);
        var faults = new ArrayList<>(Ledger.now().changed(before));
        faults.addAll(bold(barrage, half));
        faults.addAll(warming.faults());
        faults.addAll(barrage.faults());
        var grown = heap() - heap;
        System.out.printf(
                "junk: %d passed, %d failed (%d answered, heap %d MB and %d MB more, seed %d)%n",
                REQUESTS - faults.size(), faults.size(), barrage.answered(), heap, grown, SEED);
        assertThat(faults).isEmpty();
        assertThat(grown)
                .as("MB that the heap has grown, a collection before and after")
                .isLessThan(MOST_GROWTH);
        assertThat(barrage.answered()).isGreaterThan(REQUESTS * 9 / 10);
    }

    private void harmless(Barrage barrage, List<Place> places, long until) {
        for (var begin = 0L; begin < until; begin += FRESH_FOR) {
            barrage.send(places, callers(), Aim.HARMLESS, begin, Math.min(until, begin + FRESH_FOR));
        }
    }

    /**
     * What was done becomes much, and what was there is gone: each part begins in a district of its own. Nobody changes another
     * district, and a learner nothing of a colleague's.
     */
    private List<String> bold(Barrage barrage, long from) {
        var changed = new ArrayList<String>();
        for (var begin = from; begin < REQUESTS; begin += FRESH_FOR) {
            somebodyOfEachKind();
            var places = Place.all(owner, administrator);
            var end = Math.min(REQUESTS, begin + FRESH_FOR);
            var middle = (begin + end) / 2;
            var weak = callers().subList(0, 2);
            var start = begin;
            changed.addAll(changed(
                    List.of(owner.person().value(), elsewhere.organization().value()),
                    () -> barrage.send(places, weak, Aim.BOLD, start, middle)));
            changed.addAll(changed(
                    List.of(elsewhere.organization().value()),
                    () -> barrage.send(places, callers(), Aim.BOLD, middle, end)));
        }
        return changed;
    }

    /** The tables in which what names one of these is not as it was. */
    private static List<String> changed(List<UUID> ids, Runnable sending) {
        var before = Ledger.naming(ids.toArray(UUID[]::new));
        sending.run();
        return Ledger.naming(ids.toArray(UUID[]::new)).changed(before);
    }

    /** A route of the tests that breaks where it is asked for a number and gets something else. */
    @Test
    void aRouteThatBreaksIsReported() {
        var shape = Shape.of(new Route("/planted/fault", "GET"), PlantedRoutes.FAULT);
        var barrage = new Barrage(SEED);
        barrage.send(List.of(new Place(shape, "/planted/fault", List.of(), false)), callers(), Aim.HARMLESS, 0, 200);
        assertThat(barrage.faults()).anyMatch(fault -> fault.endsWith("answers 500"));
    }

    /** What nobody lets go of is seen. */
    @Test
    void aHeapThatGrowsIsReported() {
        var before = heap();
        var kept = new byte[(int) (MOST_GROWTH + 8 << 20)];
        assertThat(heap() - before).isGreaterThan(MOST_GROWTH);
        assertThat(kept).hasSizeGreaterThan(0);
    }

    /** Forms of the tests' own browser, with a token: what they change is seen. */
    @Test
    void aChangeIsReported() {
        var before = Ledger.now();
        var me = Objects.requireNonNull(learner.person()).value();
        var others = Ledger.naming(owner.person().value());
        var mine = Ledger.naming(me);
        assertThat(Ledger.now().changed(before)).isEmpty();
        assertThat(learner.browser()
                        .post("/me/settings", Map.of("locale", "es", "theme", "dark"))
                        .status())
                .isEqualTo(303);
        assertThat(Ledger.now().changed(before)).hasSize(1).allMatch(table -> table.startsWith("person:"));
        assertThat(Ledger.naming(me).changed(mine)).hasSize(1).allMatch(table -> table.startsWith("person:"));
        assertThat(Ledger.naming(owner.person().value()).changed(others)).isEmpty();
    }

    private List<Caller> callers() {
        return List.of(
                Caller.stranger(Actor.stranger(home)),
                Caller.of("learner", learner),
                Caller.of("manager", Actor.manager(home)),
                Caller.of("administrator", administrator));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
