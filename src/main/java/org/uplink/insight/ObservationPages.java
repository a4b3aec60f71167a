package org.uplink.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.uplink.evidence.work.ObservedPractice;
import org.uplink.people.People;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Looks;
import org.uplink.platform.Page;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** An assessor, or somebody's manager, writes down what they saw somebody do. */
@Path("/team/people/{person}/observations")
@RolesAllowed({Role.ASSESSOR_NAME, Role.MANAGER_NAME, Role.ADMIN_NAME})
class ObservationPages {

    /**
     * @param managed whether the reader manages the person, and so has a page of them to go back to
     * @param qualified whether the reader's word helps towards level 4 in the competency that is open
     */
    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Observations(RatingView view, boolean managed, boolean qualified, ObservationForm form, FormErrors errors)
            implements TemplateInstance {}

    private final RatingViews views;
    private final ObservedPractice practice;
    private final People people;
    private final CurrentActor current;
    private final Page page;
    private final Looks looks;
    private final FormPost post;

    ObservationPages(
            RatingViews views,
            ObservedPractice practice,
            People people,
            CurrentActor current,
            Page page,
            Looks looks,
            FormPost post) {
        this.looks = looks;
        this.views = views;
        this.practice = practice;
        this.people = people;
        this.current = current;
        this.page = page;
        this.post = post;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String person, @RestQuery @Nullable String competency) {
        var form = ObservationForm.of(competency, page.today());
        var id = PersonId.parse(person);
        var view = views.observed(id, competency);
        looks.note(id, Looks.Sight.OBSERVATIONS, "/team/people/" + id + "/observations");
        return observations(view, form, FormErrors.NONE);
    }

    private Observations observations(RatingView view, ObservationForm form, FormErrors errors) {
        var choice = view.choice();
        return new Observations(
                view,
                people.isManagedBy(current.get(), view.member().person()),
                choice == null
                        || practice.isQualified(choice.tile().competency().id()),
                form,
                errors);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String person, @BeanParam ObservationForm form) {
        var words = page.words(SkillsMessages.class);
        var id = PersonId.parse(person);
        var view = views.observed(id, form.competency());
        var errors = form.check(practice.highest(), page.today(), words);
        if (!errors.isEmpty()) {
            return post.tryAgain(observations(view, form, errors));
        }
        var seen = form.seen();
        practice.record(id, seen);
        return post.goTo(
                "/team/people/" + id + "/observations",
                words.observation_saved(view.member().name(), seen.competency().key(), seen.level()));
    }
}
