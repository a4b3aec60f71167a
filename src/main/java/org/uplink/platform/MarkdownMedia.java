package org.uplink.platform;

import java.util.Optional;

/** The pictures and videos that a text may show, and the place where its drawings go. */
public interface MarkdownMedia {

    /** Where the browser gets something, and how large it is drawn; 0 where that is not known. */
    record Shown(String address, int width, int height) {}

    /** A file beside the text, by the name that the text uses. */
    Optional<Shown> find(String file);

    /** Keeps a drawing that was made from the text. */
    Shown keep(SvgPicture drawing);

    /** For texts that stand alone: they show nothing. */
    MarkdownMedia NONE = new MarkdownMedia() {
        @Override
        public Optional<Shown> find(String file) {
            return Optional.empty();
        }

        @Override
        public Shown keep(SvgPicture drawing) {
            throw new IllegalStateException("This text has no place for drawings");
        }
    };
}
