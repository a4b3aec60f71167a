package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
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
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Sets up a provider that speaks SAML, by the address of its metadata or by the file. */
@Path("/admin/sign-in/saml")
@RolesAllowed(Role.ADMIN_NAME)
class AdminSaml {

    /** The ids of people that a provider can send, by the word of the form. */
    private static final Map<String, String> IDS = Map.of(
            "persistent", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
            "email", "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress");

    record Form(
            @RestForm String address,
            @RestForm String id,
            @RestForm String email,
            @RestForm String first,
            @RestForm String last) {

        static final Form BLANK = new Form("", "persistent", "email", "firstName", "lastName");

        /** A field that was not sent is empty. */
        Form {
            address = Typed.text(address);
            id = Typed.text(id);
            email = Typed.text(email);
            first = Typed.text(first);
            last = Typed.text(last);
        }

        FormErrors check(ProviderMessages words) {
            var errors = FormErrors.NONE;
            if (!IDS.containsKey(id)) {
                errors = errors.and("id", words.id_missing());
            }
            for (var name : Map.of("email", email, "first", first, "last", last).entrySet()) {
                if (name.getValue().isEmpty() || name.getValue().length() > LONGEST) {
                    errors = errors.and(name.getKey(), words.attribute_missing());
                }
            }
            return errors;
        }

        Names names() {
            return new Names(IDS.getOrDefault(id, ""), email, first, last);
        }
    }

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SamlPage(Form form, List<String> ids, boolean bound, Here.Ours ours, FormErrors errors)
            implements TemplateInstance {}

    private static final int LONGEST = 300;
    private static final long MOST_BYTES = 1_000_000;

    private final Providers providers;
    private final Connection connection;
    private final Here here;
    private final Page page;
    private final FormPost post;

    AdminSaml(Providers providers, Connection connection, Here here, Page page, FormPost post) {
        this.providers = providers;
        this.connection = connection;
        this.here = here;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance blank() {
        providers.toChange(here.home(), Provider.Kind.SAML);
        return show(Form.BLANK, FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<TemplateInstance> save(@BeanParam Form form, @RestForm @Nullable FileUpload file)
            throws IOException {
        var home = here.home();
        providers.toChange(home, Provider.Kind.SAML);
        var words = page.words(ProviderMessages.class);
        var sent = file != null && file.size() > 0;
        var errors = form.check(words);
        if (form.address().isEmpty() != sent) {
            errors = errors.and("address", words.metadata_missing());
        }
        if (providers.domains(home).isEmpty()) {
            errors = errors.and("", words.no_domain());
        }
        if (!errors.isEmpty()) {
            return post.tryAgain(show(form, errors));
        }
        try {
            var found = file != null && sent ? read(file) : connection.samlAt(form.address());
            var settings =
                    ProviderSettings.saml(found, form.address(), here.ours().entity(), form.names());
            providers.save(home, here.name(), settings);
            return post.goTo(Providers.PAGE, words.saved());
        } catch (Found found) {
            var field = sent ? "file" : "address";
            return post.tryAgain(
                    show(form, FormErrors.on(field, words.fault(found.fault().name()))));
        }
    }

    private Metadata read(FileUpload file) throws IOException, Found {
        if (file.size() > MOST_BYTES) {
            throw new Found(Fault.LARGE);
        }
        return connection.saml(new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8));
    }

    private TemplateInstance show(Form form, FormErrors errors) {
        return new SamlPage(
                form,
                List.of("persistent", "email"),
                !providers.domains(here.home()).isEmpty(),
                here.ours(),
                errors);
    }
}
