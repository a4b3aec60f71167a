package org.uplink.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.people.Choices.Choice;
import org.uplink.people.Organizations.Row;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** Member organizations, and a new one. */
@Path("/admin/organizations")
@RolesAllowed(Role.PLATFORM_NAME)
class AdminOrganizations {

    /** @param key of the organization that the form makes: sent twice it is the same */
    record Form(
            @RestForm String key,
            @RestForm String alias,
            @RestForm String name,
            @RestForm String kind,
            @RestForm String zone,
            @RestForm String parent) {

        /** A field that was not sent is empty. */
        Form {
            key = Typed.text(key);
            alias = Typed.text(alias);
            name = Typed.text(name);
            kind = Typed.text(kind);
            zone = Typed.text(zone);
            parent = Typed.text(parent);
        }

        static Form blank() {
            return new Form(Ids.next().toString(), "", "", "district", "America/Chicago", "");
        }

        /** After the check. */
        Organizations.New organization() {
            return new Organizations.New(
                    Ids.orNext(key), alias, name, kind, TimeZones.find(zone).orElseThrow(), AdminTeams.parent(parent));
        }
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminOrganizationsPage(List<Row> rows, Listing list) implements TemplateInstance {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminNewOrganizationPage(
            Form form,
            List<String> kinds,
            Map<String, List<String>> zones,
            List<Choice> parents,
            boolean keycloak,
            FormErrors errors)
            implements TemplateInstance {}

    /** The providers of regions are called region-something, and an organization's provider as the organization. */
    private static final String ALIAS = "(?!region-)[a-z][a-z0-9-]{1,59}";

    private final Organizations organizations;
    private final KeycloakOrganizations keycloak;
    private final Wording wording;

    private final FormPost post;

    AdminOrganizations(Organizations organizations, KeycloakOrganizations keycloak, Wording wording, FormPost post) {
        this.post = post;
        this.organizations = organizations;
        this.keycloak = keycloak;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String find,
            @RestQuery @DefaultValue("name") String sort,
            @RestQuery @DefaultValue("1") int page) {
        var rows = organizations.list(find, sort, Paging.page(page));
        var paging = Paging.of(page, rows.isEmpty() ? 0 : rows.getFirst().total(), Organizations.PAGE_SIZE);
        return new AdminOrganizationsPage(rows, Listing.of("/admin/organizations", find, sort, paging));
    }

    @GET
    @Path("new")
    @Transactional
    public TemplateInstance blank() {
        return page(Form.blank(), FormErrors.NONE);
    }

    /** Not one transaction: Keycloak is asked when the organization stands, and its answer cannot be taken back. */
    @POST
    public RestResponse<TemplateInstance> create(@BeanParam Form form) {
        var errors = check(form);
        if (errors.isEmpty()) {
            if (organizations.create(form.organization())) {
                return post.goTo("/admin/organizations/" + form.alias(), said(form.alias(), form.name()));
            }
            errors = FormErrors.on("alias", wording.admin().alias_taken());
        }
        return post.tryAgain(page(form, errors));
    }

    private FormErrors check(Form form) {
        var words = wording.admin();
        var errors = Names.check("name", form.name(), words);
        if (!form.alias().matches(ALIAS)) {
            errors = errors.and("alias", words.alias_malformed());
        }
        if (!Organizations.KINDS.contains(form.kind())) {
            errors = errors.and("kind", words.kind_missing());
        }
        if (TimeZones.find(form.zone()).isEmpty()) {
            errors = errors.and("zone", words.time_zone_missing());
        }
        return errors;
    }

    private String said(String alias, String name) {
        var words = wording.admin();
        return switch (keycloak.create(alias, name)) {
            case CREATED -> words.organization_created(name);
            case THERE_ALREADY -> words.organization_created_there(name);
            case NOT_CONFIGURED -> words.organization_created_by_hand(name, alias);
            case FAILED -> words.organization_created_alone(name, alias);
        };
    }

    private TemplateInstance page(Form form, FormErrors errors) {
        return new AdminNewOrganizationPage(
                form, Organizations.KINDS, TimeZones.BY_REGION, organizations.choices(), keycloak.configured(), errors);
    }
}
