package org.uplink.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Where somebody will stand in one competency on a later day, and what would change it.
 *
 * @param level on that day, if nothing happens until then
 * @param changes of the level from tomorrow to that day, if nothing happens
 * @param supposed what one more piece of evidence would do, for each kind and level that it can support
 */
public record Outlook(LocalDate on, int level, Currency currency, List<LevelChange> changes, List<Supposed> supposed) {

    /**
     * One more piece of evidence, supposed to be given today with an artifact of its own, and judged by qualified assessors
     * of two organizations.
     *
     * @param levelToday verified, had it been given today
     * @param levelThen on the later day, if nothing else happens
     */
    public record Supposed(String kind, int level, int levelToday, int levelThen) {}

    /** What evidence of that kind and level would do; above the ceiling of the kind it does what the ceiling does. */
    public Supposed with(String kind, int level) {
        return supposed.stream()
                .filter(one -> one.kind().equals(kind) && one.level() <= level)
                .max(Comparator.comparing(Supposed::level))
                .orElseThrow();
    }
}
