package org.uplink.people.scim;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.scim.DirectoryTokens.Token;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Where an organization lets its directory add, change and end people. */
@Path("/admin/provisioning")
@RolesAllowed(Role.ADMIN_NAME)
class AdminProvisioning {

    static final List<String> LIVES = List.of("90", "180", "365");
    private static final String ADDRESS = "/admin/provisioning";
    private static final int LONGEST_NAME = 80;

    /** @param secret of a token that was made just now, or null */
    record Shown(
            String address, List<Token> tokens, @Nullable String secret) {

        public boolean full() {
            return tokens.stream().filter(Token::running).count() >= DirectoryTokens.MOST;
        }

        public String latest() {
            return tokens.isEmpty() ? "" : tokens.getFirst().id().toString();
        }
    }

    record Form(String name, String days) {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminProvisioningPage(Shown shown, Form form, List<String> lives, FormErrors errors)
            implements TemplateInstance {}

    private final DirectoryTokens tokens;
    private final Page page;
    private final FormPost post;
    private final String home;

    AdminProvisioning(
            DirectoryTokens tokens,
            Page page,
            FormPost post,
            @ConfigProperty(name = "org.uplink.public-address") String home) {
        this.tokens = tokens;
        this.page = page;
        this.post = post;
        this.home = home;
    }

    @GET
    @Transactional
    public TemplateInstance show() {
        return page(null, new Form("", "180"), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> make(
            @RestForm @Nullable String name, @RestForm @Nullable String days, @RestForm @Nullable String latest) {
        var words = page.words(DirectoryMessages.class);
        var form = new Form(Typed.text(name), Typed.text(days));
        var errors = FormErrors.NONE;
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            errors = errors.and("name", words.name_wrong(LONGEST_NAME));
        }
        if (!LIVES.contains(form.days())) {
            errors = errors.and("days", words.days_wrong());
        }
        if (!errors.isEmpty()) {
            return post.tryAgain(page(null, form, errors));
        }
        return tokens.make(form.name(), Duration.ofDays(Long.parseLong(form.days())), Typed.text(latest))
                .map(secret -> post.show(page(secret, new Form("", "180"), FormErrors.NONE)))
                .orElseGet(() -> post.goTo(ADDRESS, words.meanwhile()));
    }

    @POST
    @Path("{token}/end")
    @Transactional
    public RestResponse<TemplateInstance> end(@RestPath String token) {
        if (!tokens.end(Ids.parse(token))) {
            throw new Refusal.NotFound();
        }
        return post.goTo(ADDRESS, page.words(DirectoryMessages.class).ended());
    }

    private TemplateInstance page(@Nullable String secret, Form form, FormErrors errors) {
        return new AdminProvisioningPage(new Shown(home + "/scim/v2", tokens.list(), secret), form, LIVES, errors);
    }
}
