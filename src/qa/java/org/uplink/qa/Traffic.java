package org.uplink.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.uplink.testing.Browser;

/** People who look at one page after the other, each signed in once, until they are stopped. */
final class Traffic implements AutoCloseable {

    private static final List<String> PAGES = List.of("/me", "/catalog", "/me/skills", "/me/learning");
    private static final long PAUSE_MILLIS = 100;

    private final List<Thread> people = new ArrayList<>();
    private final AtomicLong served = new AtomicLong();
    private final List<String> failed = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    Traffic(List<Browser> browsers) {
        for (var browser : browsers) {
            people.add(Thread.ofVirtual().start(() -> look(browser)));
        }
    }

    long served() {
        return served.get();
    }

    List<String> failed() {
        return failed;
    }

    private void look(Browser browser) {
        try {
            for (var number = 0; !stopped; number++) {
                look(browser, PAGES.get(number % PAGES.size()));
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A redirect is a failure, too: it leads to Keycloak, and whoever is signed in need not go there. */
    private void look(Browser browser, String path) {
        try {
            var page = browser.open(path);
            if (page.status() == 200) {
                served.incrementAndGet();
            } else {
                failed.add("%s answered %d %s"
                        .formatted(path, page.status(), page.html().title()));
            }
        } catch (AssertionError none) {
            failed.add(path + ": " + none.getCause());
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (var person : people) {
            person.join();
        }
    }
}
