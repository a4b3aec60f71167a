package org.uplink.people.provider;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** The regions whose provider signs people of many districts in, and a new one. */
@Path("/platform/providers")
@RolesAllowed(Role.PLATFORM_NAME)
class PlatformProviders {

    record Form(@RestForm String name, @RestForm String slug) {

        static final Form BLANK = new Form("", "");

        /** A field that was not sent is empty. */
        Form {
            name = Typed.text(name);
            slug = Typed.text(slug);
        }

        FormErrors check(RegionMessages words) {
            var errors = FormErrors.NONE;
            if (!RegionRules.isName(name)) {
                errors = errors.and("name", words.name_missing(RegionRules.LONGEST_NAME));
            }
            return RegionRules.isSlug(slug) ? errors : errors.and("slug", words.slug_malformed());
        }

        String alias() {
            return RegionRules.PREFIX + slug;
        }
    }

    @CheckedTemplate(basePath = "provider", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RegionsPage(List<Regions.Row> rows, Form form, FormErrors errors) implements TemplateInstance {}

    private final Regions regions;
    private final Page page;
    private final FormPost post;

    PlatformProviders(Regions regions, Page page, FormPost post) {
        this.regions = regions;
        this.page = page;
        this.post = post;
    }

    @GET
    public TemplateInstance show() {
        return new RegionsPage(regions.all(), Form.BLANK, FormErrors.NONE);
    }

    @POST
    public RestResponse<TemplateInstance> create(@BeanParam Form form) {
        var words = page.words(RegionMessages.class);
        var errors = form.check(words);
        if (errors.isEmpty() && !regions.create(form.alias(), form.name())) {
            errors = FormErrors.on("slug", words.slug_taken());
        }
        return errors.isEmpty()
                ? post.goTo(Regions.PAGE + "/" + form.alias(), words.created(form.name()))
                : post.tryAgain(new RegionsPage(regions.all(), form, errors));
    }
}
