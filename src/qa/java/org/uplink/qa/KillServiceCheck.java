package org.uplink.qa;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.uplink.qa.CrashPoints.Moment;

/**
 * Lets a copy die at a line: before a deed is committed, after that and before the answer, in the middle of a file. Whoever
 * does the same again afterwards has done it once. Then lets somebody not do it again, and another do a second thing, and must
 * see that nothing is there, and too much.
 */
@Tag("kill-app")
class KillServiceCheck {

    private static final String NAME = "kill-app";

    private record Point(Deeds deed, Moment moment) {}

    private final Random chances = Sizes.chances(NAME);
    private final Tally tally = new Tally(NAME);
    private int lost;
    private int doubled;

    @Test
    void whatIsDoneAgainIsDoneOnce() throws IOException, InterruptedException, SQLException {
        var all = points();
        Collections.shuffle(all, chances);
        var points = all.subList(0, Math.min(all.size(), Sizes.size(6)));
        try (var rig = new Rig(Map.of("JAVA_TOOL_OPTIONS", CrashPoints.options()))) {
            for (var point : points) {
                dieAndDoAgain(rig, point);
            }
            planted(rig);
            tally.end("crashes at %d of %d points, %d lost, %d doubled", points.size(), all.size(), lost, doubled);
        }
    }

    private static List<Point> points() {
        var points = new ArrayList<Point>();
        for (var deed : Deeds.values()) {
            points.add(new Point(deed, Moment.BEFORE_COMMIT));
            points.add(new Point(deed, Moment.AFTER_COMMIT));
        }
        points.add(new Point(Deeds.CREDIT, Moment.MID_FILE));
        return points;
    }

    private void dieAndDoAgain(Rig rig, Point point) throws IOException, InterruptedException {
        System.out.printf("%s: %s %s%n", NAME, point.deed(), point.moment());
        var doer = new Doer(rig.address(), point.deed());
        die(rig, doer, point);
        var again = attempt(doer);
        tally.that(again > 0 && again < 500, "%s: done again, it was answered with %d", point, again);
        var rows = doer.rows();
        lost += rows < 1 ? 1 : 0;
        doubled += rows > 1 ? 1 : 0;
        tally.that(rows == 1, "%s: %d rows", point, rows);
        for (var file : doer.files()) {
            tally.that(Files.exists(Rig.FILES.resolve(file)), "%s: a row without its file", point);
        }
    }

    private void die(Rig rig, Doer doer, Point point) throws IOException, InterruptedException {
        var copy = rig.copy(0);
        CrashPoints.arm(point.moment());
        var answered = attempt(doer);
        var dead = copy.endsWithin(Duration.ofSeconds(10));
        CrashPoints.disarm();
        tally.that(dead, "%s: nothing died, it was answered with %d", point, answered);
        if (!dead) {
            copy.kill();
        }
        copy.startAgain();
        Rig.until(Duration.ofSeconds(30), "the proxy sends on", rig::answers);
    }

    /** @return the status, or 0 where no answer came */
    private static int attempt(Doer doer) throws InterruptedException {
        try {
            return doer.send();
        } catch (IOException | AssertionError none) {
            return 0;
        }
    }

    /** The holes: a deed that nobody does again, and one that is done again as another. */
    private void planted(Rig rig) throws IOException, InterruptedException {
        var gone = new Doer(rig.address(), Deeds.CHECK);
        die(rig, gone, new Point(Deeds.CHECK, Moment.BEFORE_COMMIT));
        tally.that(gone.rows() == 0, "the planted hole was not found: a lost deed is there");
        var twice = new Doer(rig.address(), Deeds.DIRECTORY);
        twice.send();
        twice.directory("another@reyes.example").send();
        tally.that(twice.rows() == 2, "the planted hole was not found: of a doubled deed there are %d", twice.rows());
    }
}
