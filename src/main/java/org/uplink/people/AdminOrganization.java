package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.people.Organizations.Row;
import org.uplink.people.Registration.Account;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** One member organization, and who administers it first. */
@Path("/admin/organizations/{alias: (?!new$)[^/]+}")
@RolesAllowed(Role.PLATFORM_NAME)
class AdminOrganization {

    record Form(
            @RestForm String subject,
            @RestForm String name,
            @RestForm String email) {

        /** A field that was not sent is empty. */
        Form {
            subject = Typed.text(subject);
            name = Typed.text(name);
            email = Typed.text(email);
        }

        static final Form BLANK = new Form("", "", "");
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminOrganizationPage(Row organization, String domains, Form form, FormErrors errors)
            implements TemplateInstance {}

    private final Organizations organizations;
    private final Wording wording;

    private final FormPost post;

    AdminOrganization(Organizations organizations, Wording wording, FormPost post) {
        this.post = post;
        this.organizations = organizations;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String alias) {
        var organization = organizations.find(alias);
        return new AdminOrganizationPage(organization, organization.domains(), Form.BLANK, FormErrors.NONE);
    }

    /** Not one transaction: the rows of the new administrator belong to another organization. */
    @POST
    public RestResponse<TemplateInstance> appoint(@RestPath String alias, @BeanParam Form form) {
        var organization = organizations.find(alias);
        var words = wording.admin();
        var errors = Names.check("name", form.name().strip(), words);
        if (!isId(form.subject().strip())) {
            errors = errors.and("subject", words.subject_malformed());
        }
        if (!form.email().strip().matches("[^@\\s]{1,64}@[^@\\s]{3,180}")) {
            errors = errors.and("email", words.email_malformed());
        }
        var name = form.name().strip();
        if (errors.isEmpty() && !organizations.appoint(alias, account(form))) {
            errors = FormErrors.on("subject", words.appointed_gone(organization.name()));
        }
        if (!errors.isEmpty()) {
            return post.tryAgain(new AdminOrganizationPage(organization, organization.domains(), form, errors));
        }
        return post.goTo("/admin/organizations/" + alias, words.appointed(name, organization.name()));
    }

    private static Account account(Form form) {
        var identity = Accounts.identity(form.subject().strip());
        return new Account(identity, form.name().strip(), form.email().strip());
    }

    private static boolean isId(String text) {
        try {
            Ids.parse(text);
            return true;
        } catch (Refusal.NotFound malformed) {
            return false;
        }
    }
}
