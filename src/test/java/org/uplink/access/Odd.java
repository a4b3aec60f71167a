package org.uplink.access;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What no page sends: values that are almost right, far too much, or no text at all. */
final class Odd {

    private static final String LONG = "w".repeat(9000);

    /** As they stand in a form, a query or JSON, before each encodes them. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\uFFFF",
            "\u202Egnp.exe",
            "\uD800",
            "\uDC00x",
            "'",
            "''; select pg_sleep(1); --",
            "\"><b>",
            "{{7*7}}",
            "{page.raw}",
            "${jndi:ldap://127.0.0.1/x}",
            "%s%n%x",
            "../../etc/passwd",
            "\r\nX-Odd: 1",
            "true",
            "null",
            "[]",
            "{\"a\":1}",
            "[".repeat(3000),
            LONG,
            "\uD83D\uDE00".repeat(3000),
            "z\u0351\u036B".repeat(400),
            "a,b,c",
            "a b".repeat(500),
            "\\",
            "%",
            "/%",
            "/me%2",
            "_",
            "*",
            "(((((((((((((",
            "a".repeat(300) + "!",
            "javascript:alert(1)",
            "http://[::1",
            "https://" + "a".repeat(300) + ".example",
            "someone@@example",
            "x@" + "a.".repeat(200),
            "Mars/Base",
            "en-" + "x-".repeat(60),
            "course:",
            ":",
            "~",
            "eyJhbGciOiJub25lIn0.e30.");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "99999999999999999999999999",
            "1e9",
            "1e999999999",
            "0.1",
            "1,5",
            "NaN",
            "Infinity",
            "0x10",
            "\uFF11\uFF12",
            "\u0661",
            "+7",
            " 7 ",
            "7 8",
            "9".repeat(5000));

    private static final List<String> DAYS = List.of(
            "2026-02-30",
            "0000-00-00",
            "0000-01-01",
            "-0001-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "+10000-01-01",
            "+294277-01-01",
            "2026-13-01",
            "2026-1-1",
            "26-01-01",
            "2026-11-27T25:00:00Z",
            "2026-11-27T10:00:00+99:00",
            "2026-W48",
            "2026-q9",
            "12:99");

    private static final List<String> IDS = List.of(
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "00000000-0000-7000-8000-00000000000g",
            "1-1-1-1-1",
            "00000000-0000-7000-8000-0000000000000",
            "{00000000-0000-7000-8000-000000000000}",
            "00000000000070008000000000000000",
            "k12tsf",
            "SVC-05",
            "first-ninety-days");

    private static final List<List<String>> ALL = List.of(TEXTS, TEXTS, NUMBERS, DAYS, IDS);

    private Odd() {}

    static <T> T of(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    static String text(Random dice) {
        return of(of(ALL, dice), dice);
    }

    /** A part of an address, which the connection carries: no longer than a request line may be. */
    static String segment(Random dice) {
        var text = text(dice);
        return encoded(text.substring(0, Math.min(text.length(), 600)), dice);
    }

    /** Percent-encoded, now and then as nobody would. */
    static String encoded(String text, Random dice) {
        return switch (dice.nextInt(40)) {
            case 0 -> "%";
            case 1 -> "%zz";
            case 2 -> "%c0%af";
            case 3 -> "%ed%a0%80";
            case 4 -> "%ff%fe";
            case 5 -> "%u0041";
            default -> percent(text);
        };
    }

    /** Lone halves of a pair go along as they are, which no encoder of the platform does. */
    private static String percent(String text) {
        var out = new StringBuilder();
        for (var b : bytes(text)) {
            var c = (char) (b & 0xFF);
            if (c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~') {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }

    static byte[] bytes(String text) {
        var out = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                out.write(0xE0 | point >> 12);
                out.write(0x80 | point >> 6 & 0x3F);
                out.write(0x80 | point & 0x3F);
            } else {
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }
}
