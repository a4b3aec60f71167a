package org.uplink.people.provider;

import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Typed;

/** What the page of a provider does, whosever it is. */
@ApplicationScoped
class ProviderDesk {

    private static final int LONGEST_SECRET = 500;

    private final Providers providers;
    private final Page page;
    private final FormPost post;

    ProviderDesk(Providers providers, Page page, FormPost post) {
        this.providers = providers;
        this.page = page;
        this.post = post;
    }

    /** The provider, if there is one; empty where Keycloak does not say. */
    Optional<Optional<Provider>> look(Home home) {
        try {
            return providers.configured() ? Optional.of(providers.find(home)) : Optional.empty();
        } catch (ProcessingException | WebApplicationException away) {
            Log.warnf("Keycloak did not say how people of %s sign in: %s", home.alias(), away.toString());
            return Optional.empty();
        }
    }

    RestResponse<TemplateInstance> changeSecret(
            Home home, @Nullable String secret, Function<FormErrors, TemplateInstance> again) {
        var typed = Typed.text(secret);
        if (typed.isEmpty() || typed.length() > LONGEST_SECRET) {
            return post.tryAgain(again.apply(FormErrors.on("secret", words().secret_missing())));
        }
        return told(home, providers.changeSecret(home, typed), words().secret_saved());
    }

    RestResponse<TemplateInstance> turn(Home home, boolean on) {
        return told(home, providers.turn(home, on), on ? words().is_on() : words().is_off());
    }

    /** In another tab it may be gone by now. */
    private RestResponse<TemplateInstance> told(Home home, boolean done, String message) {
        return post.goTo(home.page(), done ? message : words().none());
    }

    private ProviderMessages words() {
        return page.words(ProviderMessages.class);
    }
}
