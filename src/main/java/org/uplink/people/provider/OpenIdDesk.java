package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.people.provider.Fault.Found;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Typed;

/** Sets up a provider that speaks OpenID Connect. Nothing is saved that could not be reached and understood. */
@ApplicationScoped
class OpenIdDesk {

    record Form(
            @RestForm String address,
            @RestForm String clientId,
            @RestForm String secret) {

        /** A field that was not sent is empty. */
        Form {
            address = Typed.text(address);
            clientId = Typed.text(clientId);
            secret = Typed.text(secret);
        }

        FormErrors check(ProviderMessages words) {
            var errors = FormErrors.NONE;
            if (address.isEmpty()) {
                errors = errors.and("address", words.address_missing());
            }
            if (clientId.isEmpty() || clientId.length() > LONGEST) {
                errors = errors.and("clientId", words.client_missing());
            }
            if (secret.isEmpty() || secret.length() > LONGEST) {
                errors = errors.and("secret", words.secret_missing());
            }
            return errors;
        }
    }

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OpenIdPage(Form form, Home home, boolean bound, Here.Ours ours, FormErrors errors)
            implements TemplateInstance {}

    private static final int LONGEST = 500;

    private final Providers providers;
    private final ProviderDesk desk;
    private final Connection connection;
    private final Here here;
    private final Page page;
    private final FormPost post;

    OpenIdDesk(Providers providers, ProviderDesk desk, Connection connection, Here here, Page page, FormPost post) {
        this.providers = providers;
        this.desk = desk;
        this.connection = connection;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    RestResponse<TemplateInstance> blank(Home home) {
        try {
            var saved = providers.toChange(home, Provider.Kind.OIDC);
            var form =
                    saved.map(one -> new Form(one.issuer(), one.clientId(), "")).orElseGet(() -> new Form("", "", ""));
            return post.show(page(home, form, providers.canHaveOne(home), FormErrors.NONE));
        } catch (ProcessingException | WebApplicationException away) {
            return desk.away(home, away);
        }
    }

    RestResponse<TemplateInstance> save(Home home, Form form) {
        var words = page.words(ProviderMessages.class);
        try {
            var on = providers.toChange(home, Provider.Kind.OIDC).filter(Provider::on);
            var errors = form.check(words);
            var bound = providers.canHaveOne(home);
            if (!bound) {
                errors = errors.and("", words.no_domain());
            }
            if (!errors.isEmpty()) {
                return post.tryAgain(page(home, form, bound, errors));
            }
            var found = connection.openId(form.address());
            providers.save(home, ProviderSettings.openId(found, form.clientId(), form.secret()));
            return post.goTo(home.page(), on.isPresent() ? words.saved_on() : words.saved());
        } catch (Found found) {
            var fault = words.fault(found.fault().name());
            var field = found.fault() == Fault.NAMED_OTHERWISE ? "clientId" : "address";
            return post.tryAgain(page(home, form, true, FormErrors.on(field, fault)));
        } catch (ProcessingException | WebApplicationException away) {
            desk.note(home, away);
            return post.tryAgain(page(home, form, true, FormErrors.on("", words.unreachable_text())));
        }
    }

    /** @param bound whether it has a domain that a provider could be bound to */
    private TemplateInstance page(Home home, Form form, boolean bound, FormErrors errors) {
        return new OpenIdPage(form, home, bound, here.ours(home.alias()), errors);
    }
}
