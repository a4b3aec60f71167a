package org.uplink.path;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a path of one's own was adopted from another organization.
 *
 * @param ownPath the id of one's own path
 * @param slug of one's own path
 * @param from the organization that shares the origin, or shared it
 * @param revision the version that was taken last
 * @param left a later version that was looked at and left; 0 for none
 * @param offered the version that is shared now; 0 where none is
 */
record Adoption(UUID ownPath, String slug, PathId origin, String from, int revision, int left, int offered) {

    static Adoption of(Row row) {
        return new Adoption(
                row.ownPath(),
                row.slug(),
                new PathId(row.origin()),
                row.from(),
                number(row.revision()),
                number(row.left()),
                number(row.offered()));
    }

    /** As the database has it. */
    record Row(
            UUID ownPath,
            String slug,
            String origin,
            String from,
            String revision,
            @Nullable String left,
            @Nullable String offered) {}

    private static int number(@Nullable String revision) {
        return revision == null ? 0 : Integer.parseInt(revision);
    }

    /** Whether a later version than the one taken is shared. */
    public boolean outdated() {
        return offered > revision;
    }

    /** Whether somebody should look at a later version: it was not left. */
    public boolean asks() {
        return outdated() && offered > left;
    }

    public String address() {
        return "/team/paths/" + slug;
    }
}
