package org.uplink.platform;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A picture that draws and does nothing else: no script, no foreign content, no reference out of itself.
 *
 * @param width of the view box, for the space that the page keeps free
 */
public record SvgPicture(byte[] bytes, int width, int height) {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "path",
            "text",
            "tspan",
            "marker",
            "clipPath",
            "mask",
            "pattern",
            "linearGradient",
            "radialGradient",
            "stop");
    private static final Pattern OUTSIDE =
            Pattern.compile("url\\(\\s*['\"]?\\s*(?!#)|javascript:|expression\\(|@import");
    private static final XMLInputFactory XML = reader();

    /** What a picture may not have, and where. */
    public static final class Unsafe extends Exception {
        private final int line;
        private final String what;

        Unsafe(int line, String what) {
            super(what);
            this.line = line;
            this.what = what;
        }

        public String what() {
            return what;
        }

        public int line() {
            return line;
        }
    }

    /** @throws Unsafe with line and reason where it is no such picture */
    public static SvgPicture of(byte[] bytes) throws Unsafe {
        try {
            var xml = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
            Optional<double[]> box = Optional.empty();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    check(xml);
                    box = box.isPresent() ? box : Optional.of(viewBox(xml));
                }
            }
            var size = box.orElseThrow();
            return new SvgPicture(bytes, (int) Math.ceil(size[0]), (int) Math.ceil(size[1]));
        } catch (XMLStreamException malformed) {
            throw new Unsafe(
                    Math.max(1, malformed.getLocation().getLineNumber()), "The picture is not well-formed SVG.");
        }
    }

    private static void check(XMLStreamReader xml) throws Unsafe {
        var line = xml.getLocation().getLineNumber();
        if (!ELEMENTS.contains(xml.getLocalName())) {
            throw new Unsafe(line, "A picture may not hold <" + xml.getLocalName() + ">.");
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = xml.getAttributeValue(i);
            if (name.startsWith("on")) {
                throw new Unsafe(line, "A picture may not react: '" + name + "' is a script.");
            }
            if ((name.equals("href") || name.equals("src")) && !value.startsWith("#")
                    || OUTSIDE.matcher(value.toLowerCase(Locale.ROOT)).find()) {
                throw new Unsafe(line, "A picture may not refer to something outside: '" + value + "'.");
            }
        }
    }

    private static double[] viewBox(XMLStreamReader xml) throws Unsafe {
        var box = xml.getLocalName().equals("svg") ? xml.getAttributeValue(null, "viewBox") : null;
        var parts = box == null ? new String[0] : box.strip().split("[\\s,]+", -1);
        try {
            return new double[] {Double.parseDouble(parts[2]), Double.parseDouble(parts[3])};
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException missing) {
            throw new Unsafe(
                    xml.getLocation().getLineNumber(), "The picture needs a viewBox of four numbers on <svg>.");
        }
    }

    private static XMLInputFactory reader() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
