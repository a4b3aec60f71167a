package org.uplink.path;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The slug of a learning path, which is its address. */
public record PathId(@JsonValue String slug) {

    /** The kind of a path that is a single thing. */
    static final String SINGLE = "single";

    /** The kind of a path that an organization composed. */
    static final String COMPOSED = "own";

    private static final char OWN = '~';
    private static final String COURSE = "course.";
    private static final String CERTIFICATION = "certification.";
    private static final String LEVEL = "level.";

    @JsonCreator
    public PathId {}

    public static PathId ofCourse(String course) {
        return new PathId(COURSE + course);
    }

    public static PathId ofCertification(String certification) {
        return new PathId(CERTIFICATION + certification);
    }

    public static PathId ofLevel(String competency, int level) {
        return new PathId(LEVEL + competency + "." + level);
    }

    /** A path that an organization composed, by the alias of the organization and what follows in its own addresses. */
    static PathId own(String alias, String slug) {
        return new PathId(alias + OWN + slug);
    }

    /** Whether an organization composed it: slugs in content have no such sign. */
    public boolean isOwn() {
        return slug.indexOf(OWN) >= 0;
    }

    /** Whether it is a single thing, assigned alone: slugs in content have no dot. */
    public boolean isSingle() {
        return slug.indexOf('.') >= 0 && !isOwn();
    }

    /** The course that it is, if it is one. */
    public Optional<String> course() {
        return after(COURSE);
    }

    /** The certification that it is, if it is one. */
    public Optional<String> certification() {
        return after(CERTIFICATION);
    }

    /** The competency, a dot and the level that it is, if it is one. */
    public Optional<String> level() {
        return after(LEVEL);
    }

    private Optional<String> after(String prefix) {
        return slug.startsWith(prefix) ? Optional.of(slug.substring(prefix.length())) : Optional.empty();
    }

    @Override
    public String toString() {
        return slug;
    }
}
