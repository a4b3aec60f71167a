package org.uplink.catalog;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Refusal;

/** Pictures, videos and captions of courses. An address holds the revision, so what it answers never changes. */
@Path("/media/{course}/{revision}/{file}")
class MediaFiles {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** A picture opened on its own runs nothing and loads nothing; drawings carry their looks in style attributes. */
    private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    /** Players ask for the rest of a video; they get it in pieces, so that skipping ahead does not load all before. */
    private static final int LARGEST_PIECE = 1024 * 1024;

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,10})-(\\d{1,10})?");
    private static final int WHOLE = Integer.MAX_VALUE;

    /** @param bytes those that were asked for */
    private record Piece(String type, int size, byte[] bytes) {}

    /** @param last inclusive */
    private record Range(int first, int last) {}

    private final EntityManager entities;

    MediaFiles(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    @PermitAll
    @Transactional
    public Response show(
            @RestPath String course,
            @RestPath String revision,
            @RestPath String file,
            @HeaderParam("Range") @Nullable String asked) {
        var range = range(asked);
        var piece = find(course, revision, file, range == null ? new Range(0, WHOLE - 1) : range);
        var answer = range == null ? Response.ok(piece.bytes()) : part(piece, range);
        answer.header(HttpHeaders.CONTENT_TYPE, piece.type())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .header("Accept-Ranges", "bytes");
        if (piece.type().startsWith("image/svg")) {
            answer.header("Content-Security-Policy", ALONE);
        }
        return answer.build();
    }

    private static Response.ResponseBuilder part(Piece piece, Range range) {
        if (range.first() >= piece.size()) {
            return Response.status(416).header("Content-Range", "bytes */" + piece.size());
        }
        var last = range.first() + piece.bytes().length - 1;
        return Response.status(206)
                .entity(piece.bytes())
                .header("Content-Range", "bytes " + range.first() + "-" + last + "/" + piece.size());
    }

    private Piece find(String course, String revision, String file, Range range) {
        var found = entities.createNativeQuery("""
                        select type, length(bytes), substring(bytes from ?4 for ?5) from course_media
                        where course = ?1 and revision = ?2 and name = ?3""", Piece.class)
                .setParameter(1, course)
                .setParameter(2, revision)
                .setParameter(3, file)
                .setParameter(4, range.first() + 1)
                .setParameter(5, range.last() - range.first() + 1)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal.NotFound();
        }
        return (Piece) found.getFirst();
    }

    /** Null where the whole file is the answer: nothing was asked for, or in a form that a server may ignore. */
    private static @Nullable Range range(@Nullable String asked) {
        var match = RANGE.matcher(asked == null ? "" : asked);
        if (!match.matches()) {
            return null;
        }
        var first = Long.parseLong(match.group(1));
        var last = match.group(2) == null ? Long.MAX_VALUE : Long.parseLong(match.group(2));
        if (last < first || first >= WHOLE - LARGEST_PIECE) {
            return null;
        }
        return new Range((int) first, (int) Math.min(last, first + LARGEST_PIECE - 1));
    }
}
