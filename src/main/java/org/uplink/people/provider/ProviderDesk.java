package org.uplink.people.provider;

import io.quarkus.logging.Log;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
            note(home, away);
            return Optional.empty();
        }
    }

    /** Says that Keycloak is away, or says no, where the provider is looked after. */
    <T> RestResponse<T> away(Home home, RuntimeException away) {
        note(home, away);
        return post.goTo(home.page(), words().unreachable_text());
    }

    /** For whoever reads the log. */
    void note(Home home, RuntimeException away) {
        Log.warnf("Keycloak did not do what was asked of how people of %s sign in: %s", home.alias(), away.toString());
    }

    RestResponse<TemplateInstance> changeSecret(
            Home home, @Nullable String secret, Function<FormErrors, TemplateInstance> again) {
        var typed = Typed.text(secret);
        if (typed.isEmpty() || typed.length() > LONGEST_SECRET) {
            return post.tryAgain(again.apply(FormErrors.on("secret", words().secret_missing())));
        }
        return told(home, () -> providers.changeSecret(home, typed) ? words().secret_saved() : words().none());
    }

    RestResponse<TemplateInstance> turn(Home home, boolean on) {
        return told(home, () -> on && !providers.canHaveOne(home) ? words().no_domain() : turned(home, on));
    }

    private String turned(Home home, boolean on) {
        if (providers.turn(home, on)) {
            return on ? words().is_on() : words().is_off();
        }
        return words().none();
    }

    /** Whoever clicks twice has removed it. */
    RestResponse<TemplateInstance> remove(Home home) {
        return told(home, () -> providers.remove(home) ? words().removed() : words().none());
    }

    /** @param deed that says what it did: in another tab the provider may be gone by now */
    private RestResponse<TemplateInstance> told(Home home, Supplier<String> deed) {
        try {
            return post.goTo(home.page(), deed.get());
        } catch (ProcessingException | WebApplicationException away) {
            return away(home, away);
        }
    }

    private ProviderMessages words() {
        return page.words(ProviderMessages.class);
    }
}
