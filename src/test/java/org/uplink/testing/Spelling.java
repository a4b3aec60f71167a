package org.uplink.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Another way to ask for a page, which a router and a guard could read differently.
 *
 * @param example how it looks for {@code /a/b}
 * @param refused whether no page of ours can need it, so that it is not even looked up
 */
public record Spelling(
        String example, UnaryOperator<String> of, String method, Map<String, String> headers, boolean refused) {

    private static final String GET = "GET";

    public static List<Spelling> all() {
        var all = new ArrayList<Spelling>(thatNobodyNeeds());
        all.addAll(normal());
        all.addAll(methods());
        return all;
    }

    /** Semicolons, encoded slashes, backslashes, dots and ends of strings, and slashes that are doubled. */
    public static List<Spelling> thatNobodyNeeds() {
        return List.of(
                refused(path -> path + ";a"),
                refused(path -> path + ";"),
                refused(path -> path + ";a/x"),
                refused(path -> path + ";jsessionid=1"),
                refused(path -> first(path) + ";a" + rest(path)),
                refused(path -> "/;a" + path),
                refused(path -> "/x/..;" + path),
                refused(path -> path + "/..;/"),
                refused(path -> path + "%3Ba"),
                refused(path -> path + "%3b"),
                refused(path -> first(path) + "%3Ba" + rest(path)),
                refused(path -> "/%3B" + path),
                refused(path -> lastSlash(path, "%2F")),
                refused(path -> lastSlash(path, "%2f")),
                refused(path -> "/%2F" + path.substring(1)),
                refused(path -> path + "%2F"),
                refused(path -> path + "%2f.."),
                refused(path -> lastSlash(path, "%5C")),
                refused(path -> "/%5C" + path.substring(1)),
                refused(path -> path + "%5c"),
                refused(path -> "/%2e" + path),
                refused(path -> "/x/%2E%2E" + path),
                refused(path -> "/x/.%2e" + path),
                refused(path -> path + "/%2e"),
                refused(path -> path + "%2E"),
                refused(path -> path + "%00"),
                refused(path -> path + "%00.css"),
                refused(path -> "/%00" + path),
                refused(path -> "/" + path),
                refused(path -> "//127.0.0.1" + path),
                refused(path -> lastSlash(path, "//")),
                refused(path -> path + "//"),
                refused(path -> lastSlash(path, "\\")),
                refused(path -> "/\\" + path.substring(1)),
                refused(path -> path + "\\"));
    }

    private static List<Spelling> normal() {
        return List.of(
                looked(path -> path + "/"),
                looked(path -> path.toUpperCase(Locale.ROOT)),
                looked(path -> "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2)),
                looked(path -> "/." + path),
                looked(path -> "/x/.." + path),
                looked(path -> path + "/."),
                looked(path -> path + "/x/.."),
                looked(path -> lastSlash(path, "%252F")),
                looked(path -> path + "%253Ba"),
                looked(path -> "/%252e" + path),
                looked(path -> lastSlash(path, "%c0%af")),
                looked(path -> lastSlash(path, "%ef%bc%8f")),
                looked(path -> path + "%20"),
                looked(path -> path + "%0a"),
                looked(path -> path + ".css"),
                looked(path -> path + ".json"),
                looked(path -> path + "?x=/static/"),
                looked(path -> path + "#/static/"),
                looked(path -> "http://127.0.0.1" + path));
    }

    private static List<Spelling> methods() {
        var headers = Map.of(
                "X-HTTP-Method-Override", "OPTIONS",
                "X-HTTP-Method", "HEAD",
                "X-Method-Override", "POST",
                "X-Original-URL", "/catalog",
                "X-Rewrite-URL", "/catalog",
                "X-Forwarded-Prefix", "/static",
                "X-Forwarded-Uri", "/catalog");
        var all = new ArrayList<Spelling>();
        headers.forEach((name, value) ->
                all.add(new Spelling(name + ": " + value, UnaryOperator.identity(), GET, Map.of(name, value), false)));
        for (var method : List.of("HEAD", "get", "TRACE", "PROPFIND", "GETT")) {
            all.add(new Spelling(method, UnaryOperator.identity(), method, Map.of(), false));
        }
        return all;
    }

    private static Spelling refused(UnaryOperator<String> of) {
        return new Spelling(of.apply("/a/b"), of, GET, Map.of(), true);
    }

    private static Spelling looked(UnaryOperator<String> of) {
        return new Spelling(of.apply("/a/b"), of, GET, Map.of(), false);
    }

    private static String first(String path) {
        return path.replaceAll("(?<=.)/.*", "");
    }

    private static String rest(String path) {
        return path.substring(first(path).length());
    }

    private static String lastSlash(String path, String by) {
        var at = path.lastIndexOf('/');
        return at == 0
                ? "/x" + by + ".." + by + path.substring(1)
                : path.substring(0, at) + by + path.substring(at + 1);
    }
}
