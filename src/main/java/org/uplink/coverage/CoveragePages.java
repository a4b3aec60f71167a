package org.uplink.coverage;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.competency.Competencies;
import org.uplink.competency.Framework;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** The board of what the district depends on, "what if somebody leaves", and a service to add. */
@Path("/team/coverage")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class CoveragePages {

    /** @param adding whether the form for a new service is open */
    record View(Board board, ServiceForm form, FormErrors errors, Framework framework, boolean adding) {

        public boolean isLeaving(Board.Person person) {
            return person.equals(board.leaving());
        }
    }

    @CheckedTemplate(basePath = "coverage", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CoverageBoard(View view) implements TemplateInstance {}

    private final Coverage coverage;
    private final Services services;
    private final Competencies competencies;
    private final Page page;
    private final FormPost post;

    CoveragePages(Coverage coverage, Services services, Competencies competencies, Page page, FormPost post) {
        this.coverage = coverage;
        this.services = services;
        this.competencies = competencies;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestQuery @Nullable String without) {
        var leaving = without == null || without.isEmpty() ? null : PersonId.parse(without);
        return view(leaving, ServiceForm.blank(Ids.next().toString()), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> add(@BeanParam ServiceForm form) {
        var words = page.words(CoverageMessages.class);
        var errors = form.check(competencies.framework(), words);
        if (errors.isEmpty()) {
            var key = Ids.parse(form.key() == null ? "" : form.key());
            var needs = form.needs(competencies.framework());
            if (services.add(key, form.named(), form.described(), needs) instanceof Services.Outcome.Saved(var id)) {
                return post.goTo(Services.address(id), words.added(form.named()));
            }
            errors = FormErrors.on("name", words.name_taken());
        }
        return post.tryAgain(view(null, form, errors));
    }

    private TemplateInstance view(@Nullable PersonId leaving, ServiceForm form, FormErrors errors) {
        return new CoverageBoard(
                new View(coverage.board(leaving), form, errors, competencies.framework(), !errors.isEmpty()));
    }
}
