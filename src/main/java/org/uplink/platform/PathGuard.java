package org.uplink.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;

/**
 * Refuses spellings of a path that the router and the path policies could read differently (CVE-2026-39852,
 * CVE-2026-50559): no page of ours needs them.
 */
class PathGuard {

    static final List<String> AMBIGUOUS = List.of(";", "%3b", "%2f", "%5c", "%2e", "%00", "//", "\\");
    private static final int BEFORE_EVERYTHING = 10_000;

    void install(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (isAmbiguous(String.valueOf(context.request().path()))) {
                        context.response().setStatusCode(400).end();
                    } else {
                        context.next();
                    }
                },
                BEFORE_EVERYTHING);
    }

    static boolean isAmbiguous(String path) {
        return isAmbiguous(path, AMBIGUOUS);
    }

    static boolean isAmbiguous(String path, List<String> marks) {
        var lower = path.toLowerCase(Locale.ROOT);
        return marks.stream().anyMatch(lower::contains);
    }
}
