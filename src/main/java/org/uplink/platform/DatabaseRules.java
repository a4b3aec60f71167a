package org.uplink.platform;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether something failed because the database could not be asked, and not by a mistake of ours. */
final class DatabaseRules {

    /** Classes of SQL states: the connection failed, and the server stops or starts. */
    private static final String CONNECTION = "08";

    private static final String STOPPING = "57P";

    /**
     * Two waited for each other, as a page and a migration beside it can, and the database lets one of them begin anew; or one
     * waited too long for what others hold, or do.
     */
    private static final Set<String> WAITED_IN_VAIN = Set.of("40P01", "55P03", "57014");

    private static final String DOUBLED = "23505";

    private static final int DEEPEST = 12;

    private DatabaseRules() {}

    static boolean isAway(Throwable failed) {
        return behind(failed, DEEPEST).anyMatch(cause -> cause instanceof SQLException sql && saysSo(sql));
    }

    /** Whether somebody else, or the same form, has saved the same before. */
    static boolean isThereAlready(Throwable failed) {
        return behind(failed, DEEPEST)
                .anyMatch(cause -> cause instanceof SQLException sql && DOUBLED.equals(sql.getSQLState()));
    }

    /** What made it fail; whoever could not commit names that beside the failure, and not as its cause. */
    private static Stream<Throwable> behind(Throwable failed, int deep) {
        return deep == 0
                ? Stream.of()
                : Stream.concat(
                        Stream.of(failed),
                        Stream.concat(Stream.ofNullable(failed.getCause()), Stream.of(failed.getSuppressed()))
                                .flatMap(reason -> behind(reason, deep - 1)));
    }

    private static boolean saysSo(SQLException sql) {
        var state = sql.getSQLState();
        // The pool has no state of its own for whoever waited in vain, and says so in more ways than one.
        return state == null
                ? String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : state.startsWith(CONNECTION) || state.startsWith(STOPPING) || WAITED_IN_VAIN.contains(state);
    }
}
