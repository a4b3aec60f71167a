package org.uplink.coverage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.Framework;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Refusal;
import org.uplink.platform.Role;

/** One service: what it needs, who can run it, who steps in, and who could learn to. */
@Path("/team/coverage/{service}")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class ServicePages {

    /**
     * @param people who may be named, by name
     * @param saved what somebody else saved meanwhile
     * @param changing whether the form is open
     */
    record View(
            Board.Card card,
            List<Board.Person> people,
            ServiceForm form,
            FormErrors errors,
            @Nullable Service saved,
            Framework framework) {

        public String title(Need need) {
            return framework
                    .competency(need.competency())
                    .map(one -> one.title())
                    .orElse("");
        }

        public boolean changing() {
            return saved != null || !errors.isEmpty() && errors.of("person") == null;
        }
    }

    @CheckedTemplate(basePath = "coverage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ServicePage(View view) implements TemplateInstance {}

    @CheckedTemplate(basePath = "coverage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ServiceRemoval(Service service) implements TemplateInstance {}

    private final Coverage coverage;
    private final Services services;
    private final NamedBackups backups;
    private final Competencies competencies;
    private final Page page;
    private final FormPost post;

    ServicePages(
            Coverage coverage,
            Services services,
            NamedBackups backups,
            Competencies competencies,
            Page page,
            FormPost post) {
        this.coverage = coverage;
        this.services = services;
        this.backups = backups;
        this.competencies = competencies;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String service) {
        return view(new ServiceId(service), null, FormErrors.NONE, null);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> change(@RestPath String service, @BeanParam ServiceForm form) {
        var id = new ServiceId(service);
        var words = page.words(CoverageMessages.class);
        var framework = competencies.framework();
        var errors = form.check(framework, words);
        if (!errors.isEmpty()) {
            return post.tryAgain(view(id, form, errors, null));
        }
        var wished = new Service(id, form.named(), form.described(), form.needs(framework));
        return switch (services.change(wished, form.version() == null ? -1 : form.version())) {
            case Services.Outcome.Saved _ -> post.goTo(Services.address(id), words.saved());
            case Services.Outcome.NameTaken _ ->
                post.tryAgain(view(id, form, FormErrors.on("name", words.name_taken()), null));
            case Services.Outcome.Outdated(var saved) ->
                post.outdated(view(id, form, FormErrors.NONE, saved.service()));
        };
    }

    @POST
    @Path("backups")
    @Transactional
    public RestResponse<TemplateInstance> nameBackup(@RestPath String service, @RestForm @Nullable String person) {
        var id = new ServiceId(service);
        var words = page.words(CoverageMessages.class);
        if (person == null || person.isEmpty()) {
            return post.tryAgain(view(id, null, FormErrors.on("person", words.person_missing()), null));
        }
        var name = backups.name(id, PersonId.parse(person));
        return post.goTo(Services.address(id), words.backup_named(name));
    }

    @POST
    @Path("backups/removal")
    @Transactional
    public RestResponse<TemplateInstance> releaseBackup(@RestPath String service, @RestForm @Nullable String person) {
        var id = new ServiceId(service);
        var name = backups.release(id, PersonId.parse(person == null ? "" : person));
        return post.goTo(
                Services.address(id), page.words(CoverageMessages.class).backup_released(name));
    }

    @GET
    @Path("removal")
    @Transactional
    public TemplateInstance askToRemove(@RestPath String service) {
        return new ServiceRemoval(services.get(new ServiceId(service)).service());
    }

    @POST
    @Path("removal")
    @Transactional
    public RestResponse<TemplateInstance> remove(@RestPath String service) {
        services.remove(new ServiceId(service));
        return post.goTo("/team/coverage", page.words(CoverageMessages.class).removed());
    }

    private TemplateInstance view(
            ServiceId id, @Nullable ServiceForm form, FormErrors errors, @Nullable Service saved) {
        var board = coverage.board(null);
        var card = board.card(id).orElseThrow(Refusal.NotFound::new);
        var filled = form == null ? ServiceForm.of(card.service(), card.version()) : form.at(card.version());
        return new ServicePage(new View(card, board.people(), filled, errors, saved, competencies.framework()));
    }
}
