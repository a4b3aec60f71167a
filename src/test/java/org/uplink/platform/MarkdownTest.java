package org.uplink.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final int FIRST_LINE = 7;

    private final ContentBatch batch = new ContentBatch(Map.of());
    private final ContentItem item = new ContentItem("courses", "a-course", "0123", new TreeMap<>(), batch);
    private final List<SvgPicture> drawings = new ArrayList<>();

    private final MarkdownMedia media = new MarkdownMedia() {
        @Override
        public Optional<Shown> find(String file) {
            return file.equals("pictures/room.svg") || file.startsWith("videos/call.")
                    ? Optional.of(new Shown("/media/a-course/0123/" + file.replaceFirst(".*/", ""), 800, 400))
                    : Optional.empty();
        }

        @Override
        public Shown keep(SvgPicture drawing) {
            drawings.add(drawing);
            return new Shown("/media/a-course/0123/drawing.svg", drawing.width(), drawing.height());
        }
    };

    private Document html(String text) {
        return Jsoup.parseBodyFragment(Markdown.html(new Markdown.Source(item, "01-a.md", FIRST_LINE, text), media));
    }

    private List<String> problems() {
        return batch.problems().stream().map(ContentProblem::toString).toList();
    }

    @Test
    void aCalloutSaysItsKindInAWordAndKeepsItsTitle() {
        var callout = html("> [!WARNING] Not at *7:40*\n> Wait for the bell.\n>\n> Then go.")
                .expectFirst(".callout-warning");
        assertThat(callout.attr("role")).isEqualTo("note");
        assertThat(callout.expectFirst(".callout-title").text()).isEqualTo("Warning Not at 7:40");
        assertThat(callout.select("p").eachText())
                .containsExactly("Warning Not at 7:40", "Wait for the bell.", "Then go.");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aCalloutNeedsNoTitle() {
        assertThat(html("> [!TIP]\n> Look first.").select(".callout p").eachText())
                .containsExactly("Tip", "Look first.");
    }

    @Test
    void aQuotationStaysAQuotation() {
        assertThat(html("> She said so.").select("blockquote").text()).isEqualTo("She said so.");
    }

    @Test
    void theEmptyCornerOfATableIsNoHeading() {
        var table = html("| | Monday |\n|---|---|\n| Room 12 | free |");
        assertThat(table.select("th").eachText()).containsExactly("Monday");
        assertThat(table.select("thead td")).hasSize(1);
    }

    @Test
    void anUnknownCalloutIsAMistakeWithItsLine() {
        html("Text.\n\n> [!DANGER] Ice\n> Thin.");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("content/courses/a-course/01-a.md:9: There is no call-out");
    }

    @Test
    void aPictureBecomesAFigureThatKeepsItsSpace() {
        var figure =
                html("![A room with a door](pictures/room.svg \"Room 12\")").expectFirst("figure");
        var image = figure.expectFirst("img");
        assertThat(image.attr("alt")).isEqualTo("A room with a door");
        assertThat(image.attr("src")).isEqualTo("/media/a-course/0123/room.svg");
        assertThat(image.attr("width") + "x" + image.attr("height")).isEqualTo("800x400");
        assertThat(figure.expectFirst("figcaption").text()).isEqualTo("Room 12");
    }

    @Test
    void aPictureWithoutTextAlternativeIsAMistakeThatSaysHowToMendIt() {
        html("One.\n\nTwo.\n\n![](pictures/room.svg \"Room 12\")");
        assertThat(problems())
                .containsExactly("content/courses/a-course/01-a.md:11: The picture has no text alternative."
                        + " Say between the brackets what somebody who cannot see it needs to know.");
    }

    @Test
    void aPictureThatDoesNotExistIsAMistake() {
        html("![A room](pictures/romm.svg \"Room 12\")");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("01-a.md:7:", "There is no file 'pictures/romm.svg'");
    }

    @Test
    void aVideoComesWithCaptionsAndLoadsNothingByItself() {
        var video = html("![Two calls](videos/call.webm \"Two calls\")").expectFirst("figure > video");
        assertThat(video.hasAttr("controls")).isTrue();
        assertThat(video.attr("preload")).isEqualTo("none");
        assertThat(video.attr("aria-label")).isEqualTo("Two calls");
        var track = video.expectFirst("track");
        assertThat(track.attr("kind") + " " + track.attr("srclang")).isEqualTo("captions en");
        assertThat(track.hasAttr("default")).isTrue();
        assertThat(track.attr("src")).isEqualTo("/media/a-course/0123/call.vtt");
    }

    @Test
    void aDiagramIsDrawnWithItsAlternative() {
        var image = html("```plantuml The desk asks the vendor\nDesk -> Vendor : ask\n```")
                .expectFirst("figure.diagram img");
        assertThat(image.attr("alt")).isEqualTo("The desk asks the vendor");
        assertThat(Integer.parseInt(image.attr("width"))).isPositive();
        assertThat(new String(drawings.getFirst().bytes(), StandardCharsets.UTF_8))
                .contains("Vendor")
                .doesNotContain("<?plantuml");
    }

    @Test
    void aDiagramThatCannotBeDrawnNamesItsLine() {
        html("Text.\n\n```plantuml A mistake\nDesk -> Vendor : ask\nthis is nothing\n```");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("content/courses/a-course/01-a.md:11: The diagram cannot be drawn");
        assertThat(drawings).isEmpty();
    }

    @Test
    void aDiagramWithoutAlternativeIsAMistake() {
        html("```plantuml\nA -> B\n```");
        assertThat(problems()).singleElement().asString().contains("01-a.md:7:", "no text alternative");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!include /etc/passwd",
                "!include https://example.org/x",
                "A -> B : <img:/etc/passwd>",
                "@startuml"
            })
    void aDiagramReadsNoFileAndNoAddress(String line) {
        html("```plantuml Something\n" + line + "\nA -> B\n```");
        assertThat(problems()).singleElement().asString().contains("01-a.md:8:");
        assertThat(drawings).isEmpty();
    }

    @Test
    void tablesFootnotesHeadingsAndCodeKeepTheirMeaning() {
        var html = html("""
                ## First things
                Text.[^1]

                | A | B |
                |---|---:|
                | 1 | 2 |

                ```powershell
                Get-Date
                ```

                [^1]: The source.
                """);
        assertThat(html.expectFirst("h2").id()).isEqualTo("s-first-things");
        assertThat(html.expectFirst(".scroll[tabindex=0] > table th").attr("scope"))
                .isEqualTo("col");
        assertThat(html.select("td").get(1).attr("align")).isEqualTo("right");
        assertThat(html.expectFirst("pre > code").className()).isEqualTo("language-powershell");
        var back = html.expectFirst("section.footnotes li a");
        assertThat(html.expectFirst("sup a").attr("href"))
                .isEqualTo("#" + html.expectFirst("section.footnotes li").id());
        assertThat(back.attr("href")).isEqualTo("#" + html.expectFirst("sup a").id());
        assertThat(problems()).isEmpty();
    }

    @Test
    void anAnswerCanBeFolded() {
        var details = html("<details><summary>Our answer</summary>\n\nYes, **and** no.\n\n</details>\n\nAfter.")
                .expectFirst("details");
        assertThat(details.expectFirst("summary").text()).isEqualTo("Our answer");
        assertThat(details.expectFirst("strong").text()).isEqualTo("and");
        assertThat(details.text()).doesNotContain("After");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aFoldThatIsNotClosedIsAMistake() {
        html("<details><summary>Our answer</summary>\n\nYes.");
        assertThat(problems()).singleElement().asString().contains("not closed");
    }

    @Test
    void linksToOutsideGiveNothingAway() {
        var links = html("[a](https://example.org/x) [b](/catalog) [c](mailto:a@b.example)")
                .select("a");
        assertThat(links.get(0).attr("rel")).isEqualTo("noopener noreferrer");
        assertThat(links.get(1).hasAttr("rel")).isFalse();
        assertThat(links)
                .extracting(link -> link.attr("href"))
                .containsExactly("https://example.org/x", "/catalog", "mailto:a@b.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Text <img src=x onerror=alert(1)> text",
                "<details open ontoggle=alert(1)><summary>x</summary></details>",
                "[x](javascript:alert(1))",
                "[x](//evil.example)",
                "<div style=\"position:fixed\">x</div>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<svg><script>alert(1)</script></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "![x](https://evil.example/pixel.svg \"x\")"
            })
    void nothingThatActsPassesAndTheAuthorIsTold(String text) {
        var html = html("<details><summary>s</summary></details>\n\n" + text);
        assertThat(html.select("script, iframe, style, svg, object, embed, form"))
                .isEmpty();
        assertThat(html.select("[style], [onerror], [ontoggle], [onclick]")).isEmpty();
        assertThat(html.select("[href^=javascript], [href^=//], [src^=http]")).isEmpty();
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void codeMaySayWhatItLikes() {
        assertThat(html("`<script>` and\n\n```plaintext\n<script>\n```").text()).isEqualTo("<script> and <script>");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aPhraseStandsInASentence() {
        assertThat(Markdown.phrase(new Markdown.Source(item, "quiz.yaml", 1, "Call *her* now\n")))
                .isEqualTo("Call <em>her</em> now");
        assertThat(Markdown.phrase(new Markdown.Source(item, "quiz.yaml", 1, "One.\n\nTwo.")))
                .contains("<p>One.</p>");
    }

    @Test
    void theWordsOfATextAreWhatItSays() {
        var html = html("## A & B\n\nUse `a < b`.\n\n| x | y |\n|---|---|\n| 1 | 2 |")
                .body()
                .html();
        assertThat(Markdown.words(html)).isEqualTo("A & B Use a < b . x y 1 2");
    }

    @Test
    void whatSomebodyTypesIsNoMarkup() {
        assertThat(Markdown.plain("Go to *room* <b>7</b>\nand look\n\n# Then")).isEqualTo("""
                <p>Go to *room* &lt;b&gt;7&lt;/b&gt;<br />
                and look</p>
                <p># Then</p>""");
    }
}
