package org.uplink.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.uplink.platform.ContentItem;
import org.uplink.platform.MarkdownMedia;
import org.uplink.platform.SvgPicture;

/** The pictures, videos and drawings of a course while it is read: each checked once, and each used somewhere. */
final class CourseMedia {

    /** An SVG of this size is a photograph in disguise; drawings of ours stay far below. */
    private static final int LARGEST_PICTURE = 6 * 1024;

    private static final String SVG = "image/svg+xml";

    private final ContentItem item;
    private final Map<String, Medium> files = new HashMap<>();
    private final Map<String, MarkdownMedia.Shown> shown = new HashMap<>();
    private final List<Medium> drawings = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    CourseMedia(ContentItem item) {
        this.item = item;
        item.files().keySet().stream().filter(CourseMedia::isMedium).forEach(this::add);
    }

    static boolean isMedium(String file) {
        return file.startsWith("pictures/") || file.startsWith("videos/");
    }

    /** What one text of the course may show; its drawings are numbered by the text's name. */
    MarkdownMedia of(String text) {
        return new MarkdownMedia() {
            private int drawn;

            @Override
            public Optional<Shown> find(String file) {
                used.add(file);
                return Optional.ofNullable(shown.get(file));
            }

            @Override
            public Shown keep(SvgPicture drawing) {
                drawn++;
                var name = text + "-diagram-" + drawn + ".svg";
                drawings.add(new Medium(name, SVG, drawing.bytes()));
                return new Shown(address(name), drawing.width(), drawing.height());
            }
        };
    }

    /** Everything that the texts show; to be asked when all texts are read. */
    List<Medium> all() {
        files.keySet().stream()
                .filter(file -> !used.contains(file))
                .sorted()
                .forEach(file -> item.problem(file, 1, "No lesson shows this file.", "Show it, or delete it."));
        var all = new ArrayList<>(files.values());
        all.addAll(drawings);
        return all;
    }

    private void add(String file) {
        var name = file.substring(file.indexOf('/') + 1);
        var type = type(file);
        if (type.isEmpty() || !name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.[a-z0-9]+")) {
            item.problem(
                    file,
                    1,
                    "This file cannot be shown.",
                    "Name it with small letters, digits and hyphens: pictures end with .svg, videos with .webm or .mp4, captions with .vtt.");
            return;
        }
        var bytes = requireNonNull(item.files().get(file));
        files.put(file, new Medium(name, type.get(), bytes));
        shown.put(
                file,
                type.get().equals(SVG) ? picture(file, name, bytes) : new MarkdownMedia.Shown(address(name), 0, 0));
    }

    private static Optional<String> type(String file) {
        var folder = file.substring(0, file.indexOf('/'));
        var extension = file.substring(file.lastIndexOf('.') + 1);
        return switch (folder + " " + extension) {
            case "pictures svg" -> Optional.of(SVG);
            case "videos webm" -> Optional.of("video/webm");
            case "videos mp4" -> Optional.of("video/mp4");
            case "videos vtt" -> Optional.of("text/vtt;charset=UTF-8");
            default -> Optional.empty();
        };
    }

    private MarkdownMedia.Shown picture(String file, String name, byte[] bytes) {
        if (bytes.length > LARGEST_PICTURE) {
            item.problem(
                    file,
                    1,
                    "The picture has " + bytes.length + " bytes, more than " + LARGEST_PICTURE + ".",
                    "Draw it with fewer shapes, and round the numbers.");
        }
        try {
            var picture = SvgPicture.of(bytes);
            return new MarkdownMedia.Shown(address(name), picture.width(), picture.height());
        } catch (SvgPicture.Unsafe unsafe) {
            item.problem(file, unsafe.line(), unsafe.what(), "Draw with shapes, paths and text only.");
            return new MarkdownMedia.Shown(address(name), 0, 0);
        }
    }

    private String address(String name) {
        return "/media/" + item.slug() + "/" + item.revision() + "/" + name;
    }
}
