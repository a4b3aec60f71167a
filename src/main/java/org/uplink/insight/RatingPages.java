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
import org.uplink.competency.CompetencyId;
import org.uplink.evidence.EvidenceLedger;
import org.uplink.platform.AuditTrail;
import org.uplink.platform.FormErrors;
import org.uplink.platform.FormPost;
import org.uplink.platform.Looks;
import org.uplink.platform.PersonId;
import org.uplink.platform.Role;

/** A manager rates one of their people against the indicators of a competency. */
@Path("/team/people/{person}/ratings")
@RolesAllowed({Role.MANAGER_NAME, Role.ADMIN_NAME})
class RatingPages {

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Ratings(RatingView view, RatingForm form, FormErrors errors) implements TemplateInstance {}

    private final RatingViews views;
    private final EvidenceLedger ledger;
    private final AuditTrail trail;
    private final SkillsMessages words;
    private final Looks looks;

    private final FormPost post;

    RatingPages(
            RatingViews views,
            EvidenceLedger ledger,
            AuditTrail trail,
            SkillsMessages words,
            Looks looks,
            FormPost post) {
        this.looks = looks;
        this.post = post;
        this.views = views;
        this.ledger = ledger;
        this.trail = trail;
        this.words = words;
    }

    @GET
    @Transactional
    public TemplateInstance show(@RestPath String person, @RestQuery @Nullable String competency) {
        var id = PersonId.parse(person);
        var view = views.of(id, competency);
        looks.note(id, Looks.Sight.RATINGS, "/team/people/" + id + "/ratings");
        return new Ratings(view, RatingForm.of(competency), FormErrors.NONE);
    }

    @POST
    @Transactional
    public RestResponse<TemplateInstance> save(@RestPath String person, @BeanParam RatingForm form) {
        var id = PersonId.parse(person);
        var view = views.of(id, form.competency());
        var errors = form.check(RatingViews.HIGHEST_RATING, words);
        if (!errors.isEmpty()) {
            return post.tryAgain(new Ratings(view, form, errors));
        }
        var rating = form.complete();
        ledger.rate(id, new CompetencyId(rating.competency()), rating.level(), rating.comment());
        trail.record("rated-skill", "/team/people/" + id, rating.competency() + ": " + rating.level());
        return post.goTo(
                "/team/people/" + id + "/ratings",
                words.rating_saved(view.member().name(), rating.competency(), rating.level()));
    }
}
