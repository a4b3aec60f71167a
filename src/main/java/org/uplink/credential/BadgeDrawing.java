package org.uplink.credential;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * The picture of a certification: rising steps below an arrow in a hexagon, or in an octagon where it is judged independently
 * of courses, with a mark for each competency that was verified. It has no letters, so it looks the same without any font.
 */
final class BadgeDrawing {

    private static final int SIZE = 400;
    private static final double CENTRE = SIZE / 2.0;
    private static final String ACCENT = "#0b6663";
    private static final String LIGHT = "#ffffff";
    private static final List<String> LEVELS = List.of("#c4e0de", "#8ec3bf", "#4f9f9b", "#1d7b77", "#07504e");
    private static final int STEP = 34;
    private static final int STEPS_LEFT = 115;
    private static final int STEPS_FOOT = 285;
    private static final int MOST_MARKS = 12;
    private static final int MARK = 8;

    /** A filled outline: x and y by turns. */
    private record Part(String colour, double... points) {}

    private final String title;
    private final List<Part> parts = new ArrayList<>();

    /** @param competencies how many were verified */
    BadgeDrawing(String title, boolean certificate, int competencies) {
        this.title = title;
        var corners = certificate ? 6 : 8;
        parts.add(new Part(ACCENT, polygon(corners, 190)));
        parts.add(new Part(LIGHT, polygon(corners, 176)));
        parts.add(new Part("#eaf2f2", polygon(corners, 168)));
        for (var i = 0; i < LEVELS.size(); i++) {
            var left = STEPS_LEFT + i * STEP;
            var top = STEPS_FOOT - 24.0 * (i + 1);
            parts.add(new Part(LEVELS.get(i), rectangle(left, top, left + STEP - 4.0, STEPS_FOOT)));
        }
        parts.add(new Part(
                ACCENT, 200, 85, 255, 140, 237, 158, 212, 133, 212, 178, 188, 178, 188, 133, 163, 158, 145, 140));
        var marks = Math.min(competencies, MOST_MARKS);
        for (var i = 0; i < marks; i++) {
            var left = CENTRE - marks * MARK + i * 2.0 * MARK + MARK / 2.0;
            parts.add(new Part(ACCENT, rectangle(left, 305, left + MARK, 315)));
        }
    }

    String svg() {
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">"
                        .formatted(SIZE, SIZE, SIZE, SIZE));
        svg.append("<title>").append(escaped(title)).append("</title>");
        for (var part : parts) {
            svg.append("<polygon fill=\"").append(part.colour()).append("\" points=\"");
            for (var number : part.points()) {
                svg.append(String.format(Locale.ROOT, "%.1f ", number));
            }
            svg.append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    byte[] png() {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (var part : parts) {
            graphics.setColor(Color.decode(part.colour()));
            graphics.fill(outline(part.points()));
        }
        graphics.dispose();
        return encoded(image);
    }

    /** A picture as PNG. */
    static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Path2D outline(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static double[] rectangle(double left, double top, double right, double bottom) {
        return new double[] {left, top, right, top, right, bottom, left, bottom};
    }

    /** A hexagon stands on a corner, an octagon on a side. */
    private static double[] polygon(int corners, double radius) {
        var points = new double[corners * 2];
        var turn = corners == 6 ? -Math.PI / 2 : -Math.PI / 2 + Math.PI / corners;
        for (var i = 0; i < corners; i++) {
            var angle = turn + 2 * Math.PI * i / corners;
            points[2 * i] = CENTRE + radius * Math.cos(angle);
            points[2 * i + 1] = CENTRE + radius * Math.sin(angle);
        }
        return points;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
