package org.uplink.browser;

import com.microsoft.playwright.Browser;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What a journey sets out with: a browser, and people who come with a screen of their own. */
abstract class Journey {

    static final int WIDE = 1280;
    static final int PHONE = 390;

    private static Browser browser;

    @TestHTTPResource("/")
    URI root;

    @BeforeAll
    static void start() {
        browser = Chromium.launch();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    /** The host is the address, as Keycloak knows it, and not {@code localhost}. */
    Visitor visitor(int width) {
        return new Visitor(browser, "http://127.0.0.1:" + root.getPort(), width);
    }

    /** The next page is there. */
    static Visitor until(Visitor visitor, String selector) {
        visitor.find(selector).first().waitFor();
        return visitor;
    }
}
