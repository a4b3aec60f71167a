package org.uplink.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.uplink.platform.OrganizationId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Tenancy;
import org.uplink.platform.Tenancy.Scope;

/** Somebody's dates for the calendar that they use, to whoever knows the address. */
@Path("/calendar")
class CalendarFeed {

    private record Reader(String locale, String zone, String alias) {}

    private final CalendarFeeds feeds;
    private final CalendarDates dates;
    private final EntityManager entities;
    private final Clock clock;
    private final String home;

    CalendarFeed(
            CalendarFeeds feeds,
            CalendarDates dates,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.feeds = feeds;
        this.dates = dates;
        this.entities = entities;
        this.clock = clock;
        this.home = home;
    }

    @GET
    @Path("{secret:[A-Za-z0-9_-]{22}}.ics")
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<String> file(@RestPath String secret) {
        var owner = feeds.owner(secret).orElseThrow(Refusal.NotFound::new);
        var file = Tenancy.within(
                Scope.of(new OrganizationId(owner.organization())),
                () -> QuarkusTransaction.requiringNew().call(() -> of(owner)));
        return ResponseBuilder.ok(file)
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private String of(CalendarFeeds.Owner owner) {
        var reader = (Reader) entities.createNativeQuery("""
                        select p.locale, o.time_zone, o.alias from person p, organization o
                        where p.id = ?1 and o.id = uplink_organization()""", Reader.class)
                .setParameter(1, owner.person())
                .getSingleResult();
        var today = LocalDate.now(clock.withZone(ZoneId.of(reader.zone())));
        var words = MessageBundles.get(NoticeMessages.class, Localized.Literal.of(reader.locale()));
        return CalendarFile.of(dates.of(owner.person(), today), words, home, reader.alias(), Instant.now(clock));
    }
}
