package org.uplink.platform;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The one gate for HTML that somebody wrote: what is not on this list does not pass. */
final class SafeHtml {

    private static final Pattern CLASSES = Pattern.compile(
            "language-[\\w+-]{1,30}|callout callout-[a-z]{1,12}|callout-kind|callout-title|scroll|diagram|video|footnotes|footnote-ref|footnote-backref");
    private static final Pattern IDS = Pattern.compile("(s-|fn|fnref)[\\p{L}\\p{N}_-]{0,120}");
    private static final Pattern OWN_FILES = Pattern.compile("/media/[\\w.-]+/[\\w.-]+/[\\w.-]+");
    private static final Pattern LINKS = Pattern.compile("(https?://|mailto:|/(?![/\\\\])|#).*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "em", "strong", "code", "pre", "blockquote")
            .allowElements("ul", "ol", "li", "sup", "section", "div", "span", "a", "details", "summary")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowElements("figure", "figcaption", "img", "video", "track")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("class")
            .matching(CLASSES)
            .onElements("code", "div", "span", "p", "section", "sup", "a", "figure")
            .allowAttributes("id")
            .matching(IDS)
            .onElements("h2", "h3", "h4", "h5", "h6", "li", "a")
            .allowAttributes("href")
            .matching(LINKS)
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, "noopener noreferrer")
            .onElements("a")
            .allowAttributes("aria-label")
            .onElements("a", "div", "video", "pre")
            .allowAttributes("role")
            .matching(true, "note", "group")
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(true, "0")
            .onElements("div", "pre")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(true, "col")
            .onElements("th")
            .allowAttributes("src")
            .matching(OWN_FILES)
            .onElements("img", "video", "track")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("controls")
            .onElements("video")
            .allowAttributes("preload")
            .matching(true, "none")
            .onElements("video")
            .allowAttributes("kind", "srclang", "label", "default")
            .onElements("track")
            .toFactory();

    private SafeHtml() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
