package org.uplink.access;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One malformed request, as it goes over the wire.
 *
 * @param isFramed whether its end is where it says, so that another can follow
 */
record JunkRequest(String who, Route route, String line, byte[] bytes, boolean isFramed) {

    /** One that is alone on its connection. */
    JunkRequest(String who, Route route, String line, byte[] bytes) {
        this(who, route, line, bytes, false);
    }

    /** Whether it brings what a change asks for. */
    enum Aim {
        /** No token against forged forms, no bearer token: nothing may change. */
        HARMLESS,
        /** All that is needed: whatever is right in it is done. */
        BOLD
    }

    private static final String LENGTH = "Content-Length: ";
    private static final String ODD = "odd";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final List<String> HEADERS = List.of(
            "Accept: ",
            "Accept: */*;q=x",
            "Accept: text/html;q=0, application/json;q=9",
            "Accept: image/png",
            "Accept: application/xml",
            "Accept-Language: ",
            "Accept-Language: xx-" + "y".repeat(300),
            "Accept-Language: es;q=nan,*;q=-1",
            "Accept-Encoding: odd, gzip;q=-1",
            "Range: bytes=-1",
            "Range: bytes=9-1",
            "Range: bytes=0-0,5-5,99999999999999999999-",
            "Range: odd=1",
            "If-None-Match: \"",
            "If-None-Match: W/\"1\", *",
            "If-Match: W/\"x\"",
            "If-Modified-Since: yesterday",
            "Cookie: uplink_csrf=",
            "Cookie: uplink_organization=%00; uplink_opening=1-1-1-1-1",
            "Cookie: uplink_flash=%ff%fe",
            "Cookie: =;;=;\"",
            "Cookie: q_session=odd; q_session_chunk_1=odd",
            "Cookie: q_auth=a|b|c",
            "Authorization: Basic odd",
            "Authorization: Bearer",
            "Authorization: Bearer a.b.c",
            "X-Organization: " + "x".repeat(500),
            "X-Organization: ",
            "X-Forwarded-For: x, 999.1.1.1",
            "X-Forwarded-Host: elsewhere.example",
            "Origin: null",
            "Referer: odd://",
            "HX-Request: maybe",
            "Expect: 100-continue",
            "Content-Encoding: gzip",
            "Upgrade: websocket",
            "traceparent: 00-odd",
            "Idempotency-Key: " + "k".repeat(2000),
            "webhook-id: x",
            "webhook-timestamp: 99999999999999999999",
            "webhook-signature: v1,%%%");

    static JunkRequest of(Place place, Caller caller, Aim aim, Random dice) {
        var route = place.shape().route();
        var method = dice.nextInt(10) == 0 ? Odd.of(METHODS, dice) : route.method();
        var target = path(place, dice) + query(place, dice);
        var head = new StringBuilder("Host: 127.0.0.1:" + RestAssured.port + "\r\n");
        if (dice.nextInt(3) > 0) {
            head.append("Accept: text/html,*/*;q=0.8\r\n");
        }
        var isOpen = aim == Aim.BOLD || method.equals("GET") || method.equals("HEAD");
        head.append(proof(route, caller, isOpen));
        for (var times = dice.nextInt(3); times > 0; times--) {
            head.append(Odd.of(HEADERS, dice)).append("\r\n");
        }
        var body = method.equals("GET") || method.equals("HEAD") || method.equals("TRACE")
                ? new byte[0]
                : body(place, aim == Aim.BOLD ? caller.csrf() : "", head, dice);
        var line = method + " " + target + " HTTP/1.1";
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((line + "\r\n" + head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        var isFramed = head.indexOf(LENGTH + ODD) < 0;
        return new JunkRequest(caller.name(), route, line, bytes.toByteArray(), isFramed);
    }

    /** The answer on a connection of its own, as text; "" where it was closed without one. */
    String send() throws IOException {
        try (var alone = new KeptConnection()) {
            return alone.ask(this);
        }
    }

    /** Who signs out is a stranger from then on, and would ask for nothing more. */
    private static String proof(Route route, Caller caller, boolean isOpen) {
        if (route.path().startsWith("/log")) {
            return "";
        }
        var token = route.isForDirectory() ? caller.directory() : caller.bearer();
        if (route.isForDirectory() || route.isForPrograms()) {
            return token.isEmpty() || !isOpen ? "" : "Authorization: Bearer " + token + "\r\n";
        }
        return "Cookie: " + caller.cookies() + "\r\n";
    }

    private static String path(Place place, Random dice) {
        var names = NAME.matcher(place.shape().route().path());
        if (dice.nextInt(3) > 0 || !names.find()) {
            return place.address().replaceFirst("\\?.*", "");
        }
        return NAME.matcher(place.shape().route().path()).replaceAll(_ -> Matcher.quoteReplacement(Odd.segment(dice)));
    }

    private static String query(Place place, Random dice) {
        var names = place.shape().queries();
        var chance = names.isEmpty() ? 6 : 0;
        if (chance > 0 && dice.nextInt(chance) > 0 || dice.nextInt(5) == 0) {
            return place.address().contains("?") ? place.address().replaceFirst(".*\\?", "?") : "";
        }
        var query = new StringBuilder("?");
        for (var times = 1 + dice.nextInt(3); times > 0; times--) {
            query.append(names.isEmpty() ? "page" : Odd.of(names, dice))
                    .append('=')
                    .append(Odd.segment(dice))
                    .append('&');
        }
        return query.toString();
    }

    private static byte[] body(Place place, String csrf, StringBuilder head, Random dice) {
        var junk = new Junk(dice);
        var route = place.shape().route();
        var body = route.isForDirectory()
                ? junk.json(place.shape().body(), "application/scim+json")
                : route.isForPrograms()
                        ? junk.json(place.shape().body(), "application/json")
                        : junk.form(place.form(), place.shape().fields(), csrf, place.withFiles());
        var sent = dice.nextInt(15) == 0 ? junk.other(body) : body;
        var said = dice.nextInt(40) == 0 ? ODD : Integer.toString(sent.content().length);
        head.append("Content-Type: ")
                .append(sent.type())
                .append("\r\n" + LENGTH)
                .append(said)
                .append("\r\n");
        return sent.content();
    }

    boolean isForHead() {
        return line.startsWith("HEAD ");
    }

    @Override
    public String toString() {
        return who + ": " + (line.length() > 300 ? line.substring(0, 300) + "..." : line);
    }
}
