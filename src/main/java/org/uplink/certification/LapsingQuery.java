package org.uplink.certification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Paging;

/**
 * What part of the list of those who lapse is asked for, as it stands in the address.
 *
 * @param team id of a team, with the teams below it
 * @param certification its slug
 * @param person id of one person
 * @param within days from today, one of {@link #DAYS}
 * @param state {@code ending}, {@code ended} or {@code missing} a yearly check; all without it
 * @param sort {@code name}, or else by the end
 */
record LapsingQuery(
        @RestQuery @Nullable String team,
        @RestQuery @Nullable String certification,
        @RestQuery @Nullable String person,
        @RestQuery @Nullable String within,
        @RestQuery @Nullable String state,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable Integer page) {

    static final int PAGE_SIZE = 50;
    static final List<Integer> DAYS = List.of(30, 60, 90, 180);

    private static final List<String> STATES = List.of("ending", "ended", "missing");

    String teamText() {
        return text(team);
    }

    String certificationText() {
        return text(certification);
    }

    String personText() {
        return text(person);
    }

    int days() {
        return DAYS.stream()
                .filter(days -> days.toString().equals(within))
                .findFirst()
                .orElse(DAYS.getLast());
    }

    String stateText() {
        return STATES.contains(text(state)) ? text(state) : "";
    }

    String sortText() {
        return "name".equals(sort) ? "name" : "end";
    }

    int pageWanted() {
        return page == null ? 1 : Paging.page(page);
    }

    boolean narrowed() {
        return !(teamText() + certificationText() + personText() + stateText()).isEmpty();
    }

    /** All but the page, as the part of an address after the question mark. */
    String address(String state, String sort) {
        return "team=%s&certification=%s&person=%s&within=%d&state=%s&sort=%s"
                .formatted(
                        encoded(teamText()), encoded(certificationText()), encoded(personText()), days(), state, sort);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
