package org.uplink.insight;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What part of the team's heat map is wanted, from the address.
 *
 * @param team id of a team, with the teams below it
 * @param role key of a role profile
 * @param domain id of a domain, {@code all} for every competency, or empty for one column a domain
 * @param show see {@link Show}
 * @param currency {@code current}, {@code due}, {@code stale} or {@code lapsed}
 * @param group {@code team} or {@code role}
 * @param sort {@code name}, {@code gaps}, a competency (highest level first), or a domain (most gaps first)
 */
record HeatQuery(
        @RestQuery @Nullable String team,
        @RestQuery @Nullable String role,
        @RestQuery @Nullable String domain,
        @RestQuery @Nullable String show,
        @RestQuery @Nullable String currency,
        @RestQuery @Nullable String group,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable Integer page) {

    static final int PAGE_SIZE = 200;
    static final String EVERY = "all";

    /** Which cells of a person count. */
    enum Show {
        ALL,
        CORE,
        GAP;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Asked of each of thousands of cells, when the address is read. */
    record Cells(Show show, String currency) {

        boolean lets(HeatCell cell) {
            var shown =
                    switch (show) {
                        case ALL -> true;
                        case CORE -> cell.core();
                        case GAP -> cell.gap() > 0;
                    };
            return shown && (currency.isEmpty() || currency.equals(cell.currency()));
        }
    }

    Cells cells() {
        return new Cells(showWanted(), currencyText());
    }

    String teamText() {
        return text(team);
    }

    String roleText() {
        return text(role);
    }

    Show showWanted() {
        for (var one : Show.values()) {
            if (one.key().equals(show)) {
                return one;
            }
        }
        return Show.ALL;
    }

    String currencyText() {
        return switch (text(currency)) {
            case "current", "due", "stale", "lapsed" -> text(currency);
            default -> "";
        };
    }

    String groupText() {
        return switch (text(group)) {
            case "team", "role" -> text(group);
            default -> "";
        };
    }

    String sortText() {
        return text(sort).isEmpty() ? "name" : text(sort);
    }

    /** The domain whose competencies are wanted, or empty where they are those of all domains. */
    String domainText() {
        return text(domain).equals(EVERY) ? "" : text(domain);
    }

    /** Some cells are left out, and with them people who have no other. */
    boolean filtersCells() {
        return showWanted() != Show.ALL || !currencyText().isEmpty();
    }

    /** Levels decide who is found or in which order. */
    boolean needsLevels() {
        return filtersCells() || !sortText().equals("name");
    }

    /** One column a domain: only where single cells are of no matter. */
    boolean byDomain() {
        return text(domain).isEmpty() && !filtersCells();
    }

    boolean filtered() {
        return filtersCells() || !teamText().isEmpty() || !roleText().isEmpty();
    }

    int pageWanted() {
        return page == null || page < 1 ? 1 : page;
    }

    HeatQuery inDomain(String other) {
        return new HeatQuery(team, role, other, show, currency, group, sort, null);
    }

    HeatQuery sortedBy(String other) {
        return new HeatQuery(team, role, domain, show, currency, group, other, null);
    }

    /** All of it as the query of an address, to add a page to. */
    String address() {
        return "?team=" + encode(teamText(), UTF_8) + "&role=" + encode(roleText(), UTF_8) + "&domain="
                + encode(text(domain), UTF_8) + "&show=" + showWanted().key() + "&currency=" + currencyText()
                + "&group="
                + groupText() + "&sort=" + encode(sortText(), UTF_8);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
