package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Connection connection;
    private final Here here;
    private final Page page;
    private final FormPost post;

    OpenIdDesk(Providers providers, Connection connection, Here here, Page page, FormPost post) {
        this.providers = providers;
        this.connection = connection;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    TemplateInstance blank(Home home) {
        var saved = providers.toChange(home, Provider.Kind.OIDC);
        var form = saved.map(one -> new Form(one.issuer(), one.clientId(), "")).orElseGet(() -> new Form("", "", ""));
        return show(home, form, FormErrors.NONE);
    }

    RestResponse<TemplateInstance> save(Home home, Form form) {
        providers.toChange(home, Provider.Kind.OIDC);
        var words = page.words(ProviderMessages.class);
        var errors = form.check(words);
        if (!providers.canHaveOne(home)) {
            errors = errors.and("", words.no_domain());
        }
        if (!errors.isEmpty()) {
            return post.tryAgain(show(home, form, errors));
        }
        try {
            var found = connection.openId(form.address());
            providers.save(home, ProviderSettings.openId(found, form.clientId(), form.secret()));
            return post.goTo(home.page(), words.saved());
        } catch (Found found) {
            return post.tryAgain(show(
                    home,
                    form,
                    FormErrors.on("address", words.fault(found.fault().name()))));
        }
    }

    private TemplateInstance show(Home home, Form form, FormErrors errors) {
        return new OpenIdPage(form, home, providers.canHaveOne(home), here.ours(home.alias()), errors);
    }
}
