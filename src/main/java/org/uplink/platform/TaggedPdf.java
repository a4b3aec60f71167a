package org.uplink.platform;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes well-formed HTML as a PDF that a screen reader can read: tagged, with language and title, fonts inside. */
@ApplicationScoped
public class TaggedPdf {

    /** Comes with PDFBox, under the SIL Open Font License. It has one weight, so size is what sets headings apart. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    public byte[] written(String html) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(TaggedPdf::font, "Liberation Sans", REGULAR, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.withProducer("Uplink");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        var font = PDDocument.class.getResourceAsStream(FONT);
        if (font == null) {
            throw new IllegalStateException(FONT + " is not among the resources");
        }
        return font;
    }
}
