package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Pages from which others are looked after, or accounts are added and removed, open only to a password that was given lately. Whoever may not see such a page
 * at all is told so before: this comes after the roles.
 */
class StepUp {

    /** A field of a form that was sent too late. */
    record Sent(String name, String value) {}

    /** @param files whether files were sent along, which no page can send again */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StepUpPage(String address, boolean multipart, List<Sent> fields, boolean files)
            implements TemplateInstance {}

    private static final List<String> GUARDED = List.of("/admin", "/platform");
    /** Who signs in as whom is decided there. */
    private static final String ACCOUNTS = "/me/settings/accounts/";
    /**
     * After the look at the token against forged forms, or a forged form would be kept for its victim to send. Filters that
     * have a form read are called the other way round: the lower number comes later.
     */
    private static final int AFTER_THE_TOKEN = 4000;

    private final Instance<SecurityIdentity> identity;
    private final Clock clock;
    private final Duration within;

    StepUp(
            Instance<SecurityIdentity> identity,
            Clock clock,
            @ConfigProperty(name = "org.uplink.step-up.within") Duration within) {
        this.identity = identity;
        this.clock = clock;
        this.within = within;
    }

    @ServerRequestFilter(priority = AFTER_THE_TOKEN)
    @WithFormRead
    public @Nullable Response askAgain(ResteasyReactiveContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!isGuarded(path) || identity.get().isAnonymous() || !isLate(Instant.now(clock))) {
            return null;
        }
        return request.getMethod().equals(HttpMethod.POST) ? keep(request) : leave(request);
    }

    static boolean isGuarded(String path) {
        return path.startsWith(ACCOUNTS)
                || GUARDED.stream().anyMatch(room -> path.equals(room) || path.startsWith(room + "/"));
    }

    private boolean isLate(Instant now) {
        return !(identity.get().getPrincipal() instanceof JsonWebToken token)
                || StepUpRules.isLate(token.getClaim("auth_time"), now, within);
    }

    private static Response leave(ResteasyReactiveContainerRequestContext request) {
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        var here = request.getUriInfo().getPath() + (query == null ? "" : "?" + query);
        var again = "/login/again?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        return request.getHeaderString("HX-Request") == null
                ? Response.seeOther(URI.create(again)).build()
                : Response.noContent().header("HX-Redirect", again).build();
    }

    /** Nothing that was filled in is lost: the page holds it, to be sent once the password was given in another tab. */
    private static Response keep(ResteasyReactiveContainerRequestContext request) {
        var sent = SentForm.of(request);
        var page = new StepUpPage(sent.address(), sent.multipart(), sent.fields(), sent.files());
        return Response.status(Response.Status.FORBIDDEN)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }
}
