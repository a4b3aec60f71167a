package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.uplink.people.provider.Fault.Found;
import org.uplink.people.provider.MetadataRules.Metadata;
import org.uplink.people.provider.ProviderSettings.Names;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Typed;

/** Sets up a provider that speaks SAML, by the address of its metadata or by the file. */
@ApplicationScoped
class SamlDesk {

    private static final String LASTING = "persistent";

    /** The ids of people that a provider can send, by the word of the form; one that was set in Keycloak goes by its own name. */
    private static final Map<String, String> IDS = Map.of(
            LASTING,
            "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
            "email",
            "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress");

    record Form(
            @RestForm String address,
            @RestForm String id,
            @RestForm String email,
            @RestForm String first,
            @RestForm String last) {

        static final Form BLANK = new Form("", LASTING, "email", "firstName", "lastName");

        /** As it was saved. */
        static Form of(Providers.Saml saved) {
            var names = saved.names();
            return new Form(saved.address(), word(names.id()), names.email(), names.first(), names.last());
        }

        /** Keycloak asks for a lasting one where none is set. */
        private static String word(String id) {
            var known = IDS.keySet().stream().filter(one -> id.equals(IDS.get(one)));
            return known.findFirst().orElse(id.isEmpty() ? LASTING : id);
        }

        /** A field that was not sent is empty. */
        Form {
            address = Typed.text(address);
            id = Typed.text(id);
            email = Typed.text(email);
            first = Typed.text(first);
            last = Typed.text(last);
        }

        /** @param before as it is saved: an id that was set in Keycloak may stay */
        FormErrors check(Form before, ProviderMessages words) {
            var errors = FormErrors.NONE;
            if (!before.ids().contains(id)) {
                errors = errors.and("id", words.id_missing());
            }
            for (var name : Map.of("email", email, "first", first, "last", last).entrySet()) {
                if (name.getValue().isEmpty() || name.getValue().length() > LONGEST) {
                    errors = errors.and(name.getKey(), words.attribute_missing());
                }
            }
            return errors;
        }

        /** To choose from. */
        List<String> ids() {
            return Stream.of(LASTING, "email", id).distinct().toList();
        }

        Names names() {
            return new Names(IDS.getOrDefault(id, id), email, first, last);
        }
    }

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SamlPage(Form form, List<String> ids, Home home, boolean bound, Here.Ours ours, FormErrors errors)
            implements TemplateInstance {}

    private static final int LONGEST = 300;
    private static final long MOST_BYTES = 1_000_000;

    private final Providers providers;
    private final ProviderDesk desk;
    private final Connection connection;
    private final Here here;
    private final Page page;
    private final FormPost post;

    SamlDesk(Providers providers, ProviderDesk desk, Connection connection, Here here, Page page, FormPost post) {
        this.providers = providers;
        this.desk = desk;
        this.connection = connection;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    RestResponse<TemplateInstance> blank(Home home) {
        try {
            providers.toChange(home, Provider.Kind.SAML);
            return post.show(page(home, saved(home), providers.canHaveOne(home), FormErrors.NONE));
        } catch (ProcessingException | WebApplicationException away) {
            return desk.away(home, away);
        }
    }

    RestResponse<TemplateInstance> save(Home home, Form form, @Nullable FileUpload file) throws IOException {
        var words = page.words(ProviderMessages.class);
        var sent = file != null && file.size() > 0;
        try {
            var on = providers.toChange(home, Provider.Kind.SAML).filter(Provider::on);
            var errors = form.check(saved(home), words);
            if (form.address().isEmpty() && !sent) {
                errors = errors.and("address", words.metadata_missing());
            }
            var bound = providers.canHaveOne(home);
            if (!bound) {
                errors = errors.and("", words.no_domain());
            }
            if (!errors.isEmpty()) {
                return post.tryAgain(page(home, form, bound, errors));
            }
            var found = file != null && sent ? read(file) : connection.samlAt(form.address());
            var entity = here.ours(home.alias()).entity();
            providers.save(home, ProviderSettings.saml(found, sent ? "" : form.address(), entity, form.names()));
            return post.goTo(home.page(), on.isPresent() ? words.saved_on() : words.saved());
        } catch (Found found) {
            var fault = words.fault(found.fault().name());
            var field = found.fault() == Fault.NAMED_OTHERWISE ? "id" : sent ? "file" : "address";
            return post.tryAgain(page(home, form, true, FormErrors.on(field, fault)));
        } catch (ProcessingException | WebApplicationException away) {
            desk.note(home, away);
            return post.tryAgain(page(home, form, true, FormErrors.on("", words.unreachable_text())));
        }
    }

    private Form saved(Home home) {
        return providers.saml(home).map(Form::of).orElse(Form.BLANK);
    }

    private Metadata read(FileUpload file) throws IOException, Found {
        if (file.size() > MOST_BYTES) {
            throw new Found(Fault.LARGE);
        }
        return connection.saml(new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8));
    }

    /** @param bound whether it has a domain that a provider could be bound to */
    private TemplateInstance page(Home home, Form form, boolean bound, FormErrors errors) {
        return new SamlPage(form, form.ids(), home, bound, here.ours(home.alias()), errors);
    }
}
