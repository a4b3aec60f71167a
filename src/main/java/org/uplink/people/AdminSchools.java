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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.people.Schools.Outcome;
import org.uplink.people.Schools.Row;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Paging;
import org.uplink.platform.Role;
import org.uplink.platform.Typed;

/** The schools of the organization. */
@Path("/admin/schools")
@RolesAllowed(Role.ADMIN_NAME)
class AdminSchools {

    /** @param key of the school that the form adds: sent twice it is the same */
    record Form(@RestForm String key, @RestForm String name) {

        /** A field that was not sent is empty. */
        Form {
            key = Typed.text(key);
            name = Typed.text(name);
        }

        static Form blank() {
            return new Form(Ids.next().toString(), "");
        }
    }

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminSchoolsPage(List<Row> rows, Listing list, Form form, FormErrors errors) implements TemplateInstance {}

    /** @param saved what somebody else saved meanwhile */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminSchoolPage(
            Row school,
            String name,
            FormErrors errors,
            @Nullable Row saved) implements TemplateInstance {}

    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AdminSchoolRemovalPage(Row school, FormErrors errors) implements TemplateInstance {}

    private final Schools schools;
    private final Wording wording;

    private final FormPost post;

    AdminSchools(Schools schools, Wording wording, FormPost post) {
        this.post = post;
        this.schools = schools;
        this.wording = wording;
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String find,
            @RestQuery @DefaultValue("name") String sort,
            @RestQuery @DefaultValue("1") int page) {
        return page(find, sort, page, Form.blank(), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> add(@BeanParam Form form) {
        var words = wording.admin();
        var errors = Names.check("name", form.name(), words);
        if (errors.isEmpty()) {
            if (schools.add(Ids.orNext(form.key()), form.name()) instanceof Outcome.Saved) {
                return post.goTo("/admin/schools", words.school_added(form.name()));
            }
            errors = FormErrors.on("name", words.school_name_taken());
        }
        return post.tryAgain(page("", "name", 1, form, errors));
    }

    @GET
    @Path("{school}")
    @Transactional
    public TemplateInstance show(@RestPath String school) {
        var row = schools.find(Ids.parse(school));
        return new AdminSchoolPage(row, row.name(), FormErrors.NONE, null);
    }

    @POST
    @Path("{school}")
    @Transactional
    public RestResponse<TemplateInstance> rename(
            @RestPath String school, @RestForm @Nullable String name, @RestForm int version) {
        var row = schools.find(Ids.parse(school));
        var words = wording.admin();
        var given = name == null ? "" : name.strip();
        var errors = Names.check("name", given, words);
        if (!errors.isEmpty()) {
            return post.tryAgain(new AdminSchoolPage(row, given, errors, null));
        }
        return switch (schools.rename(row.id(), version, given)) {
            case Outcome.Saved _ -> post.goTo("/admin/schools", words.school_saved());
            case Outcome.Outdated(var saved) ->
                post.outdated(new AdminSchoolPage(saved, given, FormErrors.NONE, saved));
            case Outcome.NameTaken _ ->
                post.tryAgain(new AdminSchoolPage(row, given, FormErrors.on("name", words.school_name_taken()), null));
        };
    }

    @GET
    @Path("{school}/removal")
    @Transactional
    public TemplateInstance askToRemove(@RestPath String school) {
        return new AdminSchoolRemovalPage(schools.find(Ids.parse(school)), FormErrors.NONE);
    }

    @POST
    @Path("{school}/removal")
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath String school) {
        var id = Ids.parse(school);
        var removed = schools.remove(id);
        return removed.isPresent()
                ? post.goTo("/admin/schools", wording.admin().school_removed(removed.get()))
                : post.tryAgain(inUse(schools.find(id)));
    }

    private TemplateInstance inUse(Row school) {
        return new AdminSchoolRemovalPage(
                school, FormErrors.on("", wording.admin().school_in_use(school.records())));
    }

    private TemplateInstance page(String find, String sort, int page, Form form, FormErrors errors) {
        var rows = schools.list(find, sort, Paging.page(page));
        var paging = Paging.of(page, rows.isEmpty() ? 0 : rows.getFirst().total(), Schools.PAGE_SIZE);
        return new AdminSchoolsPage(rows, Listing.of("/admin/schools", find, sort, paging), form, errors);
    }
}
