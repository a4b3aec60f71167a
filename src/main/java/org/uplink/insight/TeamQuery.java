package org.uplink.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What part of the team a manager wants to see, from the address.
 *
 * @param team id of a team, with the teams below it
 * @param q part of a name
 * @param state see {@link State}
 * @param sort see {@link Sort}
 */
record TeamQuery(
        @RestQuery @Nullable String team,
        @RestQuery @Nullable String q,
        @RestQuery @Nullable String state,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable Integer page) {

    static final int PAGE_SIZE = 200;

    /** A filter. Who has nothing open is done, whether or not there ever was something. */
    enum State {
        ALL("true"),
        ON_TRACK("one.state = 'on-track'"),
        LATE("one.state = 'late'"),
        STUCK("one.state = 'stuck'"),
        DONE("one.state in ('done', 'idle')"),
        LAPSING("one.lapsing > 0");

        final String sql;

        State(String sql) {
            this.sql = sql;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Sort {
        STATE("array_position(array['late', 'stuck', 'on-track', 'done', 'idle'], one.state), one.next_due nulls last"),
        NAME("one.name"),
        JOB("one.jobs"),
        GAPS("one.core_gaps desc, one.gaps desc"),
        DUE("one.next_due nulls last"),
        ACTIVITY("one.last_activity nulls first");

        final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All but the page, as the part of an address after the question mark. */
    public String address() {
        return address(stateWanted().key(), sortWanted().key());
    }

    String address(String state, String sort) {
        return "team=" + encoded(teamText()) + "&q=" + encoded(nameText()) + "&state=" + state + "&sort=" + sort;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    State stateWanted() {
        for (var one : State.values()) {
            if (one.key().equals(state)) {
                return one;
            }
        }
        return State.ALL;
    }

    Sort sortWanted() {
        for (var one : Sort.values()) {
            if (one.key().equals(sort)) {
                return one;
            }
        }
        return Sort.STATE;
    }

    String teamText() {
        return team == null ? "" : team;
    }

    String nameText() {
        return q == null ? "" : q.strip();
    }

    public int pageWanted() {
        return page == null || page < 1 ? 1 : page;
    }
}
