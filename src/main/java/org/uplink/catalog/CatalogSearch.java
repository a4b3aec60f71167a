package org.uplink.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Framework;
import org.uplink.competency.RoleProfileId;

/**
 * What somebody looks for. Empty text and 0 stand for "any"; what the catalogue does not know counts as any.
 *
 * @param q words, as a search engine takes them: quotes, {@code or} and a minus work
 * @param domain the id of a domain
 * @param minutes at most
 * @param role the key of a role profile
 * @param page counted from 1
 */
record CatalogSearch(String q, String domain, int level, int minutes, String role, int page) {

    static final List<Integer> MINUTES = List.of(30, 60, 120, 180);
    private static final int LONGEST = 200;
    private static final int MOST_PAGES = 1000;

    static CatalogSearch of(CatalogQuery query, Framework framework) {
        var q = query.q() == null ? "" : query.q().replaceAll("\\p{Cntrl}", " ").strip();
        var domain = framework.domains().stream().map(Framework.Domain::id).filter(id -> id.equals(query.domain()));
        var role = framework.role(new RoleProfileId(query.role() == null ? "" : query.role()));
        var level = number(query.level(), 5);
        var minutes = number(query.minutes(), MINUTES.getLast());
        return new CatalogSearch(
                q.length() > LONGEST ? q.substring(0, LONGEST) : q,
                domain.findFirst().orElse(""),
                level,
                MINUTES.contains(minutes) ? minutes : 0,
                role.map(profile -> profile.id().key()).orElse(""),
                Math.max(1, number(query.page(), MOST_PAGES)));
    }

    private static int number(@Nullable String text, int most) {
        if (text == null || !text.matches("\\d{1,4}")) {
            return 0;
        }
        var number = Integer.parseInt(text);
        return number <= most ? number : 0;
    }

    /** The address of this search without one of its parts. */
    public String without(String part) {
        var parts = parts();
        parts.remove(part);
        return address(parts);
    }

    /** The address of this search, ready for the number of a page. */
    public String pages() {
        var address = address(parts());
        return address + (address.contains("?") ? "&" : "?");
    }

    private static String address(Map<String, String> parts) {
        return parts.isEmpty()
                ? "/catalog"
                : parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), UTF_8))
                        .collect(Collectors.joining("&", "/catalog?", ""));
    }

    private Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("domain", domain);
        parts.put("level", level == 0 ? "" : String.valueOf(level));
        parts.put("minutes", minutes == 0 ? "" : String.valueOf(minutes));
        parts.put("role", role);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }
}
