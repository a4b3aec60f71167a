package org.uplink.people.provider;

import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsClientOptions;
import io.vertx.core.dns.DnsException;
import io.vertx.core.dns.DnsResponseCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what whoever keeps the names of a domain has published. */
@ApplicationScoped
class DomainNames {

    private static final int PATIENCE = 3_000;
    private static final int USUAL_PORT = 53;

    /** Nobody answers: nothing is known, neither that it is there nor that it is not. */
    static final class Silent extends Exception {
        Silent(String why) {
            super(why, null, false, false);
        }
    }

    private final DnsClient client;

    /** @param server as host:port; the machine's own where none is named */
    DomainNames(Vertx vertx, @ConfigProperty(name = "org.uplink.sign-in.dns-server") Optional<String> server) {
        var options = new DnsClientOptions().setQueryTimeout(PATIENCE);
        server.map(named -> named.split(":", 2))
                .ifPresent(named ->
                        options.setHost(named[0]).setPort(named.length > 1 ? Integer.parseInt(named[1]) : USUAL_PORT));
        client = vertx.createDnsClient(options);
    }

    /** The texts of a name; none where there is no such name. */
    List<String> texts(String name) throws Silent {
        try {
            return client.resolveTXT(name)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2 * PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DnsException said && said.code() == DnsResponseCode.NXDOMAIN) {
                return List.of();
            }
            throw new Silent(String.valueOf(failed.getCause()));
        } catch (TimeoutException slow) {
            throw new Silent("no answer in time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Silent("stopped");
        }
    }
}
