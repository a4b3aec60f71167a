package org.uplink.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a screen of some width, with cookies of their own. Every page that is opened is checked with axe. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "uplink";
    private static final int HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final int width;

    Visitor(Browser browser, String home, int width) {
        this.width = width;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
        this.page = context.newPage();
        this.home = home;
    }

    Visitor open(String path) {
        page.navigate(home + path);
        return this;
    }

    /** First the e-mail address, then the password at Uplink or at the district, which may ask for the address too. */
    Visitor signIn(String email) {
        return open("/login").gives(email);
    }

    /** The same where somebody is asked who they are already. */
    Visitor gives(String email) {
        page.locator("#username").fill(email);
        page.locator("#kc-login").click();
        page.locator("#password").waitFor();
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(email);
        }
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(home) + "/.*"));
        return this;
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(home.length());
    }

    boolean atKeycloak() {
        return page.url().contains("/realms/uplink/");
    }

    Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** The file that a link of the page gives. */
    Download download(String link) {
        return page.waitForDownload(() -> follow(link));
    }

    /** What a link of the page leads to, where the browser would show it by itself. */
    byte[] fetch(String link) {
        var address = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .getAttribute("href");
        return page.request().get(home + address).body();
    }

    /** Now, or as soon as the page that was asked for is there. */
    Visitor sees(String text) {
        assertThat(page.locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
        return this;
    }

    Visitor seesNot(String text) {
        assertThat(page.locator("main")).not().containsText(text);
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /**
     * Nobody is kept out, in light or dark: no violation that axe knows, and nothing to scroll sideways for, on a phone
     * neither.
     */
    Visitor isAccessible() {
        hasNoViolations(ColorScheme.DARK, new AxeBuilder(page).withRules(List.of("color-contrast")));
        hasNoViolations(ColorScheme.LIGHT, new AxeBuilder(page));
        fits(Journey.PHONE);
        fits(width);
        return this;
    }

    private void fits(int pixels) {
        page.setViewportSize(pixels, HEIGHT);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                .as("%s fits %d pixels", page.url(), pixels)
                .isTrue();
    }

    /** Without motion, for a colour that is still on its way to the other scheme is neither. */
    private void hasNoViolations(ColorScheme scheme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        assertThat(axe.analyze().getViolations())
                .as("axe on %s, %s", page.url(), scheme)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
    }
}
