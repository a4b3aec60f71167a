package org.uplink.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.uplink.browser.Chromium;

/** What Google's Lighthouse says of a page, as a telephone on a slow line would meet it. */
final class Lighthouse {

    private static final Path REPORT = Path.of("target", "bench", "lighthouse.json");
    private static final Path LOG = Path.of("target", "bench", "lighthouse.log");
    /** We ask search engines to leave the pages of credentials out: they name people. */
    private static final String LEFT_OUT = "is-crawlable";

    private Lighthouse() {}

    /** @return from 0 to 100 for each category */
    static Map<String, Integer> of(String address) throws IOException, InterruptedException {
        Files.deleteIfExists(REPORT);
        var process =
                new ProcessBuilder(command(address)).redirectErrorStream(true).redirectOutput(LOG.toFile());
        Chromium.program().ifPresent(there -> process.environment().put("CHROME_PATH", there.toString()));
        if (process.start().waitFor() != 0 || !Files.exists(REPORT)) {
            throw new AssertionError("Lighthouse has not looked at " + address + ":\n" + Files.readString(LOG));
        }
        var scores = new TreeMap<String, Integer>();
        new ObjectMapper()
                .readTree(REPORT.toFile())
                .path("categories")
                .forEach(one -> scores.put(one.path("id").asText(), percent(one)));
        return scores;
    }

    private static int percent(JsonNode category) {
        return (int) Math.round(category.path("score").asDouble() * 100);
    }

    private static List<String> command(String address) {
        return List.of(
                "npx",
                "--yes",
                "lighthouse@12",
                address,
                "--quiet",
                "--output=json",
                "--output-path=" + REPORT,
                "--skip-audits=" + LEFT_OUT,
                "--only-categories=performance,accessibility,best-practices,seo",
                "--chrome-flags=--headless=new --no-sandbox");
    }
}
