package org.uplink.qa;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.uplink.testing.Browser;

/** A session in many hands at once. */
final class Cookie {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final String header;

    Cookie(Browser browser) {
        header = browser.cookieNames().stream()
                .map(name -> name + "=" + browser.cookie(name))
                .collect(Collectors.joining("; "));
    }

    int ask(int port) {
        return ask(port, new AtomicLong());
    }

    /**
     * @param withoutAdvice counts who was sent away and not told when to come again
     * @return the status, or 0 where no answer came
     */
    int ask(int port, AtomicLong withoutAdvice) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/me"))
                .header("Cookie", header)
                .header("Accept", "text/html")
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() == 503
                    && answer.headers().firstValue("Retry-After").isEmpty()) {
                withoutAdvice.incrementAndGet();
            }
            return answer.statusCode();
        } catch (IOException none) {
            return 0;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
