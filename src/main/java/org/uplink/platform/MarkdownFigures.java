package org.uplink.platform;

import static org.uplink.platform.MarkdownBlocks.ordered;

import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Pictures, videos and diagrams of a text, each a figure that also those can use who do not see or hear it. */
final class MarkdownFigures {

    private final Markdown.Source source;
    private final MarkdownMedia media;

    MarkdownFigures(Markdown.Source source, MarkdownMedia media) {
        this.source = source;
        this.media = media;
    }

    void image(HtmlNodeRendererContext context, Image image) {
        var file = image.getDestination();
        var shown = media.find(file);
        if (shown.isEmpty()) {
            source.problem(image, "There is no file '" + file + "' here.", "Add it, or correct the name.");
            return;
        }
        var alternative = alternative(image);
        var caption = image.getTitle() == null ? "" : image.getTitle().strip();
        if (isBlank(image, alternative, caption)) {
            return;
        }
        if (isVideo(file)) {
            video(context.getWriter(), image, shown.get(), new Said(alternative, caption));
        } else {
            picture(context.getWriter(), shown.get(), new Said(alternative, caption), "");
        }
    }

    void diagram(HtmlNodeRendererContext context, FencedCodeBlock code, String alternative) {
        if (alternative.isEmpty()) {
            source.problem(
                    code,
                    "The diagram has no text alternative.",
                    "Say after 'plantuml', on the same line, what the diagram shows.");
            return;
        }
        if (media == MarkdownMedia.NONE) {
            source.problem(code, "A diagram cannot stand in this text.", "Move it to a lesson, or say it in words.");
            return;
        }
        try {
            var shown = media.keep(Diagrams.draw(code.getLiteral()));
            picture(context.getWriter(), shown, new Said(alternative, ""), "diagram");
        } catch (Diagrams.Rejected rejected) {
            var line = code.getSourceSpans().getFirst().getLineIndex() + 1 + rejected.line;
            source.problem(line, rejected.what, "Correct this line of the diagram; see plantuml.com for the form.");
        }
    }

    private static String alternative(Image image) {
        var words = new StringBuilder();
        image.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    /** What stands for a picture, and what stands below it. */
    private record Said(String alternative, String caption) {}

    private boolean isBlank(Node image, String alternative, String caption) {
        if (alternative.isEmpty()) {
            source.problem(
                    image,
                    "The picture has no text alternative.",
                    "Say between the brackets what somebody who cannot see it needs to know.");
        }
        if (caption.isEmpty()) {
            source.problem(image, "The picture has no caption.", "Add one in quotes after the name of the file.");
        }
        return alternative.isEmpty() || caption.isEmpty();
    }

    private static void picture(HtmlWriter html, MarkdownMedia.Shown shown, Said said, String kind) {
        html.line();
        html.tag("figure", kind.isEmpty() ? Map.of() : Map.of("class", kind));
        var attributes = ordered("src", shown.address(), "alt", said.alternative(), "loading", "lazy");
        if (shown.width() > 0) {
            attributes.put("width", String.valueOf(shown.width()));
            attributes.put("height", String.valueOf(shown.height()));
        }
        html.tag("img", attributes, true);
        caption(html, said.caption());
        html.tag("/figure");
        html.line();
    }

    private void video(HtmlWriter html, Image image, MarkdownMedia.Shown shown, Said said) {
        var captions = image.getDestination().replaceFirst("\\.[a-z0-9]+$", ".vtt");
        var track = media.find(captions);
        if (track.isEmpty()) {
            source.problem(image, "The video has no captions.", "Add '" + captions + "' (WebVTT) beside it.");
            return;
        }
        html.line();
        html.tag("figure", Map.of("class", "video"));
        html.tag(
                "video",
                ordered("controls", "", "preload", "none", "src", shown.address(), "aria-label", said.alternative()));
        html.tag(
                "track",
                ordered(
                        "kind",
                        "captions",
                        "srclang",
                        "en",
                        "label",
                        "English",
                        "default",
                        "",
                        "src",
                        track.get().address()),
                true);
        html.tag("/video");
        caption(html, said.caption());
        html.tag("/figure");
        html.line();
    }

    private static void caption(HtmlWriter html, String caption) {
        if (!caption.isEmpty()) {
            html.tag("figcaption");
            html.text(caption);
            html.tag("/figcaption");
        }
    }

    private static boolean isVideo(String file) {
        return file.endsWith(".webm") || file.endsWith(".mp4");
    }
}
