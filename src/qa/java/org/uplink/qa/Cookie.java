package org.uplink.qa;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.uplink.testing.Browser;

/** A session in many hands at once. */
final class Cookie {

    /** @param status 0 where no answer came */
    record Answered(int status, boolean saysWhen, Duration took) {}

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private final String header;

    Cookie(Browser browser) {
        header = browser.cookieHeader();
    }

    Answered ask(int port) {
        return ask(port, "/me", "Cookie", header);
    }

    /** Anything, by one header that says who asks. */
    static Answered ask(int port, String path, String who, String secret) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(who, secret)
                .header("Accept", "text/html")
                .timeout(PATIENCE)
                .build();
        var start = System.nanoTime();
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
            var saysWhen = answer.headers().firstValue("Retry-After").isPresent();
            return new Answered(answer.statusCode(), saysWhen, since(start));
        } catch (IOException none) {
            return new Answered(0, false, since(start));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Answered(0, false, since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
