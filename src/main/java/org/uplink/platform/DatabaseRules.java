package org.uplink.platform;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether something failed because the database could not be asked, and not by a mistake of ours. */
final class DatabaseRules {

    /** Classes of SQL states: the connection failed, and the server stops or starts. */
    private static final String CONNECTION = "08";

    private static final String STOPPING = "57P";

    /** Two waited for each other, as a page and a migration beside it can: the database lets one of them begin anew. */
    private static final String DEADLOCK = "40P01";

    private DatabaseRules() {}

    static boolean isAway(Throwable failed) {
        return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && saysSo(sql));
    }

    private static boolean saysSo(SQLException sql) {
        var state = sql.getSQLState();
        // The pool has no state of its own for whoever waited in vain, and says so in more ways than one.
        return state == null
                ? String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : state.startsWith(CONNECTION) || state.startsWith(STOPPING) || state.equals(DEADLOCK);
    }
}
