package org.uplink.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplink.browser.Chromium;
import org.uplink.local.LocalStack;
import org.uplink.testing.Office;

/** Script in all that people write, and every page that shows it in a real browser: nothing runs, and nothing becomes markup. */
@QuarkusTest
@WithTestResource(LocalStack.class)
class ScriptsIT {

    private static final List<String> NO_PAGES = List.of(
            "/files/",
            "/api/",
            "/ims/",
            "/media/",
            ".csv",
            ".xlsx",
            ".pdf",
            "/workbook",
            "/logo",
            "/scim/",
            ".ics",
            ".json",
            ".png");

    /** Marks that only a payload leaves: no page of ours has any of them. */
    private static final String MARKS = """
        () => [...document.querySelectorAll('*')].filter(one =>
            one.matches('x-canary, [x-canary], iframe, object, embed, base, marquee, math')
            || (one.localName === 'script' && !one.src && !/json/.test(one.type))
            || (one.src && /canary/.test(one.src))
            || (/^\\s*(javascript|data):/i.test(one.getAttribute('href') || one.getAttribute('action') || ''))
            || [...one.attributes].some(attribute => attribute.name.startsWith('on')))
          .map(one => one.outerHTML.slice(0, 120))\
        """;

    private static final String WATCH = "window.refused = []; document.addEventListener('securitypolicyviolation', e =>"
            + " window.refused.push(e.violatedDirective + ' ' + e.blockedURI));";

    private final List<String> faults = new ArrayList<>();
    private int pages;

    @Test
    void nothingThatPeopleWriteRuns() {
        var tenant = Tenant.furnish(new Random());
        var pairs = new Scrawl().into(tenant);
        try (var chromium = Chromium.launch()) {
            for (var actor : tenant.actors()) {
                read(chromium, actor, addresses(tenant, actor));
            }
        }
        System.out.printf(
                "xss: %d passed, %d failed (%d payloads, %d times in what people wrote)%n",
                pages - faults.size(), faults.size(), Payloads.all().size(), pairs);
        assertThat(faults).isEmpty();
        assertThat(Payloads.all()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(pages).isGreaterThan(150);
    }

    private static List<String> addresses(Tenant tenant, Actor actor) {
        return Stream.concat(
                        tenant.addresses(actor, tenant).stream(),
                        Stream.of("/verify/" + tenant.credential() + "/files/badge.svg"))
                .distinct()
                .filter(address ->
                        address.endsWith("badge.svg") || NO_PAGES.stream().noneMatch(address::contains))
                .toList();
    }

    private void read(Browser chromium, Actor actor, List<String> addresses) {
        try (var context = context(chromium, actor)) {
            var page = context.newPage();
            page.onDialog(dialog -> {
                faults.add(actor.name() + ": a dialog at " + page.url());
                dialog.dismiss();
            });
            page.onRequest(request -> {
                if (request.url().contains("canary.example")) {
                    faults.add(actor.name() + ": " + page.url() + " asks for " + request.url());
                }
            });
            addresses.forEach(address -> look(page, actor, address));
        }
    }

    private void look(Page page, Actor actor, String address) {
        pages++;
        try {
            var answer = page.navigate(home() + address);
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            if (answer != null && answer.status() >= 500) {
                faults.add(actor.name() + ": " + address + " answers " + answer.status());
            }
            ((List<?>) page.evaluate(MARKS))
                    .forEach(mark -> faults.add(actor.name() + ": " + address + " has " + mark));
            ((List<?>) page.evaluate("() => window.refused || []"))
                    .forEach(refused -> faults.add(actor.name() + ": " + address + " would have run " + refused));
        } catch (PlaywrightException download) {
            if (!String.valueOf(download.getMessage()).contains("Download")) {
                throw download;
            }
        }
    }

    private static BrowserContext context(Browser chromium, Actor actor) {
        var context = chromium.newContext();
        var cookies = actor.browser().cookieNames().stream()
                .map(name -> new Cookie(name, actor.browser().cookie(name))
                        .setDomain("127.0.0.1")
                        .setPath("/"))
                .toList();
        context.addCookies(cookies);
        context.addInitScript(WATCH);
        return context;
    }

    private static String home() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    /** A page of the tests that shows what it is given. */
    @Test
    void aPageThatShowsWhatPeopleWriteAsItIsIsReported() {
        var actor = Actor.stranger(Office.open());
        try (var chromium = Chromium.launch()) {
            for (var payload :
                    List.of(Payloads.all().get(0), Payloads.all().get(2), "<x-canary>", "<img src=x x-canary=1>")) {
                faults.clear();
                read(
                        chromium,
                        actor,
                        List.of("/planted/raw?words=" + URLEncoder.encode(payload, StandardCharsets.UTF_8)));
                assertThat(faults).as(payload).isNotEmpty();
            }
        }
    }
}
