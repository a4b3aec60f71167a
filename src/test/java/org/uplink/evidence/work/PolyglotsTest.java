package org.uplink.evidence.work;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.uplink.local.LocalStack;
import org.uplink.testing.Browser;
import org.uplink.testing.Db;

/** Files that are two things at once: what is kept is only ever saved, never shown or run, under a name that is only a name. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class PolyglotsTest {

    private static final String SCRIPT = "<script>alert(document.domain)</script>";
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>" + SCRIPT + "</svg>";
    private static final List<String> NAMES = List.of(
            "a.html",
            "a.pdf.html",
            "a.svg",
            "a.png\u202Elmth.",
            "..\\..\\a.html",
            "../../a.jsp",
            "a.txt;x=.html",
            "a%00.html",
            "a\u200Bb.pdf",
            "CON.pdf");

    @Test
    void nothingThatIsKeptIsShownOrRun() throws IOException {
        var faults = new ArrayList<String>();
        var desk = Desk.of("riverbend");
        var number = 0;
        var kept = 0;
        for (var file : files().entrySet()) {
            var name = NAMES.get(number++ % NAMES.size());
            Db.run(
                    "delete from submission_file f using submission s where s.id = f.submission_id and s.person_id = ?",
                    desk.person().value());
            var sent = desk.work()
                    .upload("files", name, "text/html", file.getValue())
                    .with("deed", "save")
                    .send();
            if (sent.status() >= 500) {
                faults.add(file.getKey() + " breaks");
            }
            for (var row : Db.texts("""
                    select f.submission_id || '/files/' || f.id || ' ' || f.name || ' ' || f.type from submission_file f
                    join submission s on s.id = f.submission_id where s.person_id = ?\
                    """, desk.person().value())) {
                kept++;
                faults.addAll(faults(file.getKey(), row, desk.browser()));
            }
        }
        System.out.printf("files: %d passed, %d failed (%d kept)%n", number - faults.size(), faults.size(), kept);
        assertThat(number).isGreaterThanOrEqualTo(50);
        assertThat(kept).isPositive();
        assertThat(faults).isEmpty();
    }

    private static List<String> faults(String what, String row, Browser browser) {
        var parts = row.split(" ");
        var faults = new ArrayList<String>();
        var type = parts[parts.length - 1];
        if (!FileRules.isAllowed(type)
                || type.contains("html")
                || type.contains("svg")
                || type.contains("xml") && !type.contains("openxml")) {
            faults.add(what + " is kept as " + type);
        }
        if (parts[1].matches(".*[/\\\\\\p{Cntrl}\\p{Cf}<>\"].*")) {
            faults.add(what + " keeps the name " + parts[1]);
        }
        faults.addAll(unsafe(browser.file("/me/evidence/" + parts[0]).headers().map()).stream()
                .map(header -> what + " comes without " + header)
                .toList());
        return faults;
    }

    /** The headers that keep a browser from showing a file, where one is missing. */
    private static List<String> unsafe(Map<String, List<String>> headers) {
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        var missing = new ArrayList<String>();
        Map.of(
                        "Content-Disposition", "attachment",
                        "X-Content-Type-Options", "nosniff",
                        "Content-Security-Policy", "sandbox")
                .forEach((name, value) -> {
                    if (!String.join(",", all.getOrDefault(name, List.of())).startsWith(value)) {
                        missing.add(name);
                    }
                });
        return missing;
    }

    @Test
    void aFileThatABrowserWouldShowIsReported() {
        assertThat(unsafe(Map.of("content-disposition", List.of("inline; filename=\"a.html\""))))
                .contains("Content-Disposition", "X-Content-Type-Options", "Content-Security-Policy");
        assertThat(faults("a page", "x/files/y a/b.html text/html", Browser.anonymous()))
                .isNotEmpty();
    }

    /** A few kilobytes that say that they are gigabytes: refused or kept as they are, and never unpacked. */
    @Test
    void aBombIsNeitherUnpackedNorRead() throws IOException {
        var desk = Desk.of("riverbend");
        for (var bomb : Map.of(
                        "zeros.docx",
                                zipped("[Content_Types].xml", "<Types/>", "word/document.xml", "\0".repeat(30_000_000)),
                        "entries.xlsx", manyEntries(),
                        "flood.png",
                                HexFormat.of().parseHex("89504e470d0a1a0a0000000d494844520fffffff0fffffff0802000000"))
                .entrySet()) {
            var begun = System.nanoTime();
            var sent = desk.work()
                    .upload("files", bomb.getKey(), "image/png", bomb.getValue())
                    .with("deed", "hand-in")
                    .send();
            assertThat(sent.status()).as(bomb.getKey()).isLessThan(500);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(bomb.getKey())
                    .isLessThan(Duration.ofSeconds(20));
            if (bomb.getKey().equals("flood.png")) {
                assertThat(sent.html().expectFirst("#files-error").text()).contains("more than 100 million pixels");
            }
        }
    }

    private static byte[] manyEntries() throws IOException {
        var names = new ArrayList<String>(List.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>"));
        for (var i = 0; i < 60_000; i++) {
            names.add("e" + i);
            names.add("");
        }
        return zipped(names.toArray(String[]::new));
    }

    private static Map<String, byte[]> files() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var heads = Map.of(
                "nothing", "",
                "PDF", "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n",
                "PNG", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0\u0090wS\u00DE",
                "JPEG", "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0",
                "WebP", "RIFF\u0024\0\0\0WEBPVP8 ",
                "GIF", "GIF89a/*",
                "MP4", "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom");
        var tails = Map.of(
                "a script",
                SCRIPT,
                "a page",
                "<!doctype html><html><body>" + SCRIPT,
                "SVG",
                SVG,
                "XML",
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                "PHP",
                "<?php system($_GET['c']); ?>",
                "JavaScript",
                "*/=1;alert(1)//");
        heads.forEach((head, start) ->
                tails.forEach((tail, end) -> files.put(head + " and " + tail, (start + end).getBytes(ISO_8859_1))));
        files.put("a page in UTF-16", ("<html>" + SCRIPT).getBytes(UTF_16));
        files.put("a page behind blanks", (" ".repeat(2000) + "<html>" + SCRIPT).getBytes(UTF_8));
        files.put("a page behind a BOM", ("\uFEFF<html>" + SCRIPT).getBytes(UTF_8));
        files.put("a program", "MZ\u0090\0\3\0\0\0This program cannot be run in DOS mode".getBytes(ISO_8859_1));
        files.put("a shell script", "#!/bin/sh\nid".getBytes(UTF_8));
        files.put("a page in a zip", zipped("index.html", SCRIPT));
        files.put("an office file with macros", zipped("[Content_Types].xml", "<Types/>", "word/vbaProject.bin", "x"));
        files.put("a zip that leaves its folder", zipped("../../evil.html", SCRIPT));
        files.put("a table of formulas", "=cmd|' /C calc'!A0,1\n".getBytes(UTF_8));
        return files;
    }

    private static byte[] zipped(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
