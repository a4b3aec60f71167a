package org.uplink.insight;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as the page and the paper show it.
 *
 * @param scope whose report it is
 * @param period the quarter in words, such as "October to December 2026"
 * @param note for whom services are counted, empty where that goes without saying
 * @param ask the one sentence
 * @param proposed whether Uplink proposes it
 */
record BoardView(
        String organization,
        BoardScope scope,
        BoardQuarter quarter,
        String period,
        LocalDate today,
        String note,
        List<Block> blocks,
        List<Bar> trend,
        String ask,
        boolean proposed) {

    record Block(String id, String title, List<Fact> facts) {}

    /**
     * A number with the rest of its sentence.
     *
     * @param evidence where to see what the number rests on; null where it is a price that somebody else typed
     */
    record Fact(
            String id,
            String number,
            String words,
            @Nullable String evidence) {
        String sentence() {
            return number + " " + words;
        }
    }

    /** Goals met on a day. */
    record Bar(String day, int met, int targets, int percent) {}

    /** Nobody is there, so no number says anything. */
    public boolean empty() {
        return blocks.isEmpty();
    }

    /** There are goals, so their trend says something. */
    public boolean goals() {
        return trend.stream().anyMatch(bar -> bar.targets() > 0);
    }

    public boolean running() {
        return quarter.running(today);
    }

    public String previous() {
        return address("/team/report", quarter.previous(), scope);
    }

    public String next() {
        return address("/team/report", quarter.next(), scope);
    }

    public String here() {
        return address("/team/report", quarter, scope);
    }

    public String paper(String size) {
        return address("/team/report.pdf", quarter, scope) + "&paper=" + size;
    }

    static String address(String page, BoardQuarter quarter, BoardScope scope) {
        return page + "?quarter=" + quarter.key() + "&team=" + encode(scope.teamText(), UTF_8);
    }
}
