package org.uplink.path;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A path that the active organization composes.
 *
 * @param slug in the organization's own addresses
 * @param path its key once it is published
 * @param revision the last one published; 0 for none
 * @param publishedVersion the version of the draft that was published
 * @param changedBy a name
 * @param version counts the changes of the draft, so that two people do not write over each other
 */
record OwnPath(
        UUID id,
        String slug,
        PathId path,
        Draft draft,
        int revision,
        int publishedVersion,
        @Nullable Instant publishedAt,
        @Nullable Instant retiredAt,
        String changedBy,
        Instant changedAt,
        int version) {

    static OwnPath begun(UUID id, String slug, PathId path, Draft draft) {
        return new OwnPath(id, slug, path, draft, 0, 0, null, null, "", Instant.EPOCH, 0);
    }

    /** {@code draft}, {@code published}, {@code changed} since it was published, or {@code retired}. */
    public String state() {
        if (retiredAt != null) {
            return "retired";
        }
        if (revision == 0) {
            return "draft";
        }
        return version == publishedVersion ? "published" : "changed";
    }

    public boolean published() {
        return revision > 0;
    }

    public boolean retired() {
        return retiredAt != null;
    }

    public String address() {
        return "/team/paths/" + slug;
    }

    OwnPath with(Draft other) {
        return new OwnPath(
                id,
                slug,
                path,
                other,
                revision,
                publishedVersion,
                publishedAt,
                retiredAt,
                changedBy,
                changedAt,
                version);
    }
}
