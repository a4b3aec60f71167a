package org.uplink.quiz;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.uplink.platform.FormPost;
import org.uplink.platform.Ids;
import org.uplink.platform.Page;
import org.uplink.platform.Role;

/** The check of a course: questions on one page, every answer saved as it is given, and the result. */
@Path("/me/checks/{attempt}")
@RolesAllowed(Role.LEARNER_NAME)
class CheckPages {

    /**
     * @param opened when the page was made, as the service's clock has it: answers on it are newer than that
     * @param confirm whether to ask if questions without an answer are meant so
     */
    @CheckedTemplate(basePath = "quiz", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage(CheckView check, long opened, boolean confirm) implements TemplateInstance {}

    /** The state of one card after its answer was saved, and of the whole check. */
    @CheckedTemplate(basePath = "quiz", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckPage$saved(CheckView check, CheckView.Card card) implements TemplateInstance {}

    @CheckedTemplate(basePath = "quiz", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ResultPage(ResultView result, int evidencePercent) implements TemplateInstance {}

    private final Checks checks;
    private final FormPost post;
    private final Page page;
    private final Clock clock;

    CheckPages(Checks checks, FormPost post, Page page, Clock clock) {
        this.checks = checks;
        this.post = post;
        this.page = page;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(@RestPath String attempt) {
        var id = Ids.parse(attempt);
        return checks.isOpen(id) ? post.show(page(checks.open(id), false)) : post.goTo(address(id) + "/result");
    }

    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> save(@RestPath String attempt, MultivaluedMap<String, String> fields) {
        var id = Ids.parse(attempt);
        var form = new AnswersForm(fields);
        var given = post.wantsFragment() ? form.one() : form.filled();
        return switch (checks.save(id, given)) {
            case Checks.Saved.HandedIn() -> post.goTo(address(id) + "/result", words().handed_in_already());
            case Checks.Saved.Kept(var check)
            when post.wantsFragment() -> post.show(new CheckPage$saved(check, check.card(form.question())));
            case Checks.Saved.Kept _ -> post.goTo(address(id) + form.anchor());
        };
    }

    @POST
    @Path("submission")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> submit(@RestPath String attempt, MultivaluedMap<String, String> fields) {
        var id = Ids.parse(attempt);
        var form = new AnswersForm(fields);
        checks.save(id, form.filled());
        return switch (checks.submit(id, form.confirmed())) {
            case Checks.Submission.HandedIn _ -> post.goTo(address(id) + "/result");
            case Checks.Submission.Unanswered(var check) -> post.tryAgain(page(check, true));
        };
    }

    @GET
    @Path("result")
    public RestResponse<TemplateInstance> result(@RestPath String attempt) {
        var id = Ids.parse(attempt);
        return checks.isOpen(id)
                ? post.goTo(address(id))
                : post.show(new ResultPage(checks.result(id), ScoringRules.EVIDENCE_PERCENT));
    }

    private CheckPage page(CheckView check, boolean confirm) {
        return new CheckPage(check, clock.millis(), confirm);
    }

    static String address(UUID attempt) {
        return "/me/checks/" + attempt;
    }

    private QuizMessages words() {
        return MessageBundles.get(
                QuizMessages.class, Localized.Literal.of(page.locale().getLanguage()));
    }
}
