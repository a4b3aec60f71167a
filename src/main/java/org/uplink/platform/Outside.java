package org.uplink.platform;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.uplink.platform.Unfetched.Why;

/**
 * Reads an address that a person typed: the only place that opens one. It goes to where the name led when it was looked
 * at, so that no name can lead elsewhere a moment later; it follows no redirects, and reads a megabyte at most.
 */
@ApplicationScoped
public class Outside {

    private static final int MOST_BYTES = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SECURE = 443;

    private final HttpClient http;
    private final List<String> allowed;

    /** @param allowed beginnings of addresses that are read whatever they are, for development and tests */
    public Outside(Vertx vertx, @ConfigProperty(name = "org.uplink.outside.allowed") Optional<List<String>> allowed) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(5_000)
                .setIdleTimeout(10)
                .setMaxHeaderSize(16_384));
        this.allowed = allowed.orElse(List.of());
    }

    public String read(String address) throws Unfetched {
        var checked = check(address);
        return text(await(http.request(options(checked, resolve(checked)))
                .compose(HttpClientRequest::send)
                .compose(Outside::body)));
    }

    /** That somebody else, such as Keycloak, may read it for us. */
    public URI check(String address) throws Unfetched {
        if (isAllowed(address)) {
            return URI.create(address);
        }
        var parsed = OutsideRules.parse(address);
        resolve(parsed);
        return parsed;
    }

    private boolean isAllowed(String address) {
        return allowed.stream().anyMatch(origin -> address.startsWith(origin + "/"));
    }

    private InetAddress resolve(URI address) throws Unfetched {
        try {
            var all = InetAddress.getAllByName(address.getHost());
            for (var one : all) {
                if (!isAllowed(address.toString()) && !OutsideRules.isPublic(one)) {
                    throw new Unfetched(Why.PRIVATE);
                }
            }
            return all[0];
        } catch (UnknownHostException nobody) {
            throw new Unfetched(Why.UNKNOWN_HOST);
        }
    }

    private static RequestOptions options(URI address, InetAddress host) {
        var secure = "https".equalsIgnoreCase(address.getScheme());
        var port = address.getPort() == -1 ? SECURE : address.getPort();
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl(secure)
                .setHost(address.getHost())
                .setPort(port)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(host, port)))
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .setFollowRedirects(false)
                .putHeader(
                        "Accept",
                        "application/json, application/samlmetadata+xml, application/xml, text/xml, */*;q=0.1");
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            response.request().reset();
            return Future.failedFuture(new Unfetched(response.statusCode() / 100 == 3 ? Why.ELSEWHERE : Why.REFUSED));
        }
        var whole = Promise.<Buffer>promise();
        var read = Buffer.buffer();
        response.handler(part -> {
            if (read.length() + part.length() > MOST_BYTES) {
                whole.tryFail(new Unfetched(Why.LARGE));
                response.request().reset();
            } else {
                read.appendBuffer(part);
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(_ -> whole.tryComplete(read));
        return whole.future();
    }

    private static Buffer await(Future<Buffer> answer) throws Unfetched {
        try {
            return answer.toCompletionStage().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new Unfetched(Why.SLOW);
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case Unfetched known -> known;
                case SSLException untrusted -> new Unfetched(Why.NOT_TRUSTED);
                case null, default -> new Unfetched(Why.UNREACHABLE);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unfetched(Why.SLOW);
        }
    }

    private static String text(Buffer body) {
        return body.toString(StandardCharsets.UTF_8);
    }
}
