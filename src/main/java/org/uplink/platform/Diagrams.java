package org.uplink.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;

/** Diagrams written as text, drawn by PlantUML inside the service: nothing is read from disk or network. */
final class Diagrams {

    /** Lines of ours before the author's first. The light ground keeps it readable on a dark page. */
    private static final String HEAD = "!pragma layout smetana\nskinparam backgroundColor #f4f7f8\n";

    private static final int LINES_BEFORE = 3;

    /** Drawing takes longer than all the rest of a lesson, and an edit elsewhere leaves a diagram as it is. */
    private static final ConcurrentHashMap<String, SvgPicture> DRAWN = new ConcurrentHashMap<>();

    static {
        System.setProperty("java.awt.headless", "true");
        System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
    }

    private Diagrams() {}

    /** Why a text cannot be drawn. */
    static final class Rejected extends Exception {
        /** Of the text, counted from 0. */
        final int line;

        final String what;

        Rejected(int line, String what) {
            super(what);
            this.line = line;
            this.what = what;
        }
    }

    static SvgPicture draw(String text) throws Rejected {
        var known = DRAWN.get(text);
        if (known != null) {
            return known;
        }
        refuseDirectives(text);
        try {
            var picture = SvgPicture.of(svg(text));
            DRAWN.put(text, picture);
            return picture;
        } catch (SvgPicture.Unsafe unsafe) {
            throw new Rejected(0, unsafe.what());
        }
    }

    /** A diagram only says what it shows: looks are ours, and files and addresses are nobody's. */
    private static void refuseDirectives(String text) throws Rejected {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (line.startsWith("!")
                    || line.startsWith("@")
                    || line.startsWith("skinparam")
                    || line.startsWith("<style")) {
                throw new Rejected(i, "'" + line + "' does not belong in a diagram.");
            }
            if (line.contains("[[") || line.contains("<img") || line.startsWith("sprite")) {
                throw new Rejected(i, "A diagram holds neither links nor pictures.");
            }
        }
    }

    private static byte[] svg(String text) throws Rejected {
        var kind = text.stripLeading().startsWith("*") ? "mindmap" : "uml";
        var reader = new SourceStringReader(
                "@start" + kind + "\n" + HEAD + text + "\n@end" + kind + "\n", StandardCharsets.UTF_8);
        var blocks = reader.getBlocks();
        if (blocks.isEmpty()) {
            throw new Rejected(0, "The diagram is empty.");
        }
        if (blocks.getFirst().getDiagram() instanceof PSystemError error) {
            var at = error.getFirstError();
            throw new Rejected(
                    Math.max(0, at.getPosition() - LINES_BEFORE),
                    "The diagram cannot be drawn: " + at.getError() + ".");
        }
        try (var out = new ByteArrayOutputStream()) {
            reader.outputImage(out, 0, new FileFormatOption(FileFormat.SVG));
            return withoutSource(out.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Leaves out PlantUML's own remarks: its version and a copy of the text. */
    private static String withoutSource(String svg) {
        return svg.replaceAll("<\\?plantuml.*?\\?>", "").replaceAll("(?s)<!--.*?-->", "");
    }
}
