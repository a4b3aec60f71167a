package org.uplink.platform;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.Encoding;

/**
 * Authors' Markdown as HTML that is safe to show: CommonMark with tables, footnotes, call-outs, captioned pictures and
 * videos, and diagrams. Whatever comes out has passed {@link SafeHtml}. Mistakes are told to the content item.
 */
public final class Markdown {

    /**
     * A text and where it stands.
     *
     * @param firstLine the line of the file on which the text begins, counted from 1
     */
    public record Source(ContentItem item, String file, int firstLine, String text) {

        void problem(Node node, String what, String fix) {
            var spans = node.getSourceSpans();
            problem(spans.isEmpty() ? 0 : spans.getFirst().getLineIndex(), what, fix);
        }

        void problem(int lineOfText, String what, String fix) {
            item.problem(file, firstLine + lineOfText, what, fix);
        }
    }

    /** Keeps the ids of headings apart from those of the page around them. */
    private static final String HEADING_PREFIX = "s-";

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            FootnotesExtension.create(),
            HeadingAnchorExtension.builder().idPrefix(HEADING_PREFIX).build());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    /** A text that stands alone: pictures and diagrams in it are mistakes. */
    public static String html(Source source) {
        return html(source, MarkdownMedia.NONE);
    }

    public static String html(Source source, MarkdownMedia media) {
        return render(PARSER.parse(source.text()), source, media);
    }

    /** Like {@link #html(Source)}, but a single paragraph comes without its element, to stand in a label or a sentence. */
    public static String phrase(Source source) {
        var document = PARSER.parse(source.text());
        if (document.getFirstChild() instanceof Paragraph only && only.getNext() == null) {
            only.unlink();
            for (var child = only.getFirstChild(); child != null; child = only.getFirstChild()) {
                document.appendChild(child);
            }
        }
        return render(document, source, MarkdownMedia.NONE).strip();
    }

    /** Words that somebody typed into a form, as paragraphs and lines: nothing in them is markup. */
    public static String plain(String text) {
        var document = new Document();
        for (var block : text.strip().split("\n\\s*\n")) {
            var paragraph = new Paragraph();
            block.strip().lines().forEach(line -> {
                if (paragraph.getFirstChild() != null) {
                    paragraph.appendChild(new HardLineBreak());
                }
                paragraph.appendChild(new Text(line.strip()));
            });
            document.appendChild(paragraph);
        }
        return SafeHtml.clean(HtmlRenderer.builder().build().render(document)).strip();
    }

    /** What was typed, from what {@link #plain} made of it; {@code plain} makes the same of it again. */
    public static String typed(String html) {
        var lines = html.replaceAll("\\s*<br ?/?>\\s*", "\n")
                .replaceAll("\\s*</p>\\s*<p>\\s*", "\n\n")
                .replaceAll("<[^>]*>", "");
        return Encoding.decodeHtml(lines, false).strip();
    }

    /** The words of rendered HTML, for search. */
    public static String words(String html) {
        return Encoding.decodeHtml(html.replaceAll("<[^>]*>", " "), false)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether rendered HTML holds code in a language that can be coloured. */
    public static boolean showsCode(String html) {
        return html.contains("<code class=\"language-");
    }

    private static String render(Node document, Source source, MarkdownMedia media) {
        document.accept(new TableWrapper());
        var blocks = new MarkdownBlocks.Context(source, media);
        var html = HtmlRenderer.builder()
                .nodeRendererFactory(context -> new MarkdownBlocks(context, blocks))
                .extensions(EXTENSIONS)
                .attributeProviderFactory(_ -> attributes())
                .build()
                .render(document);
        blocks.finish();
        return SafeHtml.clean(html);
    }

    private static AttributeProvider attributes() {
        return (_, tag, attributes) -> {
            switch (tag) {
                case "a" -> rel(attributes);
                case "th" -> attributes.put("scope", "col");
                // What is too wide scrolls by itself, and must then be reachable by keyboard.
                case "pre" -> attributes.put("tabindex", "0");
                default -> {}
            }
        };
    }

    private static void rel(Map<String, String> attributes) {
        var address = attributes.getOrDefault("href", "");
        if (address.startsWith("https://") || address.startsWith("http://")) {
            attributes.put("rel", "noopener noreferrer");
        }
    }

    /** Around each table, so that a wide one scrolls and the page does not. */
    static final class Scroll extends CustomBlock {}

    private static final class TableWrapper extends AbstractVisitor {
        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                var scroll = new Scroll();
                block.insertBefore(scroll);
                scroll.appendChild(block);
            }
            visitChildren(block);
        }

        /** The corner of a table with names on two sides is no heading of anything. */
        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell cell && cell.getFirstChild() == null) {
                cell.setHeader(false);
            }
            visitChildren(node);
        }
    }
}
