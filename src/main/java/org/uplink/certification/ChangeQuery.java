package org.uplink.certification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Paging;

/**
 * What part of the list of those whom a change asks for more is wanted, as it stands in the address.
 *
 * @param team id of a team, with the teams below it
 * @param sort {@code name}, or else by the day
 */
record ChangeQuery(
        @RestQuery @Nullable String team,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable Integer page) {

    static final int PAGE_SIZE = 50;

    String teamText() {
        return team == null ? "" : team.strip();
    }

    boolean byName() {
        return "name".equals(sort);
    }

    int pageWanted() {
        return page == null ? 1 : Paging.page(page);
    }

    /** All but the page, as the part of an address after the question mark. */
    String address(String sort) {
        return "team=" + URLEncoder.encode(teamText(), StandardCharsets.UTF_8) + "&sort=" + sort;
    }
}
