package org.uplink.platform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** What our Markdown has beyond CommonMark, and what it leaves out. */
final class MarkdownBlocks extends CoreHtmlNodeRenderer {

    private static final Pattern CALLOUT = Pattern.compile("^\\[!([A-Z]+)]\\s*");
    private static final Set<String> CALLOUTS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "EXAMPLE");
    private static final Pattern FOLDING = Pattern.compile("</?(details|summary)>");
    private static final Pattern LINK = Pattern.compile("(https?://|mailto:|/(?!/)|#).+", Pattern.DOTALL);
    private static final String DIAGRAM = "plantuml";

    /** One rendering of one text. */
    static final class Context {
        private final Markdown.Source source;
        private final MarkdownFigures figures;
        private int open;

        Context(Markdown.Source source, MarkdownMedia media) {
            this.source = source;
            this.figures = new MarkdownFigures(source, media);
        }

        /** Checks what only shows at the end. */
        void finish() {
            if (open != 0) {
                source.problem(
                        0, "A <details> is not closed, or closed twice.", "Write one </details> for each <details>.");
            }
        }
    }

    private final Context rendering;
    private final Markdown.Source source;

    MarkdownBlocks(HtmlNodeRendererContext context, Context rendering) {
        super(context);
        this.rendering = rendering;
        this.source = rendering.source;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                BlockQuote.class,
                FencedCodeBlock.class,
                Heading.class,
                HtmlBlock.class,
                HtmlInline.class,
                Image.class,
                Link.class,
                Paragraph.class,
                Markdown.Scroll.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Markdown.Scroll) {
            element("div", Map.of("class", "scroll", "role", "group", "aria-label", "Table", "tabindex", "0"), node);
        } else {
            node.accept(this);
        }
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            source.problem(
                    heading, "The title is the only heading of the first level.", "Begin this heading with '##'.");
        }
        super.visit(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
            rendering.figures.image(context, image);
        } else {
            super.visit(paragraph);
        }
    }

    @Override
    public void visit(Image image) {
        source.problem(image, "A picture stands inside a sentence.", "Give it a paragraph of its own.");
    }

    @Override
    public void visit(Link link) {
        if (!LINK.matcher(link.getDestination()).matches()) {
            source.problem(
                    link,
                    "The link to '" + link.getDestination() + "' leads nowhere.",
                    "Write a whole address that begins with https://, or one of ours that begins with /.");
        }
        super.visit(link);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        var info = code.getInfo() == null ? "" : code.getInfo().strip();
        if (info.equals(DIAGRAM) || info.startsWith(DIAGRAM + " ")) {
            rendering.figures.diagram(
                    context, code, info.substring(DIAGRAM.length()).strip());
        } else {
            super.visit(code);
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        folding(html, html.getLiteral());
        super.visit(html);
    }

    @Override
    public void visit(HtmlInline html) {
        folding(html, html.getLiteral());
        super.visit(html);
    }

    private void folding(Node node, String literal) {
        var tags = FOLDING.matcher(literal).results().map(tag -> tag.group()).toList();
        rendering.open +=
                (int) tags.stream().filter(tag -> tag.equals("<details>")).count();
        rendering.open -=
                (int) tags.stream().filter(tag -> tag.equals("</details>")).count();
        if (Pattern.compile("<[a-zA-Z/!?]")
                .matcher(FOLDING.matcher(literal).replaceAll(""))
                .find()) {
            source.problem(
                    node,
                    "This HTML is not shown: '"
                            + literal.strip().lines().findFirst().orElse("") + "'.",
                    "Write Markdown; only <details> and <summary> are allowed. Put code and placeholders between backticks.");
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text text) {
            var kind = CALLOUT.matcher(text.getLiteral());
            if (kind.find()) {
                callout(quote, first, kind.group(1));
                return;
            }
        }
        super.visit(quote);
    }

    private void callout(BlockQuote quote, Paragraph first, String kind) {
        if (!CALLOUTS.contains(kind)) {
            source.problem(
                    quote,
                    "There is no call-out [!" + kind + "].",
                    "Use one of NOTE, TIP, IMPORTANT, WARNING, EXAMPLE.");
            return;
        }
        var html = context.getWriter();
        var name = kind.toLowerCase(Locale.ROOT);
        html.line();
        html.tag("div", ordered("class", "callout callout-" + name, "role", "note"));
        html.tag("p", Map.of("class", "callout-title"));
        html.tag("span", Map.of("class", "callout-kind"));
        html.text(kind.charAt(0) + name.substring(1));
        html.tag("/span");
        title(first);
        html.tag("/p");
        if (first.getFirstChild() == null) {
            first.unlink();
        }
        visitChildren(quote);
        html.tag("/div");
        html.line();
    }

    /** The rest of the call-out's first line. What is written is taken out of the paragraph, which then holds only the text. */
    private void title(Paragraph first) {
        var text = (Text) first.getFirstChild();
        text.setLiteral(CALLOUT.matcher(text.getLiteral()).replaceFirst(""));
        var own = !text.getLiteral().isBlank() || text.getNext() != null && !isBreak(text.getNext());
        if (own) {
            context.getWriter().text(" ");
        }
        for (var node = first.getFirstChild(); node != null && !isBreak(node); node = first.getFirstChild()) {
            context.render(node);
            node.unlink();
        }
        if (first.getFirstChild() != null) {
            first.getFirstChild().unlink();
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private void element(String tag, Map<String, String> attributes, Node node) {
        var html = context.getWriter();
        html.line();
        html.tag(tag, attributes);
        visitChildren(node);
        html.tag("/" + tag);
        html.line();
    }

    static Map<String, String> ordered(String... pairs) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
