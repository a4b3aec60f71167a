package org.uplink.assignment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule reaches. Of one kind any will do; all kinds that are named must hold; what names nothing is everybody.
 *
 * @param teams with the teams below them
 * @param jobs keys of role profiles
 * @param roles keys of roles in the organization
 * @param joinedFrom the membership began on this day or later
 * @param joinedUntil the membership began on this day or earlier
 */
public record Audience(
        Set<UUID> teams,
        Set<String> jobs,
        Set<UUID> schools,
        Set<String> roles,
        @Nullable LocalDate joinedFrom,
        @Nullable LocalDate joinedUntil,
        @Nullable Gap gap,
        @Nullable Lapse lapse) {

    public static final Audience EVERYBODY =
            new Audience(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null);

    public Audience {
        teams = ordered(teams);
        jobs = ordered(jobs);
        schools = ordered(schools);
        roles = ordered(roles);
    }

    /** In order, so that the same audience reads the same everywhere; what was not sent names nothing. */
    private static <T extends Comparable<T>> Set<T> ordered(@Nullable Set<T> named) {
        return named == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(named));
    }

    /** The verified level in a competency is below this one. */
    public record Gap(String competency, int level) {}

    /** An award of this certification has ended, or ends within these days, and no later one is there. */
    public record Lapse(String certification, int days) {}

    public boolean everybody() {
        return equals(EVERYBODY);
    }
}
