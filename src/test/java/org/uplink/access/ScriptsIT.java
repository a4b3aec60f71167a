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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uplink.browser.Chromium;
import org.uplink.local.LocalStack;
import org.uplink.platform.Role;
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

    /** What shows nothing of what people write, sends everybody on, or needs what no district has by itself. */
    private static final Set<String> NOT_SEEN = Set.of(
            "/admin/sign-in/removal",
            "/credentials/status/{organization}/{list}",
            "/credentials/status/{organization}/{list}/suspension",
            "/errors/body",
            "/invitations/{secret}",
            "/me/checks/{attempt}",
            "/me/evidence/self-assessment/{pass}",
            "/me/evidence/self-assessment/{pass}/competencies/{competency}",
            "/me/evidence/self-assessment/{pass}/domains/{domain}",
            "/me/notices/{id}",
            "/team/consortium",
            "/team/paths/{slug}/publication");

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

    private static final long SEED = Long.getLong("uplink.scripts.seed", System.nanoTime());

    private final List<String> faults = new ArrayList<>();
    private int pages;
    private int seen;
    private final Set<Route> unseen = Access.table().keySet().stream()
            .filter(route -> route.method().equals("GET") && !NOT_SEEN.contains(route.path()))
            .filter(route -> NO_PAGES.stream().noneMatch(route.path()::contains))
            .filter(route -> !route.path().startsWith("/log") && !route.path().startsWith("/local"))
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void nothingThatPeopleWriteRuns() {
        var tenant = Tenant.furnish(new Random(SEED));
        var platform = Actor.member(tenant.home(), Role.PLATFORM);
        var overTheWall = overTheWall(tenant);
        var written = new Scrawl().into(tenant);
        try (var chromium = Chromium.launch()) {
            read(chromium, platform, overTheWall);
            for (var actor : tenant.actors()) {
                read(chromium, actor, addresses(tenant, actor));
            }
        }
        unseen.forEach(route -> faults.add("nobody sees " + route.path()));
        System.out.printf(
                "xss: %d passed, %d failed (%d payloads, %d times in %d columns that people write into, %d of %d pages seen, seed %d)%n",
                pages - faults.size(),
                faults.size(),
                Payloads.all().size(),
                written.values().stream().mapToInt(Integer::intValue).sum(),
                written.size(),
                seen,
                pages,
                SEED);
        assertThat(faults).isEmpty();
        assertThat(written).doesNotContainValue(0);
        assertThat(Payloads.all()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(seen).isGreaterThan(150);
    }

    private static List<String> overTheWall(Tenant tenant) {
        return Access.table().keySet().stream()
                .filter(route -> route.method().equals("GET") && Tenant.isOverTheWall(route))
                .map(route -> Things.address(route, tenant.owner()))
                .toList();
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
            if (answer != null && answer.status() == 200 && page.url().equals(home() + address)) {
                saw(address);
            } else if (answer != null && answer.status() >= 500) {
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
            saw(address);
        }
    }

    /** A page of somebody else, or of another role, is not there: but somebody must see each. */
    private void saw(String address) {
        seen++;
        unseen.removeIf(route -> address.replaceFirst("\\?.*", "")
                .matches(route.path().replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+")));
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
