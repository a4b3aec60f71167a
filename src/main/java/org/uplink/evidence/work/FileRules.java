package org.uplink.evidence.work;

import java.util.Map;
import java.util.Optional;

/** Which files may be evidence. The bytes decide; the name only tells one office format from another. */
final class FileRules {

    private static final long MEGABYTE = 1024 * 1024;
    static final long MOST_BYTES = 50 * MEGABYTE;
    static final int MOST_FILES = 10;

    /** Twice what good cameras take; who opens one with more may find that their machine stands still. */
    static final long MOST_PIXELS = 100_000_000;

    private static final int LONGEST_NAME = 120;

    /** Nothing that a browser or an office program would run: no HTML, SVG, macros, archives or programs. */
    static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("application/pdf", "pdf"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/webp", "webp"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/markdown", "md"),
            Map.entry("text/x-web-markdown", "md"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"));

    private FileRules() {}

    static boolean isAllowed(String type) {
        return ALLOWED.containsKey(type);
    }

    /** The part without which an office file of this type is none; empty where it is no package of parts. */
    static Optional<String> partOf(String type) {
        if (type.startsWith("application/vnd.openxmlformats")) {
            return Optional.of("[Content_Types].xml");
        }
        return type.startsWith("application/vnd.oasis.opendocument")
                ? Optional.of("META-INF/manifest.xml")
                : Optional.empty();
    }

    /** Whether a part of an office file is a macro, or holds some. */
    static boolean isMacro(String part) {
        return part.endsWith("vbaProject.bin") || part.startsWith("Basic/") || part.startsWith("Scripts/");
    }

    /** "31 MB", as people read it. */
    static String size(long bytes) {
        if (bytes < MEGABYTE) {
            return Math.max(1, bytes / 1024) + " kB";
        }
        return (bytes + MEGABYTE / 2) / MEGABYTE + " MB";
    }

    /** The last part of a name, without anything that a file system or a header would take for more than a name. */
    static String cleanName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;%]", "_").strip();
        var visible = clean.replaceFirst("^\\.+", "");
        var kept = visible.length() > LONGEST_NAME ? visible.substring(visible.length() - LONGEST_NAME) : visible;
        return kept.isEmpty() ? "file" : kept;
    }
}
