package org.uplink.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The real browser: the machine's own, else Debian's package when root, else Playwright's download. */
public final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int MINUTES_TO_INSTALL = 10;

    private Chromium() {}

    public static Browser launch() {
        var program = program();
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
        program.ifPresent(options::setExecutablePath);
        try {
            var environment =
                    program.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
            return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                    .chromium()
                    .launch(options);
        } catch (RuntimeException missing) {
            throw new IllegalStateException(
                    "The browser journeys need Chromium: install it (Debian: apt-get install chromium), name it in CHROMIUM,"
                            + " or leave the journeys out with -DskipBrowser.",
                    missing);
        }
    }

    /** Empty where there is none, and Playwright brings its own. */
    public static Optional<Path> program() {
        return installed().or(Chromium::fromDebian);
    }

    private static Optional<Path> installed() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        return named.or(() -> Optional.of(Path.of("/usr/bin/chromium"))).filter(Files::isExecutable);
    }

    private static Optional<Path> fromDebian() {
        if (!System.getProperty("user.name").equals("root") || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        run("apt-get", "update", "-q");
        run("apt-get", "install", "-y", "-q", "chromium");
        return installed();
    }

    private static void run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException unavailable) {
            throw new IllegalStateException(unavailable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
