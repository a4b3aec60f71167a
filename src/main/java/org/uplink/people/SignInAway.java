package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Says to whoever wants to sign in that Keycloak is away, and leads back to what they wanted. */
@Path(SignInAway.PATH)
class SignInAway {

    static final String PATH = "/login/away";
    private static final int SECONDS = 30;

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInAwayPage(String to) implements TemplateInstance {}

    private final KeycloakPresence keycloak;

    SignInAway(KeycloakPresence keycloak) {
        this.keycloak = keycloak;
    }

    static String address(String wanted) {
        return UriBuilder.fromPath(PATH).queryParam("to", "{to}").build(wanted).toString();
    }

    /** Whoever asks again once Keycloak is back goes on. */
    @GET
    @PermitAll
    public RestResponse<TemplateInstance> away(@RestQuery @Nullable String to) {
        var wanted = SessionPages.ownAddress(to, "/");
        if (!keycloak.isAway().await().indefinitely()) {
            return RestResponse.seeOther(URI.create(wanted));
        }
        return ResponseBuilder.<TemplateInstance>create(Response.Status.SERVICE_UNAVAILABLE)
                .entity(new SignInAwayPage(wanted))
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .build();
    }
}
