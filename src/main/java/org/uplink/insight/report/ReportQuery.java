package org.uplink.insight.report;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What part of a report is asked for, as it stands in the address.
 *
 * @param team id of a team, with the teams below it
 * @param role key of a role profile
 * @param school id of a school
 * @param period {@code quarter}, {@code season}, {@code year}, {@code any} or {@code days}
 * @param from first day, as 2026-09-01
 * @param until last day
 * @param within days from today: 30, 60, 90 or 180
 * @param item {@code course/slug}, {@code path/slug} or {@code certification/slug}
 * @param group {@code person}, {@code team}, {@code role} or {@code school}
 * @param sort a column; with {@code -} before it the other way round
 */
record ReportQuery(
        @RestQuery @Nullable String team,
        @RestQuery @Nullable String role,
        @RestQuery @Nullable String school,
        @RestQuery @Nullable String period,
        @RestQuery @Nullable String from,
        @RestQuery @Nullable String until,
        @RestQuery @Nullable String within,
        @RestQuery @Nullable String item,
        @RestQuery @Nullable String group,
        @RestQuery @Nullable String sort,
        @RestQuery @Nullable String page) {

    /** The query of an address; what it does not know is left out. */
    static ReportQuery parse(String query) {
        var values = new HashMap<String, String>();
        for (var part : query.split("&")) {
            var at = part.indexOf('=');
            if (at > 0) {
                values.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return new ReportQuery(
                values.get("team"),
                values.get("role"),
                values.get("school"),
                values.get("period"),
                values.get("from"),
                values.get("until"),
                values.get("within"),
                values.get("item"),
                values.get("group"),
                values.get("sort"),
                values.get("page"));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
