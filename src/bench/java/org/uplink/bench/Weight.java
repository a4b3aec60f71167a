package org.uplink.bench;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.uplink.browser.Chromium;

/** What a first visit loads. */
final class Weight {

    private Weight() {}

    /** @return bytes as they come over the wire: the page and all that it asks for */
    static long of(String address) {
        try (var browser = Chromium.launch();
                var visit = browser.newContext()) {
            var bytes = new AtomicLong();
            var page = visit.newPage();
            page.onResponse(answer -> bytes.addAndGet(size(answer)));
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return bytes.get();
        }
    }

    private static long size(Response answer) {
        answer.finished();
        var sizes = answer.request().sizes();
        return (long) sizes.responseBodySize + sizes.responseHeadersSize;
    }
}
