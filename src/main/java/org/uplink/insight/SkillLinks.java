package org.uplink.insight;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Addresses of a skill map: each changes one thing and keeps the others. */
record SkillLinks(String base, SkillQuery query) {

    public List<String> shows() {
        return Arrays.stream(SkillQuery.Show.values()).map(SkillQuery.Show::key).toList();
    }

    public String show(String show) {
        return address(new SkillQuery(
                query.role(), show.equals("all") ? null : show, query.view(), query.sort(), query.competency()));
    }

    public String role(String role) {
        return address(new SkillQuery(
                role.isEmpty() ? null : role, query.show(), query.view(), query.sort(), query.competency()));
    }

    public String table() {
        return address(new SkillQuery(query.role(), query.show(), "table", null, null));
    }

    /** The same as a file. */
    public String file() {
        return address(new SkillQuery(query.role(), query.show(), null, query.sort(), null))
                .replaceFirst("^" + base, base + "/table");
    }

    public String map() {
        return address(new SkillQuery(query.role(), query.show(), null, null, null));
    }

    public String sort(String sort) {
        return address(new SkillQuery(query.role(), query.show(), "table", sort, null));
    }

    public String tile(String competency) {
        return address(new SkillQuery(query.role(), query.show(), null, null, competency));
    }

    public boolean showing(String show) {
        return query.wantedShow().key().equals(show);
    }

    public boolean sortedBy(String sort) {
        return query.wantedSort().key().equals(sort);
    }

    public boolean ofRole(String role) {
        return role.equals(query.role() == null ? "" : query.role());
    }

    public boolean isOpen(String competency) {
        return competency.equals(query.competency());
    }

    public boolean asTable() {
        return query.wantsTable();
    }

    private String address(SkillQuery wanted) {
        var address = new StringBuilder(base);
        append(address, "role", wanted.role());
        append(address, "show", wanted.show());
        append(address, "view", wanted.view());
        append(address, "sort", wanted.sort());
        append(address, "competency", wanted.competency());
        return address.toString();
    }

    private static void append(StringBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(encode(value, UTF_8));
        }
    }
}
